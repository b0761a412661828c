using System.Diagnostics;

namespace KernelGen.Conformance.Tests.Portability;

/// <summary>What the program with the kernels printed, and what the JIT compiled for it.</summary>
public sealed record PortabilityRun(IReadOnlyList<string> Hashes, IReadOnlyList<CompiledMethod> Compiled)
{
    public const string ProgramName = "KernelGen.Portability";

    /// <summary>Runs it with one instruction set switched off; with all that there are where the name is empty.</summary>
    public static PortabilityRun Start(string switchedOff)
    {
        string summary = Path.GetTempFileName();
        try
        {
            string[] hashes = Run(switchedOff, summary);
            return new PortabilityRun(hashes, [.. CompiledMethod.Parse(File.ReadLines(summary))]);
        }
        finally
        {
            File.Delete(summary);
        }
    }

    private static string[] Run(string switchedOff, string summary)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, ProgramName + ".dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in InstructionSets.Switches)
            start.Environment.Remove(name);
        if (switchedOff.Length > 0)
            start.Environment[switchedOff] = "0";
        start.Environment["DOTNET_JitStdOutFile"] = summary;
        start.Environment["DOTNET_JitDisasmSummary"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{ProgramName} ended with {process.ExitCode}: {errors.Result}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
