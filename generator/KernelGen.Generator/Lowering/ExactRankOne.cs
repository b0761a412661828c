using System.Collections.Immutable;
using System.Numerics;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// Divides a kernel exactly into a column and a row. The row is the kernel's first row without its greatest common divisor:
/// if any numbers of the element type have the kernel's weights as their products, then these do.
/// </summary>
internal static class ExactRankOne
{
    /// <summary>The factors of a kernel without zeros; null where there are none.</summary>
    public static RankOneKernel? Find(double[,] core, WeightPrecision precision)
    {
        (BigInteger Mantissa, int Exponent)[] row = DivideByCommonDivisor(
            [.. Enumerable.Range(0, core.GetLength(1)).Select(j => Dyadic.Of(core[0, j]).ToLowestTerms())]);
        var column = new (BigInteger Mantissa, int Exponent)[core.GetLength(0)];
        for (int i = 0; i < column.Length; i++)
        {
            (BigInteger mantissa, int exponent) = Dyadic.Of(core[i, 0]).ToLowestTerms();
            column[i] = (BigInteger.DivRem(mantissa, row[0].Mantissa, out BigInteger remainder), exponent - row[0].Exponent);
            if (!remainder.IsZero)
                return null;
        }

        int shift = row.Max(number => number.Exponent + WeightPrecision.Exponent((double)number.Mantissa));
        return RankOneKernel.Accept(
            core,
            column.Select(number => WeightPrecision.Scale((double)number.Mantissa, number.Exponent + shift)),
            row.Select(number => WeightPrecision.Scale((double)number.Mantissa, number.Exponent - shift)),
            precision,
            tolerance: 0);
    }

    // Mantissas are odd, so their divisor is; what is common of the exponents does not matter.
    private static (BigInteger Mantissa, int Exponent)[] DivideByCommonDivisor(
        ImmutableArray<(BigInteger Mantissa, int Exponent)> numbers)
    {
        BigInteger divisor = numbers.Aggregate(
            BigInteger.Zero, (common, number) => BigInteger.GreatestCommonDivisor(common, number.Mantissa));
        return [.. numbers.Select(number => (number.Mantissa / divisor, number.Exponent))];
    }
}
