using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Counts what became of mutated sources.</summary>
internal sealed class FuzzCounts
{
    private readonly ConcurrentDictionary<FuzzResult, int> _results = new();
    private readonly ConcurrentDictionary<string, int> _ids = new();
    private int _emitted;

    public int Sources => _results.Values.Sum();

    public int this[FuzzResult result] => _results.GetValueOrDefault(result);

    public void Add(FuzzOutcome outcome)
    {
        _results.AddOrUpdate(outcome.Result, 1, (_, count) => count + 1);
        if (outcome.WasEmitted)
            Interlocked.Increment(ref _emitted);
        foreach (string id in outcome.Result is FuzzResult.Refused or FuzzResult.Generated ? outcome.Ids : [])
            _ids.AddOrUpdate(id, 1, (_, count) => count + 1);
    }

    public override string ToString()
    {
        var table = new StringBuilder();
        void Row(string text, int count) =>
            table.Append(CultureInfo.InvariantCulture, $"  {text,-64} {count,6}").AppendLine();
        table.Append(CultureInfo.InvariantCulture, $"Mutated sources: {Sources}").AppendLine();
        Row("made the compiler itself fail", this[FuzzResult.CompilerFailed]);
        Row("did not parse", this[FuzzResult.NotParsed]);
        Row("had errors of their own", this[FuzzResult.NotCompiled]);
        Row("asked for no kernel", this[FuzzResult.NoKernel]);
        Row("refused", this[FuzzResult.Refused]);
        Row("generated a kernel, and compiled without a warning", this[FuzzResult.Generated]);
        Row("different outputs, kernels and placeholders, compiled to the end", _emitted);
        table.AppendLine("Sources without errors of their own, by diagnostic");
        foreach ((string id, int count) in _ids.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Row(id, count);
        return table.ToString();
    }
}
