namespace KernelGen.Generator.Parsing;

/// <summary>How many weights a kernel may hold.</summary>
internal static class WeightLimits
{
    /// <summary>
    /// The most weights that are known at compile time: each may become an instruction, or an entry of a table in the
    /// assembly.
    /// </summary>
    public const int MaxConstants = 65_536;

    /// <summary>The most elements of a weight that the call gives: what a span can hold.</summary>
    public const int MaxElements = int.MaxValue;

    public const string Advice = "give so many at run time, by a parameter 'ReadOnlySpan<T> weight' in place of the property";
}
