namespace KernelGen.Conformance.Tests.Portability;

/// <summary>The environment variables that switch instruction sets off.</summary>
internal static class InstructionSets
{
    /// <summary>Nothing is switched off.</summary>
    public const string All = "";

    public const string Avx512 = "DOTNET_EnableAVX512";
    public const string Avx2 = "DOTNET_EnableAVX2";
    public const string Avx = "DOTNET_EnableAVX";
    public const string Hardware = "DOTNET_EnableHWIntrinsic";

    public static IReadOnlyList<string> Switches { get; } = [Avx512, Avx2, Avx, Hardware];
}
