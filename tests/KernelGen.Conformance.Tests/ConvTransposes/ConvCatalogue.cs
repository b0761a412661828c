using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Convolutions from a seed: every kernel, stride, dilation, padding and number of groups, channels around all blocks.</summary>
public static class ConvCatalogue
{
    private static readonly int[] InChannels = [1, 2, 3, 4, 5, 8, 9, 17];
    private static readonly int[] OutChannels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 17];
    private static readonly int[] Widths = [2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40];

    /// <summary>The most weights of a convolution: the naive chain takes its time.</summary>
    private const int MaxWeights = 6000;

    /// <summary>The most multiplications of a call.</summary>
    private const int MaxMultiplies = 1_500_000;

    /// <summary>Convolutions of which no tile holds all input channels, all output channels or all phases.</summary>
    public static IReadOnlyList<ConvRequest> Large { get; } =
    [
        new(100, 2, 3) { Stride = 2, Padding = 1, OutputPadding = 1, TakesBias = true },
        new(130, 1, (4, 2)) { Stride = (2, 1), Padding = 1, Layout = TensorLayout.Nhwc, TakesBias = true },
        new(64, 9, 2) { Groups = 1, Dilation = (1, 3) },
        new(3, 100, 2) { Stride = 2, Layout = TensorLayout.Nhwc },
        new(2, 21, (5, 7)) { Stride = (4, 5), Padding = 2, TakesBias = true },
        new(120, 40, 3) { Stride = 2, Groups = 20, Padding = (0, 1) },
    ];

    /// <summary>Convolutions with weights of the call.</summary>
    public static IReadOnlyList<ConvRequest> OfTheCall(int count) => [.. Enumerable.Range(0, count).Select(seed =>
    {
        ConvRequest request = Create(seed, MaxWeights);
        return request with { TakesBias = seed % 3 != 0 };
    })];

    /// <summary>Convolutions with constant weights, of which there are at most so many, none of them zero.</summary>
    public static IReadOnlyList<ConvRequest> Constant<T>(int count, int mostWeights, int seed)
        where T : unmanaged, INumberBase<T> => [.. Enumerable.Range(seed, count).Select(number =>
    {
        ConvRequest request = Create(number, mostWeights);
        return request with
        {
            Weights = TestData.Uniform<T>(request.WeightCount, number),
            Bias = number % 2 == 0 ? TestData.Uniform<T>(request.OutChannels, number + 1) : null,
        };
    })];

    /// <summary>
    /// Calls of a convolution: a pixel, a row, a column, widths around the vectors, several images, padded rows, and for some
    /// of the smaller ones rows and columns of several tiles.
    /// </summary>
    public static IEnumerable<Convolution> Calls(ConvRequest request, int seed)
    {
        Random random = new(seed);
        int Width() => Widths[random.Next(Widths.Length)];
        Convolution[] calls =
        [
            new(request, 1, 1),
            new(request, 1, (1, Width())),
            new(request, 1, (Width(), 1)),
            new(request, 1, (2, Width())),
            new(request, 2, (3, Width())) { InputGap = 3, OutputGap = 5 },
            new(request, 3, (1 + random.Next(12), 1 + random.Next(12))) { InputGap = 1 },
            new(request, 1, (Width(), Width())) { OutputGap = 64 },
            new(request, 1, (2, 700)),
            new(request, 1, (1, 1300)),
            new(request, 1, (700, 2)) { OutputGap = 1 },
        ];
        return calls.Where(call => call.HasOutput && Multiplies(call) <= MaxMultiplies);
    }

    private static long Multiplies(Convolution call) =>
        (long)call.Batch * call.InputSize.Height * call.InputSize.Width * call.Request.WeightCount;

    private static ConvRequest Create(int seed, int mostWeights)
    {
        Random random = new(seed);
        ConvRequest request;
        do
        {
            int groups = random.Next(4) == 0 ? random.Next(2, 4) : 1;
            (int kernelHeight, int strideHeight, int dilationHeight) = Axis(random);
            (int kernelWidth, int strideWidth, int dilationWidth) = Axis(random);
            request = new ConvRequest(
                groups * InChannels[random.Next(InChannels.Length)], groups * OutChannels[random.Next(OutChannels.Length)],
                (kernelHeight, kernelWidth))
            {
                Groups = groups,
                Stride = (strideHeight, strideWidth),
                Dilation = (dilationHeight, dilationWidth),
                Layout = (TensorLayout)(seed % 2),
            };
        }
        while (request.WeightCount > mostWeights);
        return Pad(request, random);
    }

    private static (int Kernel, int Stride, int Dilation) Axis(Random random) =>
        (random.Next(1, 8), random.Next(1, 6), random.Next(3) == 0 ? random.Next(2, 4) : 1);

    // Half of the kernel at most, so that something is left of most inputs; then more or fewer rows and columns at the end.
    private static ConvRequest Pad(ConvRequest request, Random random)
    {
        Size2 reach = (request.Dilation.Height * (request.KernelSize.Height - 1), request.Dilation.Width * (request.KernelSize.Width - 1));
        Size2 padding = (random.Next(reach.Height / 2 + 1), random.Next(reach.Width / 2 + 1));
        request = request with { Padding = padding };
        return random.Next(3) switch
        {
            0 => request,
            1 => request with { PaddingEnd = (random.Next(reach.Height - padding.Height + 1), random.Next(reach.Width - padding.Width + 1)) },
            _ => request with
            {
                OutputPadding = (
                    random.Next(Math.Max(request.Stride.Height, request.Dilation.Height)),
                    random.Next(Math.Max(request.Stride.Width, request.Dilation.Width))),
            },
        };
    }
}
