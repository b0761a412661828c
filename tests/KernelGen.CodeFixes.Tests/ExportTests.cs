using System.Composition;
using System.Reflection;
using System.Runtime.CompilerServices;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

/// <summary>What an editor finds in the assembly, and the pages say of it.</summary>
public class ExportTests
{
    private static readonly Assembly Fixes = typeof(SignatureFix).Assembly;

    private static readonly CodeFixProvider[] Providers =
    [
        .. Fixes.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Every_provider_is_exported_for_csharp_under_its_name()
    {
        Type[] types = [.. Fixes.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)))];
        Assert.Equal(types, Providers.Select(provider => provider.GetType()));
        Assert.All(types, type =>
        {
            ExportCodeFixProviderAttribute export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
            Assert.Equal(type.Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.NotNull(type.GetCustomAttribute<SharedAttribute>());
        });
        Assert.Equal(
            [LanguageNames.CSharp],
            typeof(AddKernelRefactoring).GetCustomAttribute<ExportCodeRefactoringProviderAttribute>()!.Languages);
    }

    [Fact]
    public void Every_provider_fixes_diagnostics_of_the_analyzer_and_all_of_them_at_once()
    {
        string[] known = [.. new KernelAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id)];
        Assert.All(Providers, provider =>
        {
            Assert.NotEmpty(provider.FixableDiagnosticIds);
            Assert.Subset(known.ToHashSet(), provider.FixableDiagnosticIds.ToHashSet());
            Assert.NotNull(provider.GetFixAllProvider());
        });
    }

    [Fact]
    public void The_pages_that_speak_of_a_fix_are_those_of_diagnostics_with_one() => Assert.Equal(
        Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
        Directory.GetFiles(FindPages(), "KG*.md")
            .Where(page => File.ReadLines(page).Any(line => line.StartsWith("Code fix: ", StringComparison.Ordinal)))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    /// <summary>Later ones are missing where the oldest SDK loads the assembly.</summary>
    [Fact]
    public void The_assembly_needs_Roslyn_5_and_nothing_else_that_an_editor_lacks() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis 5.0.0.0",
            "Microsoft.CodeAnalysis.CSharp 5.0.0.0",
            "Microsoft.CodeAnalysis.Workspaces 5.0.0.0",
            "System.Collections.Immutable 9.0.0.0",
            "System.Composition.AttributedModel 9.0.0.0",
            "System.Memory 4.0.2.0",
            "netstandard 2.0.0.0",
        ],
        Fixes.GetReferencedAssemblies()
            .Select(reference => $"{reference.Name} {reference.Version}")
            .Order(StringComparer.Ordinal));

    private static string FindPages([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "diagnostics"));
}
