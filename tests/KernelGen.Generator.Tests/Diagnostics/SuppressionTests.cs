using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>Every way in which C# lets a user suppress a diagnostic, or give it another severity.</summary>
public class SuppressionTests
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["KG1001"] = $"[BilinearUpsample(Factor = 1)] public static partial void Upsample{Parameters};",
        ["KG1002"] = $"[BilinearUpsample(Factor = 2, Layout = TensorLayout.Nhwc)] public static partial void Upsample{Parameters};",
        ["KG1003"] = $"[BilinearUpsample(Factor = 2, Height = 9000, Width = 9000)] public static partial void Upsample{FixedParameters};",
        ["KG1004"] = $"[ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Stride = 2, Weights = nameof(Taps))] public static partial void Upsample{Parameters};",
        ["KG1005"] = $"[BilinearUpsample(Factor = 2, Border = BorderMode.Zero)] public static partial void Upsample{Parameters};",
        ["KG0102"] = $"[BilinearUpsample(Factor = 65)] public static partial void Upsample{Parameters};",
    };

    /// <summary>All informational ones, and an error.</summary>
    public static TheoryData<string> Ids =>
    [
        "KG0102",
        .. new KernelAnalyzer().SupportedDiagnostics
            .Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info)
            .Select(descriptor => descriptor.Id),
    ];

    private static string Source(string method, string typeAttribute = "") =>
        $$"""
        {{typeAttribute}}
        public static partial class Images
        {
            private static readonly float[] Taps = [1];

            {{method}}
        }
        """;

    private static async Task<IEnumerable<string>> ReportAsync(CSharpCompilation compilation) =>
        (await compilation.AnalyzeAsync()).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Unsuppressed(string id) => Assert.Equal(
        [$"{id} {(id == "KG0102" ? "Error" : "Info")}"], await ReportAsync(Compilations.Create(Source(Methods[id]))));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task By_pragma(string id)
    {
        Assert.Empty(await ReportAsync(Compilations.Create(Source($"#pragma warning disable {id}\n{Methods[id]}\n"))));
        Assert.Single(await ReportAsync(Compilations.Create(Source($"#pragma warning disable KG0001\n{Methods[id]}\n"))));
        Assert.Single(await ReportAsync(Compilations.Create(Source($"#pragma warning disable {id}\n#pragma warning restore {id}\n{Methods[id]}\n"))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task By_attribute_of_the_method(string id)
    {
        string attribute = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"KernelGen\", \"{id}\")]";
        Assert.Empty(await ReportAsync(Compilations.Create(Source(attribute + Methods[id]))));
        Assert.Empty(await ReportAsync(Compilations.Create(Source(Methods[id], attribute))));
        Assert.Single(await ReportAsync(Compilations.Create(Source(attribute.Replace(id, "KG0001", StringComparison.Ordinal) + Methods[id]))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task By_attribute_of_the_assembly(string id) => Assert.Empty(await ReportAsync(Compilations.Create(
        Source(Methods[id]),
        $"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"KernelGen\", \"{id}\", Scope = \"type\", Target = \"~T:Images\")]")));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task By_editorconfig(string id)
    {
        Assert.Empty(await ReportAsync(WithSeverity(id, "none")));
        Assert.Equal([$"{id} Warning"], await ReportAsync(WithSeverity(id, "warning")));
        Assert.Equal([$"{id} Error"], await ReportAsync(WithSeverity(id, "error")));
        Assert.Single(await ReportAsync(WithSeverity("KG0001", "none")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task By_project_file(string id)
    {
        CSharpCompilation compilation = Compilations.Create(Source(Methods[id]));
        Assert.Empty(await ReportAsync(compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Suppress)]))));
    }

    [Fact]
    public async Task Information_is_no_error_where_warnings_are()
    {
        CSharpCompilation compilation = Compilations.Create(Source(Methods["KG1005"]));
        Assert.Equal(
            ["KG1005 Info"],
            await ReportAsync(compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))));
    }

    private static CSharpCompilation WithSeverity(string id, string severity)
    {
        CSharpCompilation compilation = Compilations.Create(Source(Methods[id is "KG0001" ? "KG1001" : id]));
        AnalyzerConfigSet settings = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse($"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n", "/project/.editorconfig") });
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(settings)));
    }

    /// <summary>What the compiler makes of a file of settings for all the files of a project.</summary>
    private sealed class EditorConfig(AnalyzerConfigSet settings) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            OptionsOf($"/project/{Path.GetFileName(tree.FilePath)}").TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            settings.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);

        private ImmutableDictionary<string, ReportDiagnostic> OptionsOf(string path) =>
            settings.GetOptionsForSourcePath(path).TreeOptions;
    }
}
