using System.Collections.Immutable;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// A kernel that is a column times a row, both of numbers of the element type. The column's largest number is at least 1
/// and below 2, so a pass along the rows, made first, has intermediates of the output's size.
/// </summary>
internal sealed record RankOneKernel(ImmutableArray<double> Vertical, ImmutableArray<double> Horizontal)
{
    /// <summary>The column and the row of a kernel.</summary>
    /// <param name="kernel">The kernel, whose zeros are kept exactly.</param>
    /// <param name="precision">The element type.</param>
    /// <param name="tolerance">
    /// What a product may be off its weight, relative to it, in halves of an ulp of 1; the choice falls on an exact product
    /// where there is one.
    /// </param>
    /// <returns>Null where none was found.</returns>
    public static RankOneKernel? Find(double[,] kernel, WeightPrecision precision, double tolerance)
    {
        (int height, int width) = (kernel.GetLength(0), kernel.GetLength(1));
        int[] rows = [.. Enumerable.Range(0, height).Where(i => Enumerable.Range(0, width).Any(j => kernel[i, j] != 0))];
        int[] columns = [.. Enumerable.Range(0, width).Where(j => rows.Any(i => kernel[i, j] != 0))];
        if (CoreOf(kernel, rows, columns) is not { } core)
            return null;

        RankOneKernel? found = core.Length == 0
            ? new RankOneKernel([], [])
            : ExactRankOne.Find(core, precision) ?? (tolerance > 0 ? NearRankOne.Find(core, precision, tolerance) : null);
        return found is null
            ? null
            : new RankOneKernel(Spread(found.Vertical, rows, height), Spread(found.Horizontal, columns, width));
    }

    /// <summary>
    /// A column and a row, brought to scale, if they are numbers of the element type whose products are near enough to a
    /// kernel without zeros. The comparison is exact.
    /// </summary>
    public static RankOneKernel? Accept(
        double[,] core, IEnumerable<double> vertical, IEnumerable<double> horizontal, WeightPrecision precision, double tolerance)
    {
        int exponent = WeightPrecision.Exponent(vertical.Max(Math.Abs));
        ImmutableArray<double> column = [.. vertical.Select(number => WeightPrecision.Scale(number, -exponent))];
        ImmutableArray<double> row = [.. horizontal.Select(number => WeightPrecision.Scale(number, exponent))];
        bool IsNumber(double number) => precision.Round(number) == number && !double.IsInfinity(number);
        var found = new RankOneKernel(column, row);
        return column.All(IsNumber) && row.All(IsNumber) && found.IsNear(core, precision, tolerance) ? found : null;
    }

    // The rows and columns that are not zero; null where a weight in them is, or is not finite.
    private static double[,]? CoreOf(double[,] kernel, int[] rows, int[] columns)
    {
        double[,] core = new double[rows.Length, columns.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
            {
                double weight = kernel[rows[i], columns[j]];
                if (weight == 0 || double.IsNaN(weight) || double.IsInfinity(weight))
                    return null;
                core[i, j] = weight;
            }
        }

        return core;
    }

    private bool IsNear(double[,] core, WeightPrecision precision, double tolerance)
    {
        Dyadic relative = Dyadic.Of(tolerance) * Dyadic.Of(precision.UnitRoundoff);
        for (int i = 0; i < Vertical.Length; i++)
        {
            for (int j = 0; j < Horizontal.Length; j++)
            {
                Dyadic weight = Dyadic.Of(core[i, j]);
                Dyadic error = Dyadic.Of(Vertical[i]) * Dyadic.Of(Horizontal[j]) - weight;
                if (error.Abs().CompareTo(relative * weight.Abs()) > 0)
                    return false;
            }
        }

        return true;
    }

    private static ImmutableArray<double> Spread(ImmutableArray<double> numbers, int[] places, int length)
    {
        var spread = new double[length];
        for (int i = 0; i < places.Length; i++)
            spread[places[i]] = numbers[i];
        return [.. spread];
    }
}
