using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Projects of different settings, made once, so that all sources share what is read of the framework.</summary>
internal static class FuzzProjects
{
    private static readonly CSharpCompilation[] Projects = [.. Enumerable.Range(0, 12).Select(Create)];

    /// <summary>The project that a source is compiled in.</summary>
    public static CSharpCompilation Of(int number) => Projects[number % Projects.Length];

    public static CSharpParseOptions ParseOptionsOf(CSharpCompilation project) =>
        (CSharpParseOptions)project.SyntaxTrees[0].Options;

    private static CSharpCompilation Create(int number)
    {
        CSharpCompilation project = Compilations.Create();
        CSharpCompilationOptions options = project.Options
            .WithAllowUnsafe(number % 3 == 2)
            .WithOverflowChecks(number % 4 == 3)
            .WithNullableContextOptions(number % 6 == 4 ? NullableContextOptions.Disable : NullableContextOptions.Enable)
            .WithConcurrentBuild(false);
        LanguageVersion version = number switch
        {
            5 => LanguageVersion.CSharp12,
            11 => LanguageVersion.CSharp11,
            7 => LanguageVersion.Preview,
            _ => LanguageVersion.CSharp14,
        };
        CSharpParseOptions parseOptions = Compilations.ParseOptions.WithLanguageVersion(version);
        SyntaxTree[] trees = [.. project.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), parseOptions, tree.FilePath))];
        return project.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).WithOptions(options);
    }
}
