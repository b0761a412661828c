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
}
