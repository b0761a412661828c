namespace KernelGen.ConvTransposes;

/// <summary>Equal steps through a range, of which the last ends where the range does.</summary>
internal static class Steps
{
    /// <summary>
    /// The beginning of the next step, at most the end: a whole step beyond an end near <see cref="int.MaxValue"/> would be
    /// negative, and the loop go on.
    /// </summary>
    public static int Next(int at, int step, int end) => at + Math.Min(step, end - at);
}
