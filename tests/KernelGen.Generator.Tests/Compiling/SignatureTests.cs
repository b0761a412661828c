using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>What the parameters may be called, and in which order they may stand.</summary>
public class SignatureTests
{
    [Theory]
    [InlineData("int width, int height, ReadOnlySpan<float> input, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, Span<float> output, int height, int width")]
    [InlineData("int outputRowStride, ReadOnlySpan<float> input, int inputRowStride, int width, int batch, Span<float> output, int height")]
    [InlineData("ReadOnlySpan<float> input, int batch, int height, int width, int inputRowStride, Span<float> output, int outputRowStride")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, Span<float> output, int outputRowStride")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, Span<float> output, int batch = 1")]
    [InlineData("scoped ReadOnlySpan<float> input, int height, int width, scoped Span<float> output")]
    [InlineData("System.ReadOnlySpan<System.Single> input, System.Int32 height, Int32 width, global::System.Span<float> output")]
    [InlineData("ReadOnlySpan<float> @in, int @height, int width, Span<float> @out")]
    [InlineData("ReadOnlySpan<float> @class, int height, int width, Span<float> @this")]
    [InlineData("ReadOnlySpan<float> value, int height, int width, Span<float> field")]
    [InlineData("ReadOnlySpan<float> @scoped, int height, int width, scoped Span<float> @await")]
    [InlineData("ReadOnlySpan<float> shape, int height, int width, Span<float> shape_")]
    [InlineData("ReadOnlySpan<float> @shape, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> System, int height, int width, Span<float> KernelGen")]
    [InlineData("ReadOnlySpan<float> _, int height, int width, Span<float> __")]
    [InlineData("ReadOnlySpan<float> höhe, int height, int width, Span<float> 幅")]
    public void Any_order_and_any_names(string parameters) => StrictBuild.AssertClean(
        kernels: 2,
        $$"""
        public partial class Images
        {
            [BilinearUpsample(Factor = 2, Border = BorderMode.Zero)]
            public static partial void Upsample({{parameters}});

            [BilinearUpsample(Factor = 1)]
            public partial void Copy({{parameters}});
        }
        """);

    [Theory]
    [InlineData("Height = 480, Width = 640", "ReadOnlySpan<float> input, Span<float> output")]
    [InlineData("Height = 480", "ReadOnlySpan<float> input, int width, Span<float> output")]
    [InlineData("Width = 640", "ReadOnlySpan<float> input, int height, Span<float> output")]
    [InlineData("Height = 1, Width = 1", "ReadOnlySpan<float> height, Span<float> width")]
    [InlineData("Height = 480, Width = 640", "int outputRowStride, ReadOnlySpan<float> shape, int batch, int inputRowStride, Span<float> @in")]
    public void A_fixed_size_takes_its_parameter_away(string sizes, string parameters) => StrictBuild.AssertCleanCheckedAndUnchecked(
        kernels: 2,
        $$"""
        public partial class Images
        {
            [BilinearUpsample(Factor = 2, Border = BorderMode.Zero, {{sizes}})]
            public static partial void Upsample({{parameters}});

            [BilinearUpsample(Factor = 1, Border = BorderMode.Zero, {{sizes}})]
            public partial void Copy({{parameters}});
        }
        """);
}
