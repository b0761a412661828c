using KernelGen.Benchmarks.CommandLine;

namespace KernelGen.Benchmarks.Cases;

/// <summary>Picks cases by a part of their names.</summary>
internal static class CaseFilter
{
    public static BilinearCase[] Apply(IEnumerable<BilinearCase> cases, string? filter)
    {
        BilinearCase[] picked =
            [.. cases.Where(benchmark => benchmark.Name.Contains(filter ?? "", StringComparison.OrdinalIgnoreCase))];
        return picked.Length > 0 ? picked : throw new UserErrorException($"no case has '{filter}' in its name");
    }
}
