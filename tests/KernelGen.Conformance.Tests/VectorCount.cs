using System.Collections.Concurrent;
using System.Text;
using KernelGen.Testing;

[assembly: AssemblyFixture(typeof(KernelGen.Conformance.Tests.VectorCount))]

namespace KernelGen.Conformance.Tests;

/// <summary>Counts the reference cases that each implementation has passed, and leaves the table beside the tests.</summary>
public sealed class VectorCount : IDisposable
{
    public const string FileName = "vector-counts.txt";

    private readonly ConcurrentDictionary<(string Implementation, string File), int> _passed = new();

    public void Passed(string file, string implementation) =>
        _passed.AddOrUpdate((implementation, file), 1, (_, count) => count + 1);

    public void Dispose()
    {
        string table = Format();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, FileName), table);
        Console.WriteLine(table);
    }

    private string Format()
    {
        StringBuilder table = new();
        table.AppendLine("Reference cases passed, by implementation and file");
        foreach ((string name, int cases) in VectorFiles.Counts())
        {
            table.AppendLine($"{name}: {cases} cases");
            foreach (((string implementation, string file), int count) in _passed.OrderBy(entry => entry.Key.Implementation, StringComparer.Ordinal))
            {
                if (file == name)
                    table.AppendLine($"  {implementation,-44} {count,4}");
            }
        }

        return table.ToString();
    }
}
