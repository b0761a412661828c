using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>The page of a diagnostic under docs/diagnostics, whose examples are compiled.</summary>
internal sealed partial class DiagnosticPage(string id)
{
    public ImmutableArray<string> Lines { get; } = [.. Repository.ReadLines("docs", "diagnostics", $"{id}.md")];

    public IEnumerable<string> Headings => Lines
        .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => line["## ".Length..]);

    /// <summary>The lines of a heading without those of the next.</summary>
    public string Section(string heading) => string.Join('\n', Lines
        .SkipWhile(line => line != $"## {heading}")
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));

    /// <summary>The only fenced block of a language under a heading.</summary>
    public string Block(string heading, string language) =>
        Assert.Single(FencedBlocks(heading).Where(block => block.Language == language).Select(block => block.Text));

    /// <summary>Whole files of C#, each with the settings of the project file that stand before it.</summary>
    public ImmutableArray<DiagnosticExample> Examples(string heading)
    {
        ImmutableArray<DiagnosticExample>.Builder examples = ImmutableArray.CreateBuilder<DiagnosticExample>();
        MemoryFile[] files = Files(heading);
        string project = "";
        foreach ((string language, string text) in FencedBlocks(heading))
        {
            if (language == "xml")
                project = text;
            if (language != "csharp")
                continue;
            examples.Add(new DiagnosticExample(text, project, files));
            project = "";
        }

        Assert.NotEmpty(examples);
        return examples.ToImmutable();
    }

    // Blocks of JSON, headed by their path, are additional files that all the examples of a heading go with.
    private MemoryFile[] Files(string heading) =>
    [
        .. from block in FencedBlocks(heading)
           where block.Language.StartsWith("json ", StringComparison.Ordinal)
           select new MemoryFile(block.Language["json ".Length..], block.Text),
    ];

    private IEnumerable<(string Language, string Text)> FencedBlocks(string heading) => FencedBlock()
        .Matches(Section(heading))
        .Select(match => (match.Groups["language"].Value, match.Groups["text"].Value));

    [GeneratedRegex("^```(?<language>\\S.*?)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedBlock();
}

/// <summary>
/// An example. Below a line that a diagnostic is expected on, a comment of circumflexes marks its place, as an editor's
/// squiggle does.
/// </summary>
internal sealed partial record DiagnosticExample(string Source, string Project, MemoryFile[] Files)
{
    private const string RuntimeAssembly = "KernelGen.dll";

    /// <summary>The places that are marked, in their order: line and columns, each from 0.</summary>
    public IEnumerable<(int Line, int Start, int End)> MarkedPlaces => Source.Split('\n')
        .Index()
        .Where(line => Marks().IsMatch(line.Item))
        .SelectMany(line => Mark().Matches(line.Item).Select(mark => (line.Index - 1, mark.Index, mark.Index + mark.Length)));

    /// <summary>The place of a diagnostic in the form of <see cref="MarkedPlaces"/>.</summary>
    public static (int Line, int Start, int End) PlaceOf(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal(span.StartLinePosition.Line, span.EndLinePosition.Line);
        return (span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character);
    }

    public CSharpCompilation Compile()
    {
        CSharpCompilation compilation = Compilations.Create(Source);
        if (LanguageVersionSetting().Match(Project) is { Success: true } version)
            compilation = WithLanguageVersion(compilation, version.Groups["version"].Value);
        if (AliasSetting().Match(Project) is { Success: true } alias)
            compilation = WithAlias(compilation, alias.Groups["alias"].Value);
        return compilation;
    }

    private static CSharpCompilation WithLanguageVersion(CSharpCompilation compilation, string text)
    {
        Assert.True(LanguageVersionFacts.TryParse(text, out LanguageVersion version));
        CSharpParseOptions options = Compilations.ParseOptions.WithLanguageVersion(version);
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(
            tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath)));
    }

    // The package's global using goes with the alias.
    private static CSharpCompilation WithAlias(CSharpCompilation compilation, string alias)
    {
        MetadataReference runtime = Assert.Single(
            compilation.References, reference => Path.GetFileName(reference.Display) == RuntimeAssembly);
        SyntaxTree usings = compilation.SyntaxTrees[0];
        return compilation
            .ReplaceReference(runtime, runtime.WithAliases([alias]))
            .ReplaceSyntaxTree(usings, Compilations.Parse("global using System;", usings.FilePath));
    }

    [GeneratedRegex(@"^ *//[ ^]*\^[ ^]*$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\^+")]
    private static partial Regex Mark();

    [GeneratedRegex("<LangVersion>(?<version>.*)</LangVersion>")]
    private static partial Regex LanguageVersionSetting();

    [GeneratedRegex("Aliases=\"(?<alias>.*)\"")]
    private static partial Regex AliasSetting();
}
