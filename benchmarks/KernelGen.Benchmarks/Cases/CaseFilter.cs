using KernelGen.Benchmarks.CommandLine;

namespace KernelGen.Benchmarks.Cases;

/// <summary>Picks cases by a part of their names.</summary>
internal static class CaseFilter
{
    public static KernelCase[] Apply(IEnumerable<KernelCase> cases, string? filter)
    {
        KernelCase[] picked =
            [.. cases.Where(benchmark => benchmark.Name.Contains(filter ?? "", StringComparison.OrdinalIgnoreCase))];
        return picked.Length > 0 ? picked : throw new UserErrorException($"no case has '{filter}' in its name");
    }
}
