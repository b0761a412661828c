using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>What hover shows on a kernel.</summary>
public class DocumentationTests
{
    private static string DocumentationOf(string comment)
    {
        GeneratorRun run = Compilations.Create(
            $$"""
            public static partial class Images
            {
                {{comment}}
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
            }
            """).RunGenerator();
        INamedTypeSymbol images = run.Output.GetTypeByMetadataName("Images")!;
        return Assert.Single(images.GetMembers("Upsample")).GetDocumentationCommentXml(
            cancellationToken: TestContext.Current.CancellationToken)!;
    }

    [Fact]
    public void A_method_without_documentation_shows_the_kernels() =>
        Assert.Contains("Bilinear upsampling by 2, float", DocumentationOf(""), StringComparison.Ordinal);

    [Fact]
    public void The_users_own_documentation_stays()
    {
        string documentation = DocumentationOf("/// <summary>My own words.</summary>");
        Assert.Contains("My own words.", documentation, StringComparison.Ordinal);
        Assert.DoesNotContain("Bilinear upsampling", documentation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Factor = 2, Padding = 0", "stride=2, padding=0)", "pads=[0, 0, 0, 0])")]
    [InlineData("Factor = 2, Padding = 0, OutputPadding = 1", "padding=0, output_padding=1)", "pads=[0, 0, 0, 0], output_padding=[1, 1])")]
    [InlineData("Factor = 2, Padding = 5, PaddingEnd = 0", "stride=2)[..., 5:2 * height - 3 + 5, 5:2 * width - 3 + 5]", "pads=[5, 5, 0, 0])")]
    [InlineData("Factor = 2, Padding = 0, PaddingEnd = 3", "stride=2)[..., 0:2 * height - 1, 0:2 * width - 1]", "pads=[0, 0, 3, 3])")]
    [InlineData("FactorHeight = 2, FactorWidth = 3", "bilinear filler of 4 by 5, stride=(2, 3), padding=1)", "pads=[1, 1, 1, 1])")]
    public void The_equivalent_calls_are_ones_that_exist(string properties, string pyTorch, string onnx)
    {
        string text = Compilations.Create(
            $$"""
            public static partial class Images
            {
                [BilinearUpsample({{properties}}, Border = BorderMode.Zero)]
                public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
            }
            """).RunGenerator().Text;
        string unwrapped = string.Join(' ', text.Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));
        Assert.Contains(pyTorch, unwrapped, StringComparison.Ordinal);
        Assert.Contains(onnx, unwrapped, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_user_may_have_is_no_warning_in_the_generated_file() => Assert.DoesNotContain(
        Compilations.Create(
            """
            #pragma warning disable CS8981
            public static partial class images
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
            }
            """).RunGenerator().Output.GetDiagnostics(TestContext.Current.CancellationToken),
        diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
