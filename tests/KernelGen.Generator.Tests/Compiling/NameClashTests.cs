using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>Names of the user's that the generated code uses too, or that are keywords.</summary>
public class NameClashTests
{
    private const string Parameters = "(ReadOnlySpan<float> input, int height, int width, Span<float> output);";

    private static readonly string[] UsedNames =
    [
        "Vector512", "Vector256", "Vector128", "Unsafe", "Math", "KernelHost", "UpsampleShape", "IUpsampleKernel",
        "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "IPath", "ScalarPath", "UpsampleKernel", "Int32",
    ];

    private static string Types(params IEnumerable<string> names) =>
        string.Concat(names.Select(name => $"public class {name} {{ }}\n"));

    private static string Kernels(string type = "Images", string method = "Upsample") =>
        $$"""
        public static partial class {{type}}
        {
            [BilinearUpsample(Factor = 3, Border = BorderMode.Zero)]
            public static partial void {{method}}{{Parameters}}

            [BilinearUpsample(Factor = 1)]
            public static partial void Copy{{Parameters}}
        }

        """;

    [Fact]
    public void Types_in_the_kernels_own_namespace() => StrictBuild.AssertClean(
        kernels: 2, $"namespace Demo;\n{Types(UsedNames)}{Types("System", "KernelGen", "Functional")}{Kernels()}");

    [Fact]
    public void Types_in_the_global_namespace() =>
        StrictBuild.AssertClean(kernels: 2, Types(UsedNames) + Types("Functional", "TensorShape") + Kernels());

    [Fact]
    public void Types_nested_beside_the_kernel() => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public static partial class Images
        {
            {{Types(UsedNames)}}
            {{Types("System", "KernelGen", "GeneratedCodeAttribute")}}
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample{{Parameters}}
        }
        """);

    [Fact]
    public void Aliases_for_the_whole_project() => StrictBuild.AssertClean(
        kernels: 2,
        $"""
        global using Vector512 = System.String;
        global using Unsafe = System.String;
        global using Math = System.String;

        {Kernels()}
        """);

    [Theory]
    [InlineData("Demo.System")]
    [InlineData("Demo.KernelGen")]
    [InlineData("KernelGen.Generated")]
    [InlineData("KernelGen")]
    [InlineData("@namespace.@class.@record.@await")]
    public void Namespaces(string name) => StrictBuild.AssertClean(kernels: 2, $"namespace {name};\n{Kernels()}");

    [Theory]
    [InlineData("@class", "@void")]
    [InlineData("@record", "@file")]
    [InlineData("@var", "@await")]
    [InlineData("@partial", "@nameof")]
    [InlineData("Bild", "Größer")]
    [InlineData("UpsampleKernel", "Run")]
    [InlineData("CopyKernel", "Upsample")]
    public void Types_and_methods(string type, string method) =>
        StrictBuild.AssertClean(kernels: 2, "#pragma warning disable CS8981\n" + Kernels(type, method));
}
