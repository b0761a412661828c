using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>What the length of an image's buffers depends on.</summary>
internal sealed record ImageGeometry(
    TransposedAxis Rows,
    TransposedAxis Columns,
    int? Height,
    int? Width,
    int InChannels,
    int OutChannels,
    ElementType Element)
{
    public static ImageGeometry Of(KernelSpec spec) => new(
        spec.Rows.ToTransposedAxis(),
        spec.Columns.ToTransposedAxis(),
        spec.Height,
        spec.Width,
        spec.Channels,
        spec.Channels,
        spec.Element);

    public static ImageGeometry Of(ConvTransposeSpec spec) => new(
        spec.Rows.ToTransposedAxis(),
        spec.Columns.ToTransposedAxis(),
        spec.Height,
        spec.Width,
        spec.InChannels,
        spec.OutChannels,
        spec.Element);
}
