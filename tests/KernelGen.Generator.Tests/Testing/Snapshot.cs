using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffEngine;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>
/// Compares generated files with verified ones beside the test, under Verify's names: <c>Class.Method#Hint.g.verified.cs</c>.
/// A file that differs is written as <c>.received.cs</c> and shown in the diff tool; KERNELGEN_ACCEPT=1 accepts it.
/// </summary>
internal static partial class Snapshot
{
    private static bool Accepts => Environment.GetEnvironmentVariable("KERNELGEN_ACCEPT") == "1";

    public static void Verify(
        GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "")
    {
        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Sources);
        Assert.All(run.Sources, source => Verify(source, testFile, testMethod));
    }

    private static void Verify(GeneratedSourceResult source, string testFile, string testMethod)
    {
        string name = $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}#{Path.ChangeExtension(source.HintName, null)}";
        string verified = Path.Combine(Path.GetDirectoryName(testFile)!, name + ".verified.cs");
        string received = Path.Combine(Path.GetDirectoryName(testFile)!, name + ".received.cs");
        string text = Scrub(source.SourceText.ToString());

        if (Accepts)
            File.WriteAllText(verified, text);
        string? expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        DiffRunner.LaunchForText(received, verified);
        Assert.Fail(expected is null ? $"New: {received}" : $"{received} is not what was verified: {FirstDifference(expected, text)}");
    }

    // Every release would change every snapshot.
    private static string Scrub(string text) => GeneratedCodeVersion().Replace(text, "${tool}\"{version}\"");

    private static string FirstDifference(string expected, string received)
    {
        string[] expectedLines = expected.Split('\n');
        string[] receivedLines = received.Split('\n');
        int line = expectedLines.Zip(receivedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"from line {line + 1} on,\n{receivedLines.ElementAtOrDefault(line)}\ninstead of\n{expectedLines.ElementAtOrDefault(line)}";
    }

    [GeneratedRegex("""(?<tool>GeneratedCode\("KernelGen", )"[0-9.]+"(?=\))""")]
    private static partial Regex GeneratedCodeVersion();
}
