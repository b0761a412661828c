using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Measuring;

namespace KernelGen.Benchmarks.Generation;

/// <summary>The first call of a kernel in a process, which the JIT compiles it for, and the second.</summary>
internal static class FirstCall
{
    private const int Extent = 32;

    /// <summary>Milliseconds of the first and the second call.</summary>
    public static double[] Measure(BilinearCase kernel) => kernel.Element switch
    {
        ElementType.Byte => Measure<byte>(kernel),
        ElementType.UShort => Measure<ushort>(kernel),
        ElementType.Float => Measure<float>(kernel),
        ElementType.Double => Measure<double>(kernel),
        _ => throw new NotSupportedException($"No kernel for {kernel.Element}."),
    };

    private static double[] Measure<T>(BilinearCase kernel)
        where T : unmanaged
    {
        BilinearCase upsampling = kernel with { Height = Extent, Width = Extent };
        UpsampleKernel<T> call = KernelRegistry.Find<T>(upsampling);
        T[] input = new T[upsampling.InputBytes / upsampling.Element.Bytes()];
        T[] output = new T[upsampling.OutputBytes / upsampling.Element.Bytes()];

        using RunningClock clock = new();
        clock.Milliseconds(() => { });
        void Call() => call(input, Extent, Extent, output);
        return [clock.Milliseconds(Call), clock.Milliseconds(Call)];
    }
}
