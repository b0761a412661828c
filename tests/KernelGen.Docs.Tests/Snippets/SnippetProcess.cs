using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace KernelGen.Docs.Tests.Snippets;

/// <summary>Runs a program of the documentation inside the tests.</summary>
internal static class SnippetProcess
{
    /// <summary>What the program prints.</summary>
    public static string Run(string name, byte[] program)
    {
        // The console's programs see the culture of whoever runs them; the documentation shows the invariant one.
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using ConsoleCapture console = new();
        try
        {
            using MemoryStream stream = new(program);
            MethodInfo entry = new AssemblyLoadContext(name).LoadFromStream(stream).EntryPoint!;
            object? result = entry.Invoke(
                null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
            return result is null or 0
                ? console.Text
                : throw new InvalidOperationException($"The program ended with {result} and printed:\n{console.Text}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
