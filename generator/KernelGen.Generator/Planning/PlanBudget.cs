namespace KernelGen.Generator.Planning;

/// <summary>
/// What one emitted method may hold. The JIT stops optimising a method that is too large, and stops inlining into it
/// earlier still: 60,000 bytes of IL, 2,000 locals or 512 of them before inlining ends.
/// </summary>
internal static class PlanBudget
{
    public const int Locals = 300;
    public const int VectorOperations = 1500;

    public static bool Fits(ExpandPlan plan) =>
        CountLocals(plan) <= Locals && CountOperations(plan) <= VectorOperations;

    /// <summary>Windows, distances and masks are named; a vector of outputs is one expression.</summary>
    public static int CountLocals(ExpandPlan plan) =>
        plan.Windows.Length
        + plan.Vectors.SelectMany(vector => vector.Distances).Distinct().Count()
        + plan.Vectors.Count(vector => vector.Distances.Length > 1)
        + plan.Vectors.Count(vector => !vector.Copies.IsEmpty);

    /// <summary>Loads (and blends) of windows; shuffles, lerps, selections and stores of vectors.</summary>
    public static int CountOperations(ExpandPlan plan) =>
        plan.Windows.Length * 5
        + plan.Vectors.Sum(vector =>
            1
            + (vector.Nearer.IsWholeWindow ? 0 : 1)
            + (vector.Farther is null ? 0 : 3)
            + (vector.Farther is null or { IsWholeWindow: true } ? 0 : 1)
            + (vector.Copies.IsEmpty ? 0 : 1));
}
