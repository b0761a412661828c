using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>One run of the generator, from which the next continues as an editor's does.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input)
    {
        _input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(
            input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Output = (CSharpCompilation)output;
        Diagnostics = diagnostics;
    }

    /// <summary>The compilation with the generated files in it.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the generator itself reports, a crash included.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    public IEnumerable<string> HintNames => Sources.Select(source => source.HintName);

    public string Text => Assert.Single(Sources).SourceText.ToString();

    public static GeneratorRun Start(
        CSharpCompilation compilation, CSharpParseOptions parseOptions, params IEnumerable<AdditionalText> files)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        ISourceGenerator generator = new KernelGenerator().AsSourceGenerator();
        return new GeneratorRun(
            CSharpGeneratorDriver.Create([generator], files, parseOptions, driverOptions: options), compilation);
    }

    /// <summary>Runs again after an edit of the file that holds the text.</summary>
    public GeneratorRun Edit(string text, string replacement)
    {
        SyntaxTree tree = Assert.Single(_input.SyntaxTrees, tree => tree.ToString().Contains(text, StringComparison.Ordinal));
        SyntaxTree edited = Compilations.Parse(tree.ToString().Replace(text, replacement, StringComparison.Ordinal), tree.FilePath);
        return new GeneratorRun(_driver, _input.ReplaceSyntaxTree(tree, edited));
    }

    /// <summary>Runs again after an edit of an additional file.</summary>
    public GeneratorRun Edit(MemoryFile file, MemoryFile edited) => new(_driver.ReplaceAdditionalText(file, edited), _input);

    /// <summary>Runs again after an additional file is added.</summary>
    public GeneratorRun Add(MemoryFile file) => new(_driver.AddAdditionalTexts([file]), _input);

    /// <summary>Runs again after an additional file is removed.</summary>
    public GeneratorRun Remove(MemoryFile file) => new(_driver.RemoveAdditionalTexts([file]), _input);

    /// <summary>Runs again after a file is added.</summary>
    public GeneratorRun Add(string source) =>
        new(_driver, _input.AddSyntaxTrees(Compilations.Parse(source, "Added.cs")));
}
