using System.Reflection;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>The descriptors agree with all that lists them.</summary>
public class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(DiagnosticDescriptors)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    private static readonly Type[] DiagnosticTests =
    [
        typeof(DeclarationDiagnosticTests),
        typeof(SignatureDiagnosticTests),
        typeof(ValueDiagnosticTests),
        typeof(FixedSizeDiagnosticTests),
        typeof(InformationTests),
        typeof(ConvTransposeSignatureTests),
        typeof(ConvTransposeValueTests),
        typeof(WeightConstantTests),
        typeof(WeightFileTests),
        typeof(ConvTransposeInformationTests),
    ];

    [Fact]
    public void The_analyzer_supports_each() =>
        Assert.Equal(Ids(Descriptors), Ids(new KernelAnalyzer().SupportedDiagnostics));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Ids(Descriptors).Distinct(), Ids(Descriptors));

    [Fact]
    public void The_release_files_list_exactly_these()
    {
        IEnumerable<string> rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => Repository.ReadLines("generator", "KernelGen.Generator", file))
            .Where(line => line.StartsWith("KG", StringComparison.Ordinal));
        Assert.Equal(
            Descriptors.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
            rows);
    }

    [Fact]
    public void Each_has_a_test()
    {
        IEnumerable<string> tested = DiagnosticTests
            .SelectMany(type => type.GetMethods())
            .Select(method => method.Name.Split('_')[0])
            .Where(name => name.StartsWith("KG", StringComparison.Ordinal))
            .Distinct();
        Assert.Equal(Ids(Descriptors), tested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_hundreds_tell_the_severity() => Assert.All(
        Descriptors,
        descriptor => Assert.Equal(
            descriptor.Id.StartsWith("KG10", StringComparison.Ordinal) ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
            descriptor.DefaultSeverity));

    private static IEnumerable<string> Ids(IEnumerable<DiagnosticDescriptor> descriptors) =>
        descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal);
}
