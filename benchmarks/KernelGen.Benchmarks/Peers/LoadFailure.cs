using System.Text.RegularExpressions;

namespace KernelGen.Benchmarks.Peers;

/// <summary>Finds the reason in what the runtime says when a native library does not load.</summary>
internal static partial class LoadFailure
{
    /// <summary>Whether an exception means that a native library is not to be had.</summary>
    public static bool Is(Exception error) => Root(error) is
        DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or NotSupportedException
        or FileNotFoundException;

    /// <summary>The reason in one line, without the directories of this machine.</summary>
    public static string Explain(Exception error)
    {
        string[] lines = Root(error).Message.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // After the first line: one for each file name that was tried. A file that is there, but not what it needs,
        // is the reason.
        string line = lines.Skip(1).FirstOrDefault(line => !TriedInVain().IsMatch(line)) ?? lines[0];
        return Directories().Replace(line, "");
    }

    private static Exception Root(Exception error) =>
        error is TypeInitializationException { InnerException: { } inner } ? Root(inner) : error;

    [GeneratedRegex("^/.*: cannot open shared object file")]
    private static partial Regex TriedInVain();

    [GeneratedRegex(@"(?<![\w.])/[^\s:]*/")]
    private static partial Regex Directories();
}
