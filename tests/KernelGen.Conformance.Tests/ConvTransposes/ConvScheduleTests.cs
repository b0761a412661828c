using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Threads and fixed sizes change how a kernel runs, and not one bit of what it computes.</summary>
public sealed class ConvScheduleTests
{
    private static readonly ConvRequest[] Kinds =
    [
        new(2, 3, 4) { Stride = 2, Padding = 1, TakesBias = true },
        new(4, 9, (3, 2)) { Stride = (1, 2), Groups = 1, Layout = TensorLayout.Nhwc, Activation = ActivationKind.Relu },
        new(2, 2, 4) { Stride = 2, Padding = 1, Groups = 2 },
        ConvStructures.With<float>(new(2, 2, 3) { Stride = 2 }, (i, o, ky, kx) => Math.Sin(1 + i + 2 * o + 3 * ky + 5 * kx)),
        ConvStructures.With<float>(new(3, 3, 5) { Stride = 2, Groups = 3, Layout = TensorLayout.Nhwc }, (_, _, ky, kx) => (1 + ky) * (kx - 1.5)),
    ];

    private static readonly Size2[] Sizes = [(3, 5), (7, 67)];

    private static readonly ConvRequest[] Threaded = [.. Kinds.SelectMany((kind, i) => new[] { kind with { Threads = 0 }, kind with { Threads = 2 + i % 3 } })];

    private static readonly Convolution[] Fixed =
    [
        .. from kind in Kinds
           from size in Sizes
           from request in new[] { kind with { Height = size.Height, Width = size.Width }, size.Height == 3 ? kind with { Height = 3 } : kind with { Width = 67 } }
           select new Convolution(request, 2, size) { InputGap = size.Width % 2, OutputGap = 3 },
    ];

    static ConvScheduleTests() => ConvLibrary.Prepare<float>([.. Kinds, .. Threaded, .. Fixed.Select(call => call.Request)]);

    public static TheoryData<ConvRequest> Requests => [.. Threaded];

    public static TheoryData<Convolution> Calls => [.. Fixed];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_number_of_threads_gives_the_same_bits(ConvRequest request)
    {
        // One image of a few rows, and some of which every thread gets a part.
        foreach ((int batch, Size2 size) in new (int, Size2)[] { (1, (3, 5)), (1, (300, 301)), (3, (90, 200)) })
        {
            var call = new Convolution(request, batch, size);
            ConvData<float> data = ConvData<float>.Uniform(call, seed: size.Width);
            float[] expected = (call with { Request = request with { Threads = 1 } }).RunGenerated<float>(data.Input, data.Weight, data.Bias);
            ConvCheck.Fail(call, "threads", FloatingComparison.FindBitDifference<float>(
                expected, call.RunGenerated<float>(data.Input, data.Weight, data.Bias)));
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Threads_allocate_nothing_once_they_run(ConvRequest request)
    {
        var call = new Convolution(request, 1, (300, 301));
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 1);
        float[] output = new float[call.OutputLength];
        (int inputStride, int outputStride) = (call.InputRowStride, call.OutputRowStride);
        ConvCall<float> kernel = ConvLibrary.Get<float>(request);
        Assert.Equal(0, Allocation.By(() => kernel(data.Input, 1, 300, 301, inputStride, data.Weight, data.Bias, output, outputStride)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_size_that_is_known_gives_the_same_bits(Convolution call)
    {
        ConvData<float> data = ConvData<float>.Uniform(call, seed: 1);
        var variable = call with { Request = call.Request with { Height = null, Width = null } };
        ConvCheck.Same(call, data, ConvCheck.Run(variable, data, GuardPlacement.EndsAtGuard));
    }
}
