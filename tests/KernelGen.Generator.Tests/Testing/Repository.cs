using System.Runtime.CompilerServices;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>Files of the repository that tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string[] ReadLines(params ReadOnlySpan<string> path) =>
        File.ReadAllLines(Path.Combine([Root, .. path]));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? directory = Path.GetDirectoryName(thisFile);
        while (directory is not null && !File.Exists(Path.Combine(directory, "KernelGen.sln")))
            directory = Path.GetDirectoryName(directory);
        return directory ?? throw new DirectoryNotFoundException($"No KernelGen.sln above {thisFile}.");
    }
}
