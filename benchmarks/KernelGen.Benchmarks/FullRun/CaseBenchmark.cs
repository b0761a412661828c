using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.FullRun;

/// <summary>A call of one contender, as BenchmarkDotNet measures it.</summary>
public class CaseBenchmark
{
    private Contender? _contender;

    /// <summary>The contenders of all cases that were asked for.</summary>
    public static IReadOnlyList<IComparable> Entries { get; private set; } = [];

    /// <summary>A <see cref="CaseEntry"/>: which contender of which case.</summary>
    [ParamsSource(nameof(Entries))]
    public IComparable? Entry { get; set; }

    /// <summary>Prepares the case, unless the contender before has.</summary>
    [GlobalSetup]
    public void SetUp() => _contender = PreparedCases.Find((CaseEntry)Entry!);

    /// <summary>The call.</summary>
    [Benchmark]
    public void Call() => _contender!.Run();

    internal static void Select(IEnumerable<KernelCase> cases) =>
    Entries =
    [
        .. cases
            .SelectMany(kernelCase => kernelCase.Entrants.Select(entrant => (kernelCase, entrant)))
            .Select((pair, index) => new CaseEntry(index, pair.kernelCase, pair.entrant)),
    ];
}
