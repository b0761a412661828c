using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Constant weights in which the generator finds something, and what it says about them.</summary>
/// <param name="Name">What is in the weights.</param>
/// <param name="Request">The kernel.</param>
/// <param name="Remark">A part of the remark about it.</param>
public sealed record ConvStructure(string Name, ConvRequest Request, string Remark)
{
    /// <summary>Whether sums go on in another order than the naive chain's.</summary>
    public bool IsReordered { get; init; }

    /// <summary>The same weights, given by the call: nothing is looked for in them but the bilinear filler.</summary>
    public ConvRequest OfTheCall => Request with
    {
        Weights = null,
        Bias = null,
        HasFiles = false,
        TakesBias = Request.Bias is not null,
    };

    public override string ToString() => Name;
}

/// <summary>One of each structure, in both layouts.</summary>
public static class ConvStructures
{
    private static readonly double[] Binomial = [1, 4, 6, 4, 1];

    public static IReadOnlyList<ConvStructure> Of<T>()
        where T : unmanaged, INumberBase<T> =>
    [
        .. from layout in Enum.GetValues<TensorLayout>()
           from structure in All<T>()
           select structure with { Name = $"{structure.Name}, {layout}", Request = structure.Request with { Layout = layout } },
    ];

    private static IEnumerable<ConvStructure> All<T>()
        where T : unmanaged, INumberBase<T> => [.. Zeros<T>(), .. Ranks<T>()];

    private static IEnumerable<ConvStructure> Zeros<T>()
        where T : unmanaged, INumberBase<T>
    {
        var depthwise = new ConvRequest(4, 4, 3) { Stride = 2, Padding = 1, OutputPadding = 1 };
        yield return new(
            "a channel diagonal, stored dense",
            With<T>(depthwise, (input, output, ky, kx) => input == output ? 0.3 + input - ky * 0.7 + kx * kx : 0),
            "Zero off the channel diagonal: depthwise, 4 of 16 kernels are left");
        yield return new(
            "blocks of channels, with a bias",
            WithBias<T>(With<T>(
                new ConvRequest(4, 6, (3, 2)) { Stride = (2, 1), Padding = (1, 0) },
                (input, output, ky, kx) => input / 2 == output / 3 ? Math.Sin(1 + input + 3 * output + 7 * ky + 11 * kx) : 0)),
            "Zero between blocks of channels: 2 groups in place of 1, 12 of 24 kernels are left");
        yield return new(
            "some zeros, ones and minus ones",
            WithBias<T>(With<T>(
                new ConvRequest(3, 2, 4) { Stride = 2, Padding = 1 },
                (input, output, ky, kx) => ((input + 2 * output + ky + 3 * kx) % 4) switch { 0 => 0, 1 => 1, 2 => -1, _ => -0.0 })),
            "are zero");
        yield return new(
            "zeros among many weights",
            With<T>(
                new ConvRequest(9, 10, 3) { Stride = 2, Padding = 1 },
                (input, output, ky, kx) => (input + output + ky + kx) % 3 == 0 ? 0 : Math.Cos(input + 5 * output + 3 * ky + kx)),
            "are zero");
        yield return new(
            "a zero beside a tap out of reach of any tile",
            With<T>(new ConvRequest(1, 1, (1, 3)) { Dilation = (1, 1500) }, (_, _, _, kx) => kx == 1 ? 0 : 1 + kx / 3.0),
            "The general code of the runtime sums instead");
        yield return new(
            "nothing but zeros",
            WithBias<T>(With<T>(new ConvRequest(2, 3, 3) { Stride = 2 }, (_, _, _, _) => 0)),
            "0 multiplications");
    }

    private static IEnumerable<ConvStructure> Ranks<T>()
        where T : unmanaged, INumberBase<T>
    {
        var depthwise = new ConvRequest(3, 3, 5) { Groups = 3, Stride = 2, Padding = 2, OutputPadding = 1 };
        yield return new(
            "a binomial", With<T>(depthwise, (_, _, ky, kx) => Binomial[ky] * Binomial[kx] / 64), "Rank 1: two one-dimensional passes")
        {
            IsReordered = true,
        };
        yield return new(
            "rank 1 with zeros, another one for each channel",
            With<T>(depthwise with { Stride = (2, 1), OutputPadding = 0 }, (_, output, ky, kx) => ky == 2 || kx == 3 ? 0 : (1 + output + ky * ky) * (kx - 1.5)),
            "Rank 1: two one-dimensional passes")
        {
            IsReordered = true,
        };
        yield return new(
            "rank 1 with a bias, whose phases have gaps",
            WithBias<T>(With<T>(depthwise with { KernelSize = (4, 3), Stride = (2, 1), Dilation = (2, 1), Padding = (2, 1), OutputPadding = 0 }, (_, _, ky, kx) => (1 + ky) * (3 - 2.0 * kx))),
            "Rank 1: two one-dimensional passes")
        {
            IsReordered = true,
        };
    }

    /// <summary>Constant weights, rounded to T, as a function of input channel, output channel of the group, row and column.</summary>
    public static ConvRequest With<T>(ConvRequest request, Func<int, int, int, int, double> weight)
        where T : unmanaged, INumberBase<T> => request with
        {
            Weights =
            [
                .. from input in Enumerable.Range(0, request.InChannels)
                   from output in Enumerable.Range(0, request.OutChannels / request.Groups)
                   from ky in Enumerable.Range(0, request.KernelSize.Height)
                   from kx in Enumerable.Range(0, request.KernelSize.Width)
                   select double.CreateChecked(T.CreateChecked(weight(input, output, ky, kx))),
            ],
        };

    // One of them -0, which stays where nothing is added.
    private static ConvRequest WithBias<T>(ConvRequest request)
        where T : unmanaged, INumberBase<T> => request with
        {
            Bias = [-0.0, .. TestData.Uniform<T>(request.OutChannels - 1, seed: 5)],
        };
}
