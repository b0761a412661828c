using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>The second half of parsing: puts the numbers of files into a spec that names them.</summary>
internal sealed class NumberFileResolver(
    ConvTransposeSpec spec, ImmutableArray<NumberFile> files, Func<string, Location?> locate, DiagnosticSink sink)
{
    /// <summary>The whole spec, or a refusal where a file is missing or wrong.</summary>
    /// <param name="kernel">What the first half made of a method.</param>
    /// <param name="files">The additional files that may hold numbers.</param>
    /// <param name="locate">Where a property of the attribute is set.</param>
    /// <param name="sink">Where problems are reported.</param>
    public static ParsedKernel Resolve(
        UnresolvedKernel kernel, ImmutableArray<NumberFile> files, Func<string, Location?> locate, DiagnosticSink sink)
    {
        if (kernel.Spec is not { } spec)
            return new ParsedKernel(Spec: null, kernel.Refused);
        sink = sink.Fork();
        var resolver = new NumberFileResolver(spec, files, locate, sink);
        if (kernel.WeightsFile is { } weights)
            spec = spec with { Weights = resolver.Read(PropertyNames.WeightsFile, weights, ExpectedShape.WeightsOf(spec)) };
        if (kernel.BiasFile is { } bias)
            spec = spec with { Bias = resolver.Read(PropertyNames.BiasFile, bias, ExpectedShape.BiasOf(spec)) };
        return sink.HasErrors ? new ParsedKernel(Spec: null, kernel.Refused) : new ParsedKernel(spec, Refused: null);
    }

    private EquatableArray<ExactNumber>? Read(string property, string name, ExpectedShape expected)
    {
        if (Find(property, name) is not { } file)
            return null;
        if (file.Content is not { } content)
            return Refuse(property, file, file.Error!);
        if (spec.Element == ElementType.Float32 && content.FloatError is { } error)
            return Refuse(property, file, error);
        if (expected.Fits(content.Shape, acceptsFlat: false))
            return content.Of(spec.Element);
        sink.Report(
            DiagnosticDescriptors.WrongShape,
            locate(property),
            file.Path,
            ExpectedShape.Format(content.Shape),
            expected.Format(acceptsFlat: false),
            expected.Meaning);
        return null;
    }

    private NumberFile? Find(string property, string name)
    {
        // A file that is listed twice is one file.
        NumberFile[] found =
        [
            .. files
                .Where(file => NumberFiles.Matches(file.Path, name))
                .GroupBy(file => file.Path, StringComparer.Ordinal)
                .Select(group => group.First())
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        if (found.Length == 1)
            return found[0];
        if (found.Length == 0)
            ReportMissing(property, name);
        else
            sink.Report(DiagnosticDescriptors.FileAmbiguous, locate(property), property, name, found.Length, string.Join(", ", found.Select(file => file.Path)));
        return null;
    }

    private void ReportMissing(string property, string name)
    {
        string extension = name.EndsWith(NumberFiles.Extension, StringComparison.OrdinalIgnoreCase)
            ? ""
            : $", under a name that ends in {NumberFiles.Extension}";
        sink.Report(DiagnosticDescriptors.FileMissing, locate(property), property, name, extension);
    }

    private EquatableArray<ExactNumber>? Refuse(string property, NumberFile file, NumberFileError error)
    {
        string place = string.Format(CultureInfo.InvariantCulture, "({0},{1})", error.Line, error.Column);
        if (error.IsNotFinite)
            sink.Report(DiagnosticDescriptors.NotFinite, locate(property), file.Path, error.Text, place, ElementFacts.Of(spec.Element).Keyword);
        else
            sink.Report(DiagnosticDescriptors.FileMalformed, locate(property), file.Path + place, error.Text);
        return null;
    }
}
