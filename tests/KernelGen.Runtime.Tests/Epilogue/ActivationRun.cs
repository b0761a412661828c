using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Xunit;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>Applies an activation to many numbers, a vector at a time.</summary>
internal static class ActivationRun
{
    /// <summary>In vectors of so many bits; 0 is one number at a time.</summary>
    public static T[] InVectorsOf<TActivation, T>(int bits, ReadOnlySpan<T> input)
        where TActivation : struct, IActivation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int lanes = Math.Max(1, bits / 8 / Unsafe.SizeOf<T>());
        Assert.Equal(0, input.Length % lanes);
        T[] output = new T[input.Length];
        ref T first = ref MemoryMarshal.GetReference(input);
        ref T stored = ref MemoryMarshal.GetArrayDataReference(output);
        for (nuint i = 0; i < (nuint)output.Length; i += (nuint)lanes)
            switch (bits)
            {
                case 512:
                    TActivation.Apply(Vector512.LoadUnsafe(ref first, i)).StoreUnsafe(ref stored, i);
                    break;
                case 256:
                    TActivation.Apply(Vector256.LoadUnsafe(ref first, i)).StoreUnsafe(ref stored, i);
                    break;
                case 128:
                    TActivation.Apply(Vector128.LoadUnsafe(ref first, i)).StoreUnsafe(ref stored, i);
                    break;
                default:
                    output[i] = TActivation.Apply(input[(int)i]);
                    break;
            }

        return output;
    }

    /// <summary>In the widest vectors that the processor has.</summary>
    public static T[] Fast<TActivation, T>(ReadOnlySpan<T> input)
        where TActivation : struct, IActivation<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int bits = Vector512.IsHardwareAccelerated ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128
            : 0;
        return InVectorsOf<TActivation, T>(bits, input);
    }
}
