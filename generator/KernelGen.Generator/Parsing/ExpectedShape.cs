using System.Globalization;
using System.Numerics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>The shape that weights or a bias must have.</summary>
/// <param name="Extents">The lengths from the outermost to the innermost.</param>
/// <param name="Meaning">What they are, for people.</param>
internal sealed record ExpectedShape(IReadOnlyList<int> Extents, string Meaning)
{
    /// <summary>How many numbers that is.</summary>
    public BigInteger Length => Extents.Aggregate(BigInteger.One, (product, extent) => product * extent);

    public static ExpectedShape WeightsOf(ConvTransposeSpec spec) => new(
        [spec.InChannels, spec.OutChannelsPerGroup, spec.Rows.KernelSize, spec.Columns.KernelSize],
        "(InChannels, OutChannels / Groups, kernel rows, kernel columns)");

    public static ExpectedShape BiasOf(ConvTransposeSpec spec) => new([spec.OutChannels], "(OutChannels)");

    /// <summary>Whether a shape is this one or, where that is accepted, all its numbers in a row.</summary>
    public bool Fits(IReadOnlyList<int> shape, bool acceptsFlat) =>
        shape.SequenceEqual(Extents) || (acceptsFlat && shape.Count == 1 && shape[0] == Length);

    public string Format(bool acceptsFlat) =>
        Format(Extents) + (acceptsFlat && Extents.Count > 1 ? $" or ({Length.ToString(CultureInfo.InvariantCulture)})" : "");

    public static string Format(IEnumerable<int> extents) =>
        $"({string.Join(", ", extents.Select(extent => extent.ToString(CultureInfo.InvariantCulture)))})";
}
