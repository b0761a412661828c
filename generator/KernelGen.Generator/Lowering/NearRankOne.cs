namespace KernelGen.Generator.Lowering;

/// <summary>
/// Searches for a column and a row whose products are within a relative error of the weights of a kernel. Moving each number
/// in turn to the middle of what its weights ask of it leads to the least possible error (Diliberto and Straus); rounded
/// to the element type the numbers are off by up to half an ulp each, so many scales are tried, which round differently.
/// </summary>
internal sealed class NearRankOne
{
    private const int UnroundedRounds = 24;
    private const int RoundedRounds = 3;
    private const int MaxScales = 128;

    /// <summary>Scales times weights: large kernels, whose search succeeds rarely, would take seconds.</summary>
    private const int MaxWork = 1 << 15;

    private readonly double[,] _core;
    private readonly WeightPrecision _precision;
    private readonly double[] _vertical;
    private readonly double[] _horizontal;

    private NearRankOne(double[,] core, WeightPrecision precision)
    {
        _core = core;
        _precision = precision;
        _vertical = new double[core.GetLength(0)];
        _horizontal = new double[core.GetLength(1)];
    }

    /// <summary>Factors of a kernel without zeros; null where none were found.</summary>
    /// <param name="core">The kernel.</param>
    /// <param name="precision">The element type.</param>
    /// <param name="tolerance">The relative error, in halves of an ulp of 1.</param>
    public static RankOneKernel? Find(double[,] core, WeightPrecision precision, double tolerance) =>
        new NearRankOne(core, precision).Find(tolerance);

    private RankOneKernel? Find(double tolerance)
    {
        StartAtPivot();

        // Four weights of an acceptable kernel, each off by the tolerance, make a product of the start, and it is rounded.
        double limit = tolerance * _precision.UnitRoundoff;
        if (!(LargestError() <= 4 * limit + 4 * _precision.UnitRoundoff))
            return null;
        for (int round = 0; round < UnroundedRounds; round++)
        {
            CentreVertical(value => value);
            CentreHorizontal(value => value);
        }

        double[] vertical = [.. _vertical];
        double[] horizontal = [.. _horizontal];
        foreach (double scale in ScalesOf(vertical[0], horizontal[0], Math.Min(MaxScales, MaxWork / _core.Length)))
        {
            for (int i = 0; i < vertical.Length; i++)
                _vertical[i] = _precision.Round(vertical[i] / scale);
            for (int j = 0; j < horizontal.Length; j++)
                _horizontal[j] = _precision.Round(horizontal[j] * scale);
            if (Round(tolerance) is { } found)
                return found;
        }

        return null;
    }

    // At one scale the column and the row of a symmetric kernel, such as a Gaussian, hold the same numbers.
    private static IEnumerable<double> ScalesOf(double vertical, double horizontal, int count)
    {
        yield return Math.Sqrt(Math.Abs(vertical / horizontal));
        for (int i = 0; i < count; i++)
            yield return 1 + (double)i / count;
    }

    private RankOneKernel? Round(double tolerance)
    {
        double limit = tolerance * _precision.UnitRoundoff;
        for (int round = 0; round < RoundedRounds; round++)
        {
            CentreVertical(_precision.Round);
            if (LargestError() <= limit && Accept(tolerance) is { } found)
                return found;
            CentreHorizontal(_precision.Round);
            if (LargestError() <= limit && Accept(tolerance) is { } other)
                return other;
        }

        return null;
    }

    private RankOneKernel? Accept(double tolerance) =>
        RankOneKernel.Accept(_core, _vertical, _horizontal, _precision, tolerance);

    private void StartAtPivot()
    {
        (int row, int column) = (0, 0);
        for (int i = 0; i < _vertical.Length; i++)
        {
            for (int j = 0; j < _horizontal.Length; j++)
            {
                if (Math.Abs(_core[i, j]) > Math.Abs(_core[row, column]))
                    (row, column) = (i, j);
            }
        }

        for (int i = 0; i < _vertical.Length; i++)
            _vertical[i] = _core[i, column] / _core[row, column];
        for (int j = 0; j < _horizontal.Length; j++)
            _horizontal[j] = _core[row, j];
    }

    private void CentreVertical(Func<double, double> round)
    {
        for (int i = 0; i < _vertical.Length; i++)
            _vertical[i] = round(Centre(_vertical[i], _horizontal.Length, j => ErrorOf(i, j)));
    }

    private void CentreHorizontal(Func<double, double> round)
    {
        for (int j = 0; j < _horizontal.Length; j++)
            _horizontal[j] = round(Centre(_horizontal[j], _vertical.Length, i => ErrorOf(i, j)));
    }

    // The largest of the errors above and below become equal.
    private static double Centre(double number, int count, Func<int, double> errorOf)
    {
        (double least, double greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (int k = 0; k < count; k++)
        {
            double error = errorOf(k);
            (least, greatest) = (Math.Min(least, error), Math.Max(greatest, error));
        }

        return number + number * ((least + greatest) / 2);
    }

    private double LargestError()
    {
        double largest = 0;
        for (int i = 0; i < _vertical.Length; i++)
        {
            for (int j = 0; j < _horizontal.Length; j++)
                largest = Math.Max(largest, Math.Abs(ErrorOf(i, j)));
        }

        return largest;
    }

    // What the product lacks, relative to the weight. NaN, which fails every comparison, where numbers leave their range.
    private double ErrorOf(int i, int j)
    {
        double product = _vertical[i] * _horizontal[j];
        double rest = _precision.ProductError(_vertical[i], _horizontal[j], product);
        return (_core[i, j] - product - rest) / _core[i, j];
    }
}
