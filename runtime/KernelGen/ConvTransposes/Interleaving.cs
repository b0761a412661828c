using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.ConvTransposes;

/// <summary>Elements of two runs, in turns.</summary>
internal static unsafe class Interleaving
{
    /// <summary>Writes even[0], odd[0], even[1], odd[1] … until so many are written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Two<T>(T* even, T* odd, T* target, int length, bool streams)
        where T : unmanaged
    {
        int i = 0;
        if (typeof(T) == typeof(float) && streams && Avx.IsSupported)
            i = StreamTwoFloats((float*)even, (float*)odd, (float*)target, length);
        else if (typeof(T) == typeof(float))
            i = TwoFloats((float*)even, (float*)odd, (float*)target, length);
        else if (typeof(T) == typeof(double))
            i = TwoDoubles((double*)even, (double*)odd, (double*)target, length);
        for (; i < length; i++)
            target[i] = (i & 1) == 0 ? even[i >> 1] : odd[i >> 1];
    }

    // Past the caches, from the first whole vector on, if one begins with an even element.
    private static int StreamTwoFloats(float* even, float* odd, float* target, int length)
    {
        int i = (int)(-(nint)target & (Vector256<byte>.Count - 1)) / sizeof(float);
        if (i % 2 != 0 || (nint)target % sizeof(float) != 0 || length < i + 2 * Vector256<float>.Count)
            return TwoFloats(even, odd, target, length);
        for (int lead = 0; lead < i; lead++)
            target[lead] = lead % 2 == 0 ? even[lead / 2] : odd[lead / 2];
        for (; i <= length - 16; i += 16)
        {
            Vector256<float> first = Vector256.Load(even + i / 2);
            Vector256<float> second = Vector256.Load(odd + i / 2);
            Vector256<float> low = Avx.UnpackLow(first, second);
            Vector256<float> high = Avx.UnpackHigh(first, second);
            Avx.Permute2x128(low, high, 0x20).StoreAlignedNonTemporal(target + i);
            Avx.Permute2x128(low, high, 0x31).StoreAlignedNonTemporal(target + i + 8);
        }

        return i;
    }

    private static int TwoFloats(float* even, float* odd, float* target, int length)
    {
        int i = 0;
        if (Avx.IsSupported)
        {
            for (; i <= length - 16; i += 16)
            {
                Vector256<float> first = Vector256.Load(even + i / 2);
                Vector256<float> second = Vector256.Load(odd + i / 2);
                Vector256<float> low = Avx.UnpackLow(first, second);
                Vector256<float> high = Avx.UnpackHigh(first, second);
                Avx.Permute2x128(low, high, 0x20).Store(target + i);
                Avx.Permute2x128(low, high, 0x31).Store(target + i + 8);
            }
        }

        if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            for (; i <= length - 8; i += 8)
            {
                Vector128<float> first = Vector128.Load(even + i / 2);
                Vector128<float> second = Vector128.Load(odd + i / 2);
                (Sse.IsSupported ? Sse.UnpackLow(first, second) : AdvSimd.Arm64.ZipLow(first, second)).Store(target + i);
                (Sse.IsSupported ? Sse.UnpackHigh(first, second) : AdvSimd.Arm64.ZipHigh(first, second)).Store(target + i + 4);
            }
        }

        return i;
    }

    private static int TwoDoubles(double* even, double* odd, double* target, int length)
    {
        int i = 0;
        if (Avx.IsSupported)
        {
            for (; i <= length - 8; i += 8)
            {
                Vector256<double> first = Vector256.Load(even + i / 2);
                Vector256<double> second = Vector256.Load(odd + i / 2);
                Vector256<double> low = Avx.UnpackLow(first, second);
                Vector256<double> high = Avx.UnpackHigh(first, second);
                Avx.Permute2x128(low, high, 0x20).Store(target + i);
                Avx.Permute2x128(low, high, 0x31).Store(target + i + 4);
            }
        }

        return i;
    }
}
