namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>The sum of two doubles, the second below an ulp of the first: some 104 bits.</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble high = SumOf(left.High, right.High);
        DoubleDouble low = SumOf(left.Low, right.Low);
        high = Normal(high.High, high.Low + low.High);
        return Normal(high.High, high.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble product = ProductOf(left.High, right.High);
        return Normal(product.High, product.Low + (left.High * right.Low + left.Low * right.High));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        double first = left.High / right.High;
        DoubleDouble rest = left - right * first;
        double second = rest.High / right.High;
        rest -= right * second;
        return Normal(first, second) + rest.High / right.High;
    }

    public static DoubleDouble ProductOf(double left, double right)
    {
        double product = left * right;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(left, right, -product));
    }

    private static DoubleDouble SumOf(double left, double right)
    {
        double sum = left + right;
        double rightPart = sum - left;
        return new DoubleDouble(sum, left - (sum - rightPart) + (right - rightPart));
    }

    private static DoubleDouble Normal(double high, double low)
    {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }
}
