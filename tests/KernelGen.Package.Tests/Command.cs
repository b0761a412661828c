using System.Diagnostics;
using System.Text;

namespace KernelGen.Package.Tests;

/// <summary>What a command printed, to either stream, and how it ended.</summary>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Succeeded, and nothing that it printed is a warning.</summary>
    public CommandResult WithoutWarnings()
    {
        Succeeded();
        Assert.DoesNotContain("warning ", Output, StringComparison.OrdinalIgnoreCase);
        return this;
    }
}

/// <summary>Commands as a user would type them.</summary>
internal static class Command
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs a program; what it inherits from the build or the test that runs this is taken from it.</summary>
    public static CommandResult Run(
        string folder, string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheBuild).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Processes that outlive the command would keep files of a folder that is to be deleted.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Run(start, $"{program} {string.Join(' ', arguments)}");
    }

    private static CommandResult Run(ProcessStartInfo start, string command)
    {
        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool ended = process.WaitForExit(Patience);
        if (!ended)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        lock (output)
            return new CommandResult(command, ended ? process.ExitCode : -1, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }

    // The test platform's profiler and the SDK's own variables; switches of the JIT stay.
    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("CORECLR_", StringComparison.OrdinalIgnoreCase) ||
        name is "CI" or "DOTNET_HOST_PATH";
}
