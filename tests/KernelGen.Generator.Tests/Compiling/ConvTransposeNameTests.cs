using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>Names of the user's that generated transposed convolutions use too, or that are keywords.</summary>
public class ConvTransposeNameTests
{
    private const string Constants = "public static readonly float[] Weights = [0.5f, 1, 2, 0];";
    private const string WithConstants = "[ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2, Stride = 2, Weights = nameof(Weights))]";
    private const string OfTheCall = "[ConvTranspose2d(InChannels = 2, OutChannels = 2, KernelSize = 4, Stride = 2, Padding = 1)]";

    private static readonly string[] UsedNames =
    [
        "Vector512", "Vector256", "Vector128", "Unsafe", "Sums", "Activations", "ConvTransposeHost", "ConvTransposeShape",
        "ConvTransposeBlock", "IConvTransposeKernel", "BilinearWeights", "MethodImpl", "MethodImplAttribute", "MethodImplOptions",
        "ScalarPath", "Vector512Path", "UpKernel", "UpUpsampling", "ReadOnlySpan", "Span", "Int32",
    ];

    [Theory]
    [InlineData("ReadOnlySpan<float> shape, int height, int width, ReadOnlySpan<float> upsampling, Span<float> output")]
    [InlineData("ReadOnlySpan<float> shape, int height, int width, ReadOnlySpan<float> shape_, Span<float> upsampling")]
    [InlineData("ReadOnlySpan<float> @in, int @height, int width, ReadOnlySpan<float> @params, Span<float> @out")]
    [InlineData("ReadOnlySpan<float> @class, int height, int width, ReadOnlySpan<float> @base, Span<float> @this")]
    [InlineData("ReadOnlySpan<float> System, int height, int width, ReadOnlySpan<float> Weights, Span<float> KernelGen")]
    [InlineData("ReadOnlySpan<float> _, int height, int width, ReadOnlySpan<float> __, Span<float> ___")]
    [InlineData("int width, int height, ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y")]
    [InlineData("int outputRowStride, ReadOnlySpan<float> x, int inputRowStride, ReadOnlySpan<float> w, int width, int batch, Span<float> y, int height")]
    [InlineData("ReadOnlySpan<float> höhe, int height, int width, ReadOnlySpan<float> gewicht, Span<float> 幅")]
    [InlineData("scoped ReadOnlySpan<float> input, int height, int width, scoped ReadOnlySpan<float> weight, scoped Span<float> output, int batch = 1")]
    public void Any_order_and_any_names(string parameters) => StrictBuild.AssertCleanCheckedAndUnchecked(
        kernels: 1,
        $$"""
        public partial class Layers
        {
            {{OfTheCall}}
            public static partial void Up({{parameters}});
        }
        """);

    [Theory]
    [InlineData("ReadOnlySpan<float> shape, int height, int width, Span<float> weights")]
    [InlineData("ReadOnlySpan<float> Weights, int height, int width, Span<float> Bias")]
    [InlineData("ReadOnlySpan<float> @in, int height, int width, Span<float> @out")]
    public void Names_beside_constant_weights(string parameters) => StrictBuild.AssertCleanCheckedAndUnchecked(
        kernels: 1,
        $$"""
        public partial class Layers
        {
            {{Constants}}
            {{WithConstants}}
            public partial void Up({{parameters}});
        }
        """);

    [Fact]
    public void Types_in_the_kernels_own_namespace() =>
        StrictBuild.AssertClean(kernels: 2, $"namespace Demo;\n{Types(UsedNames)}{Types("System", "KernelGen", "Functional")}{Layers()}");

    [Fact]
    public void Types_in_the_global_namespace() => StrictBuild.AssertClean(
        kernels: 2, Types(UsedNames.Except(["ReadOnlySpan", "Span"])) + Types("Functional", "TensorShape") + Layers());

    [Fact]
    public void Types_nested_beside_the_kernel() => StrictBuild.AssertClean(
        kernels: 2,
        Layers(Types(UsedNames) + Types("System", "KernelGen", "GeneratedCodeAttribute", "Functional")));

    [Theory]
    [InlineData("Demo.System")]
    [InlineData("Demo.KernelGen")]
    [InlineData("KernelGen.Generated")]
    [InlineData("KernelGen.CompilerServices")]
    [InlineData("@namespace.@class")]
    public void Namespaces(string name) => StrictBuild.AssertClean(kernels: 2, $"namespace {name};\n{Layers()}");

    [Theory]
    [InlineData("@class", "@void")]
    [InlineData("@partial", "@await")]
    [InlineData("UpKernel", "Run")]
    [InlineData("Weights1", "Sums")]
    public void Types_and_methods(string type, string method) => StrictBuild.AssertClean(
        kernels: 2,
        "#pragma warning disable CS8981\n" + Layers().Replace("Layers", type, StringComparison.Ordinal).Replace("void Up(", $"void {method}(", StringComparison.Ordinal));

    [Fact]
    public void A_documented_declaration() => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        /// <summary>Layers.</summary>
        public static partial class Layers
        {
            {{Constants}}

            /// <summary>Decodes.</summary>
            /// <param name="input">The features.</param>
            /// <param name="height">Their rows.</param>
            /// <param name="width">Their columns.</param>
            /// <param name="output">Twice as many.</param>
            {{WithConstants}}
            public static partial void Up(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }
        """);

    private static string Types(params IEnumerable<string> names) =>
        string.Concat(names.Select(name => $"public class {name} {{ }}\n"));

    // Written in full, because types of the same names may be nearer.
    private static string Layers(string members = "") =>
        $$"""
        public static partial class Layers
        {
            {{members}}
            public static readonly float[] Weights = [0.5f, 1, 2, 0];

            {{WithConstants.Replace("[Conv", "[global::KernelGen.Conv", StringComparison.Ordinal)}}
            public static partial void Up(
                global::System.ReadOnlySpan<float> input, int height, int width, global::System.Span<float> output);

            {{OfTheCall.Replace("[Conv", "[global::KernelGen.Conv", StringComparison.Ordinal)}}
            public static partial void Decode(
                global::System.ReadOnlySpan<float> input, int height, int width, global::System.ReadOnlySpan<float> weight,
                global::System.Span<float> output);
        }

        """;
}
