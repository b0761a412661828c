namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>The functions to some 90 bits, and the errors of numbers that should be them.</summary>
internal static class ActivationReference
{
    // ln 2 in three parts, the first of 32 bits, so that a number of 11 bits times it is exact.
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Middle = 1.9082149292705877e-10;
    private const double Ln2Low = 1.1612227229362532e-26;

    /// <summary>tanh(x) for x ≥ 0.</summary>
    public static Scaled Tanh(double x)
    {
        if (x < 1.0 / 1024)
        {
            DoubleDouble square = DoubleDouble.ProductOf(x, x);
            DoubleDouble series = square * ((DoubleDouble)(-17) / 315);
            series = square * (series + (DoubleDouble)2 / 15);
            series = square * (series - (DoubleDouble)1 / 3);
            return new Scaled(series * x + x, 0);
        }

        Scaled power = Exp(2 * Math.Min(x, 100));
        DoubleDouble exponential = power.Value * Math.ScaleB(1, power.Exponent);
        return new Scaled((exponential - 1) / (exponential + 1), 0);
    }

    /// <summary>1/(1 + e^−x).</summary>
    public static Scaled Sigmoid(double x)
    {
        Scaled power = Exp(-Math.Min(Math.Abs(x), 2000));
        // Below 2^-200 the power itself is the function, and 1 less the power is 1.
        DoubleDouble exponential = power.Exponent < -200 ? 0 : power.Value * Math.ScaleB(1, power.Exponent);
        return x >= 0
            ? new Scaled(1 / (1 + exponential), 0)
            : new Scaled(power.Value / (1 + exponential), power.Exponent);
    }

    /// <summary>A number's distance from a value, in units in its last place, of subnormal numbers too.</summary>
    public static double UlpsBetween(double actual, Scaled expected)
    {
        double difference = Math.Abs((Math.ScaleB(actual, -expected.Exponent) - expected.Value).High);
        double ulp = Math.ScaleB(1, Math.ILogB(expected.Value.High) - 52);
        return difference / Math.Max(ulp, Math.ScaleB(double.Epsilon, -expected.Exponent));
    }

    /// <summary>e^x.</summary>
    public static Scaled Exp(double x)
    {
        int n = (int)Math.Round(x / Ln2High);
        DoubleDouble rest = (DoubleDouble)x - n * Ln2High;
        rest -= DoubleDouble.ProductOf(n, Ln2Middle);
        rest -= n * Ln2Low;

        DoubleDouble part = rest * (1.0 / 256);
        DoubleDouble sum = 1;
        for (int k = 11; k >= 1; k--)
            sum = 1 + part * sum / k;
        for (int squaring = 0; squaring < 8; squaring++)
            sum *= sum;
        return new Scaled(sum, n);
    }

    /// <summary>Value·2^Exponent, which a double may be too short for.</summary>
    internal readonly record struct Scaled(DoubleDouble Value, int Exponent);
}
