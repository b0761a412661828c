using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>A user's file with a kernel, and the JSON file that it may name.</summary>
internal sealed record FuzzSource(string Text, string Weights)
{
    /// <summary>The path under which kernels of the corpus name their file.</summary>
    public const string WeightsPath = "weights.json";

    public MemoryFile[] Files => [new(WeightsPath, Weights)];

    public override string ToString() => $"{Text}\n--- {WeightsPath}\n{Weights}";
}
