using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>
/// What a bilinear upsampling by factors known only at run time does: the properties of
/// <see cref="BilinearUpsampleAttribute"/> that have a meaning there.
/// </summary>
/// <param name="Factor">The factor of each axis, 1 to 64.</param>
/// <param name="Border">What lies beyond the edge of the input.</param>
public readonly record struct BilinearUpsampleParameters(Size2 Factor, BorderMode Border = BorderMode.Replicate)
{
    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: output rows and columns cropped at the start. Unset, the canonical
    /// <c>ceil((f - 1)/2)</c> of each axis.
    /// </summary>
    public Size2? Padding { get; init; }

    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: output rows and columns cropped at the end, or added where negative. Unset, as
    /// many as at the start less <see cref="OutputPadding"/>.
    /// </summary>
    public Size2? PaddingEnd { get; init; }

    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: output rows and columns added at the end, less than the factor. Not together
    /// with <see cref="PaddingEnd"/>.
    /// </summary>
    public Size2? OutputPadding { get; init; }

    /// <summary>The output extent of an input extent; both as (height, width) in pixels.</summary>
    /// <param name="inputSize">The input extent, at least 1 on both axes.</param>
    /// <returns>The output extent.</returns>
    /// <exception cref="ArgumentException">A parameter or extent is out of range; the message has the numbers.</exception>
    public Size2 OutputSize(Size2 inputSize)
    {
        var shape = CompilerServices.UpsampleShape.Create(
            Factor, channels: 1, TensorLayout.Nchw, PadStart(), PadEnd(), batch: 0, inputSize.Height, inputSize.Width);
        return (shape.OutputHeight, shape.OutputWidth);
    }

    /// <summary>The crop at the start, after all parameters have been checked.</summary>
    internal Size2 PadStart()
    {
        Check();
        return Padding ?? new Size2(
            BilinearFiller.CanonicalPadding(Factor.Height), BilinearFiller.CanonicalPadding(Factor.Width));
    }

    /// <summary>The crop at the end, after all parameters have been checked.</summary>
    internal Size2 PadEnd()
    {
        Size2 start = PadStart();
        if (PaddingEnd is { } end)
            return end;
        if (Padding is null && OutputPadding is null)
            return (CanonicalEnd(Factor.Height, start.Height), CanonicalEnd(Factor.Width, start.Width));
        Size2 added = OutputPadding ?? 0;
        return (start.Height - added.Height, start.Width - added.Width);
    }

    private static int CanonicalEnd(int factor, int start) => BilinearFiller.KernelSize(factor) - factor - start;

    private void Check()
    {
        CheckRange(Factor, BilinearFiller.MinFactor, new Size2(BilinearFiller.MaxFactor, BilinearFiller.MaxFactor), nameof(Factor));
        if (!Enum.IsDefined(Border))
            throw new ArgumentOutOfRangeException(nameof(Border), Border, "The border must be Replicate or Zero.");
        if (Border == BorderMode.Replicate && (Padding ?? PaddingEnd ?? OutputPadding) is not null)
            throw new ArgumentException("Padding has no meaning with BorderMode.Replicate; leave it unset, or use BorderMode.Zero.", nameof(Padding));
        if (PaddingEnd is not null && OutputPadding is not null)
            throw new ArgumentException("PaddingEnd and OutputPadding both say how much is cropped at the end; leave one of them unset.", nameof(PaddingEnd));
        CheckRange(Padding, 0, new Size2(BilinearFiller.MaxPadding, BilinearFiller.MaxPadding), nameof(Padding));
        CheckRange(PaddingEnd, -BilinearFiller.MaxPadding, new Size2(BilinearFiller.MaxPadding, BilinearFiller.MaxPadding), nameof(PaddingEnd));
        CheckRange(OutputPadding, 0, new Size2(Factor.Height - 1, Factor.Width - 1), nameof(OutputPadding));
    }

    private static void CheckRange(Size2? value, int minimum, Size2 maximum, string name)
    {
        if (value is not { } size)
            return;
        if (size.Height < minimum || size.Height > maximum.Height || size.Width < minimum || size.Width > maximum.Width)
        {
            throw new ArgumentOutOfRangeException(name, size, string.Create(
                InvariantCulture,
                $"{name} (height, width) must be from ({minimum}, {minimum}) to {maximum}, but is {size}."));
        }
    }
}
