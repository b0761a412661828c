using System.Globalization;
using Xunit;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>
/// The errors in units in the last place, of subnormal results too. Over all numbers of float they are at most 2.37 for tanh
/// and 2.44 for the logistic function, over 10⁸ of double 2.72 and 2.45.
/// </summary>
public sealed class ActivationErrorTests
{
    private const double FloatBound = 2.5;

    private const double DoubleBound = 3;

    /// <summary>A prime, so that it meets all last bits of a significand.</summary>
    private const int FloatStride = 257;

    [Fact]
    public void Tanh_of_every_257th_float() => CheckFloats<Tanh<float>>(Math.Tanh);

    [Fact]
    public void Sigmoid_of_every_257th_float() => CheckFloats<Sigmoid<float>>(
        x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)));

    [Fact]
    public void Tanh_of_double() => CheckDoubles<Tanh<double>>(
        x => ActivationReference.Tanh(x), [.. DoubleArguments().Select(Math.Abs)]);

    [Fact]
    public void Sigmoid_of_double() => CheckDoubles<Sigmoid<double>>(
        x => ActivationReference.Sigmoid(x), [.. DoubleArguments(), .. Uniform(20_000, -750, -700)]);

    private static void CheckFloats<TActivation>(Func<double, double> reference)
        where TActivation : struct, IActivation<float>
    {
        const int block = 1 << 14;
        int blocks = (int)((1L << 32) / FloatStride / block);
        Parallel.For(0, blocks, b =>
        {
            float[] input = new float[block];
            for (int i = 0; i < block; i++)
                input[i] = BitConverter.UInt32BitsToSingle((uint)(((long)b * block + i) * FloatStride));
            float[] output = ActivationRun.Fast<TActivation, float>(input);
            for (int i = 0; i < block; i++)
                if (!float.IsNaN(input[i]))
                    AssertWithin(FloatBound, FloatUlpsBetween(output[i], reference(input[i])), input[i]);
        });
    }

    /// <summary>An ulp is 2^-23 of the power of two that the expected number begins with.</summary>
    private static double FloatUlpsBetween(float actual, double expected)
    {
        ulong power = BitConverter.DoubleToUInt64Bits(expected) & 0x7FF0000000000000;
        double ulp = Math.Max(BitConverter.UInt64BitsToDouble(power) / (1 << 23), float.Epsilon);
        return Math.Abs(actual - expected) / ulp;
    }

    private static void CheckDoubles<TActivation>(
        Func<double, ActivationReference.Scaled> reference, double[] arguments)
        where TActivation : struct, IActivation<double>
    {
        double[] input = arguments[..(arguments.Length & -8)];
        double[] output = ActivationRun.Fast<TActivation, double>(input);
        for (int i = 0; i < input.Length; i++)
            AssertWithin(DoubleBound, ActivationReference.UlpsBetween(output[i], reference(input[i])), input[i]);
    }

    private static void AssertWithin(double bound, double error, double argument)
    {
        if (!(error <= bound))
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{error:F3} ulp at {argument:R}"));
    }

    /// <summary>All sizes, and where the reduced argument changes its sign, which has the largest errors.</summary>
    private static IEnumerable<double> DoubleArguments() =>
    [
        .. Uniform(50_000, -40, 40),
        .. Uniform(20_000, -40, 4).Select(exponent => Math.Pow(2, exponent)),
        .. from n in Enumerable.Range(-40, 80)
           from near in Uniform(400, -1e-3, 1e-3)
           from middle in new[] { (n + 0.5) * Math.Log(2), (n + 0.5) * Math.Log(2) / 2 }
           select middle + near,
    ];

    private static IEnumerable<double> Uniform(int count, double least, double most)
    {
        Random random = new(count);
        return Enumerable.Range(0, count).Select(_ => least + (most - least) * random.NextDouble());
    }
}
