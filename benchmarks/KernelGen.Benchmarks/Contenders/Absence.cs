namespace KernelGen.Benchmarks.Contenders;

/// <summary>Why a contender has no time.</summary>
internal enum AbsenceKind
{
    /// <summary>The library cannot be loaded here.</summary>
    NotLoaded,

    /// <summary>The library has no such function, or computes another one.</summary>
    NoSuchCase,
}

/// <summary>A contender that a case goes without.</summary>
/// <param name="Contender">Its name.</param>
/// <param name="Kind">What it lacks.</param>
/// <param name="Reason">The reason, for people.</param>
internal sealed record Absence(string Contender, AbsenceKind Kind, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Kind == AbsenceKind.NotLoaded ? $"absent: {Reason}" : $"no such case: {Reason}";
}
