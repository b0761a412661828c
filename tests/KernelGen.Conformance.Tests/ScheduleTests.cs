namespace KernelGen.Conformance.Tests;

/// <summary>Threads and stores change how a kernel runs, and not one bit of what it computes.</summary>
public abstract class ScheduleTests<T, TElement>
    where T : unmanaged
    where TElement : IElement<T>
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

    // Every kind, and every schedule twice, where not all are taken.
    private static readonly KernelRequest[] All =
    [
        .. (from kind in Kinds
            from schedule in Schedules
            select kind with { Threads = schedule.Threads, Stores = schedule.Stores })
            .Where((_, index) => !TElement.IsThinned || index % 3 == 0),
    ];

    static ScheduleTests() => KernelLibrary.Prepare<T>(All);

    public static TheoryData<KernelRequest> Requests => [.. All];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_schedule_gives_the_same_bits(KernelRequest request)
    {
        // One image of a few rows, and one of which every thread gets a part.
        foreach (Size2 size in new Size2[] { (3, 5), (300, 500) })
        {
            var call = new Upsampling(request, 1, size);
            T[] input = TElement.Image(call.InputLength, seed: size.Width);
            T[] expected = new T[call.OutputLength];
            T[] actual = new T[call.OutputLength];
            call.RunFallback<T>(input, expected);
            call.RunGenerated<T>(input, actual);
            Assert.Null(TElement.FindDifference(expected, actual));
        }
    }
}

public sealed class FloatScheduleTests : ScheduleTests<float, FloatingElement<float>>;

public sealed class ByteScheduleTests : ScheduleTests<byte, IntegerElement<byte>>;

public sealed class UInt16ScheduleTests : ScheduleTests<ushort, IntegerElement<ushort>>;

public sealed class HalfScheduleTests : ScheduleTests<Half, HalfElement>;
