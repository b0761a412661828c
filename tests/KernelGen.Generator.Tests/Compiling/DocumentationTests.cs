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

    private static string Generate(string properties, string sizes = "int height, int width, ") => Compilations.Create(
        $$"""
        public static partial class Images
        {
            [BilinearUpsample({{properties}})]
            public static partial void Upsample(ReadOnlySpan<float> input, {{sizes}}Span<float> output);
        }
        """).RunGenerator().Text;

    private static string Unwrap(string text) =>
        string.Join(' ', text.Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));

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
        string text = Unwrap(Generate($"{properties}, Border = BorderMode.Zero"));
        Assert.Contains(pyTorch, text, StringComparison.Ordinal);
        Assert.Contains(onnx, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Factor = 2, Channels = 3, Height = 480, Width = 640", "", "(1, 3, 480, 640) to (1, 3, 960, 1280).")]
    [InlineData("Factor = 2, Channels = 3, Height = 480", "int width, ", "(1, 3, 480, width) to (1, 3, 960, 2 * width).")]
    [InlineData("Factor = 2, Width = 640", "int batch, int height, ", "(batch, 1, height, 640) to (batch, 1, 2 * height, 1280).")]
    [InlineData(
        "Factor = 3, Channels = 4, Layout = TensorLayout.Nhwc, Height = 5, Width = 7, Border = BorderMode.Zero, Padding = 0",
        "",
        "(1, 5, 7, 4) to (1, 17, 23, 4).")]
    [InlineData("Factor = 2, Height = 6, Border = BorderMode.Zero, Padding = 5, PaddingEnd = 0", "int width, ", "stride=2)[..., 5:14, 5:2 * width - 3 + 5]")]
    [InlineData("FactorHeight = 1, FactorWidth = 2, Height = 1, Width = 1073741823", "", "(1, 1, 1, 1073741823) to (1, 1, 1, 2147483646).")]
    public void A_fixed_size_is_a_number(string properties, string parameters, string expected) => Assert.Contains(
        expected,
        Unwrap(Generate(properties, parameters)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Factor = 2, Threads = 0", "Threads: as many as there are processors.")]
    [InlineData("Factor = 2, Threads = 4, Stores = StoreMode.Temporal", "Threads: at most 4. Stores: Temporal.")]
    [InlineData("Factor = 2, Stores = StoreMode.Streaming", "Stores: Streaming.")]
    public void Threads_and_stores_that_are_not_the_usual_ones_are_said(string properties, string expected) => Assert.Contains(
        $"/// <para>\n    /// {expected}\n    /// </para>", Generate(properties), StringComparison.Ordinal);

    [Theory]
    [InlineData("Factor = 2, Threads = 1, Stores = StoreMode.Auto")]
    [InlineData("Factor = 1, Threads = 4, Stores = StoreMode.Streaming")]
    public void Threads_and_stores_that_change_nothing_are_not(string properties)
    {
        string text = Generate(properties);
        Assert.DoesNotContain("Threads:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stores:", text, StringComparison.Ordinal);
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
