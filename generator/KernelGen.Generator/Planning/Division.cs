namespace KernelGen.Generator.Planning;

/// <summary>How vectors divide a sum that is not negative, rounding down.</summary>
internal enum DivisionForm
{
    /// <summary>By a power of two: a shift.</summary>
    Shift,

    /// <summary>The upper 16 bits of a product of 16-bit numbers, shifted.</summary>
    MultiplyHigh,

    /// <summary>A product in <c>float</c>, in which the sum is exact, truncated.</summary>
    Reciprocal,

    /// <summary>A product in <c>float</c>, truncated, and moved by 1 where it misses the quotient.</summary>
    CorrectedReciprocal,
}

/// <summary>A division by a constant that gives the exact quotient for every sum up to a maximum.</summary>
/// <param name="Form">How.</param>
/// <param name="Divisor">The constant.</param>
/// <param name="Multiplier">What the sum is multiplied by, over 2 to the power of the shift (and 16 bits more for an upper half).</param>
/// <param name="Shift">Bits that the sum or the product is shifted by.</param>
internal sealed record Division(DivisionForm Form, int Divisor, int Multiplier, int Shift)
{
    private const int FloatBits = 24;

    /// <summary>A division of 16-bit sums; null where no 16-bit multiplier gives every quotient.</summary>
    public static Division? Find16(int divisor, long maximum)
    {
        if (FindShift(divisor) is { } shift)
            return shift;
        for (int bits = 0; 1L << (16 + bits) <= (long)divisor * ushort.MaxValue; bits++)
        {
            long multiplier = ((1L << (16 + bits)) + divisor - 1) / divisor;
            if (multiplier <= ushort.MaxValue && IsExact(divisor, maximum, sum => (sum * multiplier) >> (16 + bits)))
                return new Division(DivisionForm.MultiplyHigh, divisor, (int)multiplier, bits);
        }

        return null;
    }

    /// <summary>A division of 32-bit sums.</summary>
    public static Division Find32(int divisor, long maximum) =>
        FindShift(divisor) ?? FindReciprocal(divisor, maximum) ?? new Division(DivisionForm.CorrectedReciprocal, divisor, 0, 0);

    private static Division? FindShift(int divisor)
    {
        int shift = 0;
        while (1 << shift < divisor)
            shift++;
        return 1 << shift == divisor ? new Division(DivisionForm.Shift, divisor, 0, shift) : null;
    }

    // 1/d rounded up to the 24 bits of a float, or a little more.
    private static Division? FindReciprocal(int divisor, long maximum)
    {
        if (maximum >= 1 << FloatBits)
            return null;
        int shift = FloatBits - 1;
        while ((1L << (shift + 1)) / divisor < 1 << FloatBits)
            shift++;
        long least = ((1L << shift) + divisor - 1) / divisor;
        for (long multiplier = least; multiplier < least + 3; multiplier++)
        {
            float reciprocal = (float)(multiplier / Math.Pow(2, shift));
            if (IsExact(divisor, maximum, sum => (long)(float)((float)sum * reciprocal)))
                return new Division(DivisionForm.Reciprocal, divisor, (int)multiplier, shift);
        }

        return null;
    }

    // Every form rises with the sum, so that only both sides of each step need to be tried.
    private static bool IsExact(int divisor, long maximum, Func<long, long> divide)
    {
        for (long sum = divisor; sum <= maximum; sum += divisor)
        {
            if (divide(sum) != sum / divisor || divide(sum - 1) != sum / divisor - 1)
                return false;
        }

        return divide(maximum) == maximum / divisor;
    }
}
