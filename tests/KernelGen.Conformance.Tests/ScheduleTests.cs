using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>Threads and stores change how a kernel runs, and not one bit of what it computes.</summary>
public sealed class ScheduleTests
{
    private static readonly KernelRequest[] Kinds =
    [
        new(2, 3, TensorLayout.Nchw, BorderMode.Replicate),
        new(2, 3, TensorLayout.Nhwc, BorderMode.Zero),
        new(4, 1, TensorLayout.Nchw, BorderMode.Zero) { Padding = 1, PaddingEnd = 3 },
        new((1, 5), 2, TensorLayout.Nchw, BorderMode.Zero),
        new((7, 1), 2, TensorLayout.Nchw, BorderMode.Replicate),
        new(1, 3, TensorLayout.Nchw, BorderMode.Replicate),
    ];

    private static readonly (int Threads, StoreMode Stores)[] Schedules =
        [(0, StoreMode.Auto), (1, StoreMode.Temporal), (1, StoreMode.Streaming), (3, StoreMode.Streaming)];

    private static readonly KernelRequest[] All =
    [
        .. from kind in Kinds
           from schedule in Schedules
           select kind with { Threads = schedule.Threads, Stores = schedule.Stores },
    ];

    static ScheduleTests() => KernelLibrary.Prepare<float>(All);

    public static TheoryData<KernelRequest> Requests => [.. All];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_schedule_gives_the_same_bits(KernelRequest request)
    {
        // One image of a few rows, and one of which every thread gets a part.
        foreach (Size2 size in new Size2[] { (3, 5), (300, 500) })
        {
            var call = new Upsampling(request, 1, size);
            float[] input = TestData.As<float>(TestData.Uniform<float>(call.InputLength, seed: size.Width));
            float[] expected = new float[call.OutputLength];
            float[] actual = new float[call.OutputLength];
            call.RunFallback<float>(input, expected);
            call.RunGenerated<float>(input, actual);
            Assert.Null(FloatingComparison.FindBitDifference<float>(expected, actual));
        }
    }
}
