using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>Numbers to apply activations to, the same on every machine and as many as fill whole vectors.</summary>
internal static class ActivationInputs<T>
    where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    /// <summary>Zeros, ends of ranges, infinities and NaN with either sign, and their neighbours.</summary>
    public static T[] Specials { get; } =
    [
        .. from magnitude in new[]
           {
               T.Zero, T.Epsilon, SmallestNormal, Of(0.5), Of(0.75), T.One, Of(1.5), Of(6), Of(9.02), Of(18), Of(19.1), Of(38),
               Of(87.34), Of(88.73), Of(104), Of(708.4), Of(709.8), Of(746), T.MaxValue, T.PositiveInfinity, T.NaN,
           }
           from near in new[] { magnitude, T.BitIncrement(magnitude), T.BitDecrement(magnitude) }
           from signed in new[] { near, -near }
           select signed,
        T.Zero, T.NegativeZero,
    ];

    /// <summary>The specials, numbers with any bits, and numbers of the size that outputs have.</summary>
    public static T[] All { get; } = [.. Specials, .. AnyBits(1 << 16), .. Grid(1 << 16)];

    private static T SmallestNormal => Unsafe.SizeOf<T>() == sizeof(float) ? Of(1.1754943508222875e-38) : Of(2.2250738585072014e-308);

    private static T Of(double value) => T.CreateTruncating(value);

    // The golden ratio's multiples are spread evenly over all bits.
    private static IEnumerable<T> AnyBits(int count) =>
        from i in Enumerable.Range(0, count)
        let bits = unchecked((ulong)i * 0x9E3779B97F4A7C15)
        select Unsafe.SizeOf<T>() == sizeof(float)
            ? Of(BitConverter.UInt32BitsToSingle((uint)(bits >> 32)))
            : Of(BitConverter.UInt64BitsToDouble(bits));

    private static IEnumerable<T> Grid(int count)
    {
        T step = Of(Unsafe.SizeOf<T>() == sizeof(float) ? 1.0 / 256 : 3.0 / 128);
        return Enumerable.Range(0, count).Select(i => T.CreateChecked(i - count / 2) * step);
    }
}
