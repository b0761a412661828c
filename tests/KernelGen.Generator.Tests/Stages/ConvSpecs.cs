using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Transposed convolutions with constant weights, without source.</summary>
internal static class ConvSpecs
{
    private static readonly MethodSpec Method = new("Demo", default, "static partial", "Upsample", IsDocumented: false, default);

    public static ConvAxisSpec Axis(int kernelSize, int stride, int dilation = 1) => new(kernelSize, stride, PadStart: 0, PadEnd: 0, dilation);

    /// <summary>A convolution of float whose weights are a function of input channel, output channel of the group, row and column.</summary>
    public static ConvTransposeSpec Of(
        ConvAxisSpec rows, ConvAxisSpec columns, int inChannels, int outChannels, int groups, Func<int, int, int, int, double> weight)
    {
        var spec = new ConvTransposeSpec(
            Method, ElementType.Float32, rows, columns, inChannels, outChannels, groups, Layout.Planar);
        return spec with { Weights = Weights(spec, weight) };
    }

    /// <summary>A convolution of one channel.</summary>
    public static ConvTransposeSpec Of(
        ConvAxisSpec rows, ConvAxisSpec columns, Func<int, int, double> weight, ElementType element = ElementType.Float32) =>
        Of(rows, columns, 1, 1, 1, (_, _, ky, kx) => weight(ky, kx)) with { Element = element };

    public static EquatableArray<ExactNumber> Weights(ConvTransposeSpec spec, Func<int, int, int, int, double> weight) => new(
    [
        .. from input in Enumerable.Range(0, spec.InChannels)
           from output in Enumerable.Range(0, spec.OutChannelsPerGroup)
           from ky in Enumerable.Range(0, spec.Rows.KernelSize)
           from kx in Enumerable.Range(0, spec.Columns.KernelSize)
           select new ExactNumber(weight(input, output, ky, kx)),
    ]);

    /// <summary>The same spec with one weight changed, counted in PyTorch's order.</summary>
    public static ConvTransposeSpec WithWeight(this ConvTransposeSpec spec, int index, Func<double, double> change)
    {
        ImmutableArray<ExactNumber> numbers = [.. spec.Weights!.Value];
        return spec with { Weights = new(numbers.SetItem(index, change(numbers[index].Value))) };
    }

    /// <summary>The element type of a public test's case, which cannot name it.</summary>
    public static ElementType ElementOf(bool isDouble) => isDouble ? ElementType.Float64 : ElementType.Float32;

    /// <summary>The nearest number of the element type.</summary>
    public static double Round(ElementType element, double value) => element == ElementType.Float32 ? (float)value : value;
}
