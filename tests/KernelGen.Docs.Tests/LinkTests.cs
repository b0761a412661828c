using System.Text.RegularExpressions;
using KernelGen.Docs.Tests.Markdown;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Docs.Tests;

/// <summary>Links within the repository, and the paths that recipes name, lead somewhere.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Documents => [.. MarkdownDocument.All.Select(document => document.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files_and_headings(string path)
    {
        var document = MarkdownDocument.At(path);
        Assert.All(document.Links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal)), link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? path : Normalise(Path.Combine(Path.GetDirectoryName(path)!, parts[0]));
            Assert.True(Path.Exists(Path.Combine(Repository.Root, target)), $"{path}: no file {link}");
            if (parts.Length > 1)
                Assert.Contains(parts[1], MarkdownDocument.At(target).Anchors);
        });
    }

    [Fact]
    public void Recipes_name_files_that_exist()
    {
        string[] roots = [Repository.Root, Path.Combine(Repository.Root, "generator", "KernelGen.Generator")];
        string[] paths = [.. MarkdownDocument.At("CONTRIBUTING.md").Code.Where(code => PathOfFile().IsMatch(code))];
        Assert.True(paths.Length > 30, $"Only {paths.Length} paths were found.");
        Assert.All(paths, path => Assert.True(roots.Any(root => Path.Exists(Path.Combine(root, path))), $"no {path}"));
    }

    private static string Normalise(string path) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, path))).Replace('\\', '/');

    // A placeholder stands for a number.
    [GeneratedRegex(@"^(?!.*xxxx)\.?[\w.]+/[\w./]*$")]
    private static partial Regex PathOfFile();
}
