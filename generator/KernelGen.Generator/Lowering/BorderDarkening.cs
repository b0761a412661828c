using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>
/// What the border Zero makes of a constant image: the outermost outputs are multiplied by the sum of their taps inside.
/// Farther inside the sums only grow.
/// </summary>
internal sealed record BorderDarkening(AxisDarkening Rows, AxisDarkening Columns)
{
    /// <summary>The factors of an upsampling; null where no output is darker than the image.</summary>
    public static BorderDarkening? Find(KernelSpec spec)
    {
        if (spec.Border != Border.Zero)
            return null;
        var found = new BorderDarkening(AxisDarkening.Of(spec.Rows, spec.Height), AxisDarkening.Of(spec.Columns, spec.Width));
        return found.Rows.IsNone && found.Columns.IsNone ? null : found;
    }

    /// <summary>The factors, for people: "the outermost rows and columns by 3/4, the corners by 9/16".</summary>
    public override string ToString()
    {
        IEnumerable<string> edges = Rows == Columns && Rows.IsEven
            ? [$"the outermost rows and columns by {Rows.First}"]
            : [.. Rows.Describe("row"), .. Columns.Describe("column")];
        return string.Join(", ", edges.Concat(DescribeCorners()));
    }

    // Where one axis is as bright as the image, a corner is no darker than the edge of the other.
    private IEnumerable<string> DescribeCorners()
    {
        if (Rows.IsNone || Columns.IsNone)
            yield break;
        string corners = Rows.IsEven && Columns.IsEven ? "the corners" : "the darkest corner";
        yield return $"{corners} by {Rows.Least * Columns.Least}";
    }
}

/// <summary>What the first and the last output of an axis are multiplied by.</summary>
internal sealed record AxisDarkening(Rational First, Rational Last)
{
    public bool IsNone => First.IsOne && Last.IsOne;

    /// <summary>Whether both ends are alike.</summary>
    public bool IsEven => First == Last;

    public Rational Least => First.CompareTo(Last) < 0 ? First : Last;

    /// <summary>The factors of an axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="size">Its input elements; null for as many as any output reads.</param>
    public static AxisDarkening Of(AxisSpec axis, int? size)
    {
        // The filler is symmetric, so the last output is the first of the mirrored axis.
        AxisPhases phases = AxisPhases.Lower(axis);
        return new AxisDarkening(SumInside(phases, axis.PadStart, size), SumInside(phases, axis.PadEnd, size));
    }

    public IEnumerable<string> Describe(string name)
    {
        if (IsNone)
            yield break;
        if (IsEven)
        {
            yield return $"the outermost {name}s by {First}";
            yield break;
        }

        if (!First.IsOne)
            yield return $"the first {name} by {First}";
        if (!Last.IsOne)
            yield return $"the last {name} by {Last}";
    }

    // Outputs added behind the last one's reach read nothing.
    private static Rational SumInside(AxisPhases phases, int pad, int? size)
    {
        if (pad < 0)
            return Rational.Zero;
        int input = pad / phases.Factor;
        return phases.Phases[pad % phases.Factor].Taps
            .Where(tap => input + tap.InputOffset >= 0 && (size is null || input + tap.InputOffset < size))
            .Aggregate(Rational.Zero, (sum, tap) => sum + tap.Weight);
    }
}
