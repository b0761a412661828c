using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Parsing;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Whether the user documented a kernel, which the compiler knows only where it writes a documentation file.</summary>
public class IsDocumentedTests
{
    private const string Attribute = "[BilinearUpsample(Factor = 2)]\n";

    [Theory]
    [InlineData("/// <summary>A kernel.</summary>\n" + Attribute)]
    [InlineData("/// A kernel,\n/// in two lines.\n" + Attribute)]
    [InlineData("///\n" + Attribute)]
    [InlineData("/** <summary>A kernel.</summary> */\n" + Attribute)]
    [InlineData("/**\n * A kernel.\n */ " + Attribute)]
    [InlineData("/// <summary>A kernel.</summary>\n\n// And a word on it.\n" + Attribute)]
    [InlineData("// A word on it.\n/// <summary>A kernel.</summary>\n[System.Obsolete]\n" + Attribute)]
    [InlineData("#region Kernels\n/// <summary>A kernel.</summary>\n#endregion\n" + Attribute)]
    public void By_a_comment_before_everything(string text) => AssertDocumented(true, text);

    [Theory]
    [InlineData(Attribute)]
    [InlineData("// A kernel.\n" + Attribute)]
    [InlineData("//// <summary>A kernel.</summary>\n" + Attribute)]
    [InlineData("// /// <summary>A kernel.</summary>\n" + Attribute)]
    [InlineData("/* A kernel. */\n" + Attribute)]
    [InlineData("/**/\n" + Attribute)]
    [InlineData("/*** A kernel. ***/\n" + Attribute)]
    [InlineData("/* /// <summary>A kernel.</summary> */\n" + Attribute)]
    [InlineData("#if NEVER\n/// <summary>A kernel.</summary>\n#endif\n" + Attribute)]
    [InlineData("/// <summary>A field.</summary>\npublic const int Field = 1;\n" + Attribute)]
    public void Not_without_one(string text) => AssertDocumented(false, text);

    [Theory]
    [InlineData(Attribute + "/// <summary>A kernel.</summary>\n")]
    [InlineData(Attribute + "/** <summary>A kernel.</summary> */\n")]
    [InlineData("[System.Obsolete]\n/// <summary>A kernel.</summary>\n" + Attribute)]
    public void Not_by_a_comment_after_attributes_which_the_compiler_ignores(string text) => AssertDocumented(false, text);

    private static void AssertDocumented(bool expected, string text) => Assert.All(
        Enum.GetValues<DocumentationMode>(),
        mode =>
        {
            IMethodSymbol method = Declare(text, mode);
            Assert.Equal(expected, Parse(method).IsDocumented);
            if (mode != DocumentationMode.None)
                Assert.Equal(!expected, string.IsNullOrEmpty(method.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)));
        });

    private static MethodSpec Parse(IMethodSymbol method)
    {
        AttributeData attribute = method.GetAttributes().Single(
            attribute => attribute.AttributeClass!.Name == nameof(BilinearUpsampleAttribute));
        return KernelParser.Parse(method, attribute, DiagnosticSink.None, TestContext.Current.CancellationToken).Spec!.Method;
    }

    private static IMethodSymbol Declare(string text, DocumentationMode mode)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            $$"""
            public static partial class Images
            {
                {{text}}public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
            }
            """,
            Compilations.ParseOptions.WithDocumentationMode(mode),
            cancellationToken: TestContext.Current.CancellationToken);
        INamedTypeSymbol images = Compilations.Create().AddSyntaxTrees(tree).GetTypeByMetadataName("Images")!;
        return (IMethodSymbol)Assert.Single(images.GetMembers("Upsample"));
    }
}
