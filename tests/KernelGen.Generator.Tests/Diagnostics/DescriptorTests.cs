using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
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

    /// <summary>Tests that show a squiggle begin with its id; a page's own test shows one for each page besides.</summary>
    [Fact]
    public void Each_has_a_test()
    {
        IEnumerable<string> tested = typeof(DescriptorTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => method.Name.Split('_')[0])
            .Where(name => name.StartsWith("KG", StringComparison.Ordinal))
            .Distinct();
        Assert.Equal(Ids(Descriptors), tested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_links_to_its_page() => Assert.All(Descriptors, descriptor =>
    {
        Assert.Equal(
            $"https://github.com/kernelgen/kernelgen/blob/main/docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri);
        string path = new Uri(descriptor.HelpLinkUri).AbsolutePath["/kernelgen/kernelgen/blob/main/".Length..];
        Assert.True(File.Exists(Path.Combine(Repository.Root, path)), $"{path} is missing.");
    });

    [Fact]
    public void Texts_are_sentences_without_a_full_stop() => Assert.All(Descriptors, descriptor =>
    {
        string message = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.All(new[] { descriptor.Title.ToString(CultureInfo.InvariantCulture), message }, text =>
        {
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.Matches(@"\A[A-Z{].*[^.,;:!?]\z", text);
        });
        int[] places = [.. Regex.Matches(message, @"\{(\d+)\}").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
        Assert.Equal(Enumerable.Range(0, places.Length), places);
    });

    [Fact]
    public void All_can_be_configured() => Assert.All(Descriptors, descriptor =>
    {
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
    });

    [Fact]
    public void The_hundreds_tell_the_severity() => Assert.All(
        Descriptors,
        descriptor => Assert.Equal(
            descriptor.Id.StartsWith("KG10", StringComparison.Ordinal) ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
            descriptor.DefaultSeverity));

    private static IEnumerable<string> Ids(IEnumerable<DiagnosticDescriptor> descriptors) =>
        descriptors.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal);
}
