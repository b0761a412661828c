using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>
/// The same bits for every width. The hashes are constants, so that every instruction set and every processor must give
/// those bits too.
/// </summary>
public sealed class ActivationBitsTests
{
    [Fact]
    public void Tanh_of_float() => Check<Tanh<float>, float>(0xC1BE9CF17367E617);

    [Fact]
    public void Tanh_of_double() => Check<Tanh<double>, double>(0x350CCC0D207A4369);

    [Fact]
    public void Sigmoid_of_float() => Check<Sigmoid<float>, float>(0x9EE41268FD3EA0D3);

    [Fact]
    public void Sigmoid_of_double() => Check<Sigmoid<double>, double>(0xC1E88882C2855D43);

    [Fact]
    public void Relu_of_float() => Check<Relu<float>, float>(0x5960087112B6173A);

    [Fact]
    public void Relu_of_double() => Check<Relu<double>, double>(0x77753CFAAE13D524);

    [Fact]
    public void Relu6_of_float() => Check<Relu6<float>, float>(0xCBE573E24F64CEE1);

    [Fact]
    public void Relu6_of_double() => Check<Relu6<double>, double>(0xEFFD8A454F56FCF9);

    [Fact]
    public void LeakyRelu_of_float() => Check<LeakyRelu<float>, float>(0xFE3C3EA0EF8D393F);

    [Fact]
    public void LeakyRelu_of_double() => Check<LeakyRelu<double>, double>(0xA33DC0D84DD7454E);

    [Fact]
    public void Clamp_of_float() => Check<Clamp<float>, float>(0xB4503D51CE680682);

    [Fact]
    public void Clamp_of_double() => Check<Clamp<double>, double>(0x41EACB7AE57379B8);

    private static void Check<TActivation, T>(ulong expected)
        where TActivation : struct, IActivation<T>
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        T[] input = ActivationInputs<T>.All;
        T[] scalar = ActivationRun.InVectorsOf<TActivation, T>(0, input);
        foreach (int bits in new[] { 128, 256, 512 })
            Assert.Null(FloatingComparison.FindBitDifference<T>(
                scalar, ActivationRun.InVectorsOf<TActivation, T>(bits, input)));
        Assert.Equal($"{expected:X16}", $"{Hash(scalar):X16}");
    }

    /// <summary>FNV-1a over whole numbers of 64 bits, with any NaN as the same one.</summary>
    private static ulong Hash<T>(T[] values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ulong hash = 14695981039346656037;
        foreach (T value in values)
        {
            ulong bits = T.IsNaN(value) ? 0x7FF8000000000000
                : Unsafe.SizeOf<T>() == sizeof(float) ? Unsafe.BitCast<T, uint>(value)
                : Unsafe.BitCast<T, ulong>(value);
            hash = unchecked((hash ^ bits) * 1099511628211);
        }

        return hash;
    }
}
