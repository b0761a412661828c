using System.Collections.Concurrent;
using Xunit;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>
/// Generator and analyzer survive every source, and what they accept compiles. The sources are the same in every run: a
/// failure names the number of one, for <see cref="SourceMutator.Mutated"/>.
/// </summary>
public class FuzzTests
{
    private const int Count = 10_000;
    private const int MaxShownFailures = 5;

    /// <summary>The table of counts, beside the tests.</summary>
    private const string CountsFile = "fuzz-counts.txt";

    public static TheoryData<int> Valid => [.. Enumerable.Range(0, SourceCorpus.Sources.Count)];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Every_source_of_the_corpus_generates_kernels(int number)
    {
        FuzzOutcome outcome = await new FuzzRun(SourceCorpus.Sources[number], FuzzProjects.Of(0), [])
            .RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Failures);
        Assert.Equal(FuzzResult.Generated, outcome.Result);
        Assert.All(outcome.Ids, id => Assert.StartsWith("KG10", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Mutations_are_the_same_in_every_run()
    {
        FuzzSource[] sources = [.. Enumerable.Range(0, 200).Select(SourceMutator.Mutated)];
        Assert.Equal(sources, Enumerable.Range(0, 200).Select(SourceMutator.Mutated));
        Assert.True(sources.Distinct().Count() > 150);
    }

    [Fact]
    public async Task Mutated_sources()
    {
        var counts = new FuzzCounts();
        ConcurrentDictionary<string, bool> emitted = [];
        ConcurrentQueue<string> failures = [];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            TestContext.Current.CancellationToken,
            async (number, cancellation) =>
            {
                FuzzSource source = SourceMutator.Mutated(number);
                FuzzOutcome outcome = await new FuzzRun(source, FuzzProjects.Of(number / SourceCorpus.Sources.Count), emitted).RunAsync(cancellation);
                counts.Add(outcome);
                if (!outcome.Failures.IsEmpty)
                    failures.Enqueue($"Source {number}: {string.Join('\n', outcome.Failures.Take(3))}\n{source}");
            });

        string table = counts.ToString();
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, CountsFile), table, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.True(failures.IsEmpty, $"{failures.Count} sources fail.\n{string.Join("\n\n", failures.Take(MaxShownFailures))}");
        Assert.Equal(Count, counts.Sources);
        Assert.True(counts[FuzzResult.CompilerFailed] < Count / 100);
        Assert.All(Enum.GetValues<FuzzResult>().Except([FuzzResult.CompilerFailed]), result => Assert.True(counts[result] > 0, $"{result} never comes."));
    }
}
