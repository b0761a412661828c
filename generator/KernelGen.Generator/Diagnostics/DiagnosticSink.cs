using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// Where parsing sends what it finds. The analyzer passes one that reports; the generator passes
/// <see cref="None"/>, because a diagnostic must never regenerate source.
/// </summary>
internal sealed class DiagnosticSink(Action<Diagnostic>? report)
{
    public static readonly DiagnosticSink None = new(report: null);

    private readonly HashSet<(string Id, Location? Location, string Message)> _reported = [];

    /// <summary>Whether an error has been seen, reported or not: then there is no spec.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>A sink for one method: the same destination, no errors yet.</summary>
    public DiagnosticSink Fork() => new(report);

    public void Report(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) =>
        ReportToFix(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports with what a code fix needs to know.</summary>
    public void ReportToFix(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        var diagnostic = Diagnostic.Create(descriptor, location, properties, arguments);

        // A property for both axes is read once for each. Diagnostics themselves compare their arguments by reference.
        if (report is not null && _reported.Add((diagnostic.Id, location, diagnostic.GetMessage(CultureInfo.InvariantCulture))))
            report(diagnostic);
    }
}
