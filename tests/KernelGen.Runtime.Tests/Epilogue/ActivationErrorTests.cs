using System.Collections.Concurrent;
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
        ConcurrentBag<(double Error, double At)> worst = [];
        Parallel.For(0, blocks, b =>
        {
            float[] input =
            [
                .. Enumerable.Range(0, block).Select(i =>
                    BitConverter.UInt32BitsToSingle((uint)(((long)b * block + i) * FloatStride))),
            ];
            worst.Add(Worst(input, ActivationRun.Fast<TActivation, float>(input), reference));
        });
        AssertWithin(FloatBound, worst.Max());
    }

    private static (double Error, double At) Worst(float[] input, float[] output, Func<double, double> reference)
    {
        (double Error, double At) worst = (0, 0);
        for (int i = 0; i < input.Length; i++)
        {
            Assert.Equal(float.IsNaN(input[i]), float.IsNaN(output[i]));
            if (float.IsNaN(input[i]))
                continue;
            double expected = reference(input[i]);
            double ulp = Math.ScaleB(1, Math.Max(expected == 0 ? -149 : Math.ILogB(expected) - 23, -149));
            double error = Math.Abs(output[i] - expected) / ulp;
            if (error > worst.Error)
                worst = (error, input[i]);
        }

        return worst;
    }

    private static void CheckDoubles<TActivation>(
        Func<double, ActivationReference.Scaled> reference, double[] arguments)
        where TActivation : struct, IActivation<double>
    {
        double[] input = arguments[..(arguments.Length & -8)];
        double[] output = ActivationRun.Fast<TActivation, double>(input);
        AssertWithin(
            DoubleBound, input.Select((x, i) => (ActivationReference.UlpsBetween(output[i], reference(x)), x)).Max());
    }

    private static void AssertWithin(double bound, (double Error, double At) worst) => Assert.True(
        worst.Error <= bound, string.Create(CultureInfo.InvariantCulture, $"{worst.Error:F3} ulp at {worst.At:R}"));

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
