using System.Globalization;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0007 and KG0008: projects that cannot compile generated code.</summary>
public class ProjectDiagnosticTests
{
    private const string Method =
        "static partial void [|Upsample|](System.ReadOnlySpan<float> input, int height, int width, System.Span<float> output);";

    private const string BothAttributes =
        $$"""
        public static partial class Images
        {
            [KernelGen.BilinearUpsample(Factor = 2)]
            {{Method}}
        }

        public static partial class Layers
        {
            private static readonly float[] Taps = { 1, 2, 3, 4 };

            [KernelGen.ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2, Stride = 2, Weights = nameof(Taps))]
            {{Method}}
        }
        """;

    private static CSharpCompilation CreateAs(LanguageVersion version, MarkedSource source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            source.Text, Compilations.ParseOptions.WithLanguageVersion(version), "Source.cs", cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation compilation = Compilations.Create().RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
        NullableContextOptions nullable = version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        return compilation.WithOptions(compilation.Options.WithNullableContextOptions(nullable));
    }

    private static async Task AssertRefusedAsync(CSharpCompilation compilation, MarkedSource source, string id, string message)
    {
        GeneratorRun run = compilation.RunGenerator();
        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(run.Sources, file => file.SourceText.ToString().Contains("KernelGen.Generated", StringComparison.Ordinal));

        IEnumerable<Diagnostic> reported = await compilation.AnalyzeAsync();
        Assert.Equal(
            source.Spans.Select(span => $"Error {id} at {span}: {message}"),
            reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(
                diagnostic => $"{diagnostic.Severity} {diagnostic.Id} at {diagnostic.Location.SourceSpan}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public async Task KG0007_a_language_without_the_features_of_generated_code(LanguageVersion version, string name)
    {
        MarkedSource source = MarkedSource.Parse(BothAttributes);
        await AssertRefusedAsync(
            CreateAs(version, source),
            source,
            "KG0007",
            $"Kernel 'Upsample' needs C# 12.0, but the project is compiled as C# {name}; set <LangVersion>12.0</LangVersion> or later, or remove the setting");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public async Task Nothing_is_said_of_a_later_language_and_kernels_compile(LanguageVersion version)
    {
        CSharpCompilation compilation = CreateAs(version, MarkedSource.Parse(BothAttributes));
        Assert.DoesNotContain(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        GeneratorRun run = compilation.RunGenerator();
        Assert.Equal(2, run.Sources.Length);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("BilinearUpsample", "Factor")]
    [InlineData("ConvTranspose2d", "KernelSize")]
    public async Task KG0008_an_attribute_of_the_users(string name, string property)
    {
        MarkedSource source = MarkedSource.Parse(
            $$"""
            namespace KernelGen
            {
                [AttributeUsage(AttributeTargets.Method)]
                internal sealed class {{name}}Attribute : Attribute
                {
                    public int {{property}} { get; set; }
                    public int InChannels { get; set; }
                    public int OutChannels { get; set; }
                }
            }

            public static partial class Images
            {
                [KernelGen.{{name}}({{property}} = 2, InChannels = 1, OutChannels = 1)]
                public static partial void [|Upsample|]{{(name == "BilinearUpsample" ? Parameters : ConvParameters)}};
            }
            """);
        await AssertRefusedAsync(
            Compilations.Create(source.Text),
            source,
            "KG0008",
            "Kernel 'Upsample' calls 'global::KernelGen.CompilerServices.KernelHost', which 'Demo', where the attribute is declared, does not have; use the attribute of the package KernelGen");
    }

    [Theory]
    [InlineData("kernels", "which the alias 'kernels' of the reference to KernelGen hides; remove the alias, or make it 'global,kernels'")]
    [InlineData("global,kernels", null)]
    public async Task KG0008_a_reference_with_an_alias(string aliases, string? problem)
    {
        MarkedSource source = MarkedSource.Parse(
            $$"""
            extern alias kernels;

            public static partial class Images
            {
                [kernels::KernelGen.BilinearUpsample(Factor = 2)]
                public static partial void [|Upsample|]{{Parameters}};
            }
            """);
        CSharpCompilation compilation = new DiagnosticExample(source.Text, $"Aliases=\"{aliases}\"", []).Compile();
        if (problem is not null)
            await AssertRefusedAsync(compilation, source, "KG0008", $"Kernel 'Upsample' calls 'global::KernelGen.CompilerServices.KernelHost', {problem}");
        else
            Assert.Empty(await compilation.AnalyzeAsync());
    }
}
