using System.Globalization;
using System.Text.RegularExpressions;

namespace KernelGen.Conformance.Tests.Portability;

/// <summary>A line of the JIT's own summary.</summary>
/// <param name="Name">Type and method, <c>Namespace.Outer+Type:Method</c>, without what they are instantiated for.</param>
/// <param name="Level">How far the JIT went: <c>Tier0</c>, <c>MinOpts</c>, <c>FullOpts</c> and others.</param>
/// <param name="Line">The line.</param>
public sealed partial record CompiledMethod(string Name, string Level, string Line)
{
    /// <summary>Bits of the vectors of a kernel's path; 0 for code of no path or of the scalar one.</summary>
    public int VectorBits => PathPattern().Match(Name) is { Success: true } path
        ? int.Parse(path.Groups["bits"].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    public static IEnumerable<CompiledMethod> Parse(IEnumerable<string> summary) =>
        from line in summary
        let match = LinePattern().Match(line)
        where match.Success
        select new CompiledMethod(match.Groups["name"].Value, match.Groups["level"].Value, line);

    //  237: JIT compiled Namespace.Type:Method[Argument](int) [FullOpts, IL size=183, code size=231]
    [GeneratedRegex(@"JIT compiled (?<name>[^\[(]+).* \[(?<level>[^,\[\]]+), [^\[\]]*\]$")]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"\+Vector(?<bits>\d+)Path:")]
    private static partial Regex PathPattern();
}
