namespace KernelGen.Benchmarks.Contenders;

/// <summary>A contender before it is set up for a case.</summary>
/// <param name="Name">The name in tables and files.</param>
/// <param name="Role">What it is compared as.</param>
internal sealed record Entrant(string Name, ContenderRole Role)
{
    /// <summary>The name of the fastest way to fill the output.</summary>
    public const string FillName = "Fill";

    /// <summary>The name of the fastest way to multiply and add.</summary>
    public const string PeakName = "FMA peak";

    public static Entrant Kernel { get; } = new("KernelGen", ContenderRole.Kernel);

    /// <summary>A kernel that was generated for its weights.</summary>
    public static Entrant ConstantWeights { get; } = new("KernelGen constant", ContenderRole.Kernel);

    /// <summary>A kernel whose weights are given by the call.</summary>
    public static Entrant RunTimeWeights { get; } = new("KernelGen run-time", ContenderRole.Kernel);

    public static Entrant Fallback { get; } = new("fallback", ContenderRole.Fallback);

    public static Entrant Fill(string way) => new($"{FillName} ({way})", ContenderRole.Fill);

    public static Entrant Peak(string way) => new($"{PeakName} ({way})", ContenderRole.Peak);

    public static Entrant Peer(string name) => new(name, ContenderRole.Peer);
}
