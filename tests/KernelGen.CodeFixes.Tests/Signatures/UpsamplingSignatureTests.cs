using Xunit;

namespace KernelGen.CodeFixes.Tests.Signatures;

public class UpsamplingSignatureTests
{
    private const string Right = "ReadOnlySpan<float> input, int height, int width, Span<float> output";

    [Theory]
    [InlineData("float[] input, int height, int width, float[] output")]
    [InlineData("Span<float> input, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> output")]
    [InlineData("ReadOnlyMemory<float> input, int height, int width, Memory<float> output")]
    [InlineData("float* input, int height, int width, float* output")]
    [InlineData("float[,] input, int height, int width, float[,] output")]
    [InlineData("in ReadOnlySpan<float> input, int height, int width, ref Span<float> output")]
    [InlineData("ref readonly ReadOnlySpan<float> input, int height, int width, out Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, long height, nint width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int rows, int columns, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int Height, int w, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, int channels, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, ReadOnlySpan<float> weight, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, Span<float> scratch, int height, int width, Span<float> output")]
    [InlineData("Span<float> output, ReadOnlySpan<float> input, int height, int width")]
    [InlineData("int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width")]
    [InlineData("string name, ReadOnlySpan<float> input, int height, int width, double scale, Span<float> output, bool fast")]
    public Task What_is_wrong_is_made_right(string parameters) => SignatureCase.CheckAsync(
        SignatureCase.Upsampling,
        parameters,
        parameters.StartsWith("int height", StringComparison.Ordinal)
            ? "ReadOnlySpan<float> input, int height, int width, Span<float> output"
            : Right);

    [Theory]
    [InlineData("float[] picture, int height, int width, float[] twice", "ReadOnlySpan<float> picture, int height, int width, Span<float> twice")]
    [InlineData("byte[] src, int h, int w, byte[] dst", "ReadOnlySpan<byte> src, int height, int width, Span<byte> dst")]
    [InlineData("Half[] @in, int height, int width, Half[] @out", "ReadOnlySpan<Half> @in, int height, int width, Span<Half> @out")]
    [InlineData(
        "float[] a, int n, int rows, int cols, int inputStride, float[] b, int outputRowStride",
        "ReadOnlySpan<float> a, int batch, int height, int width, int inputRowStride, Span<float> b, int outputRowStride")]
    [InlineData(
        "int outputRowStride, int width, int height, float[] a, float[] b",
        "int outputRowStride, int width, int height, ReadOnlySpan<float> a, Span<float> b")]
    [InlineData("double[] picture, int height", "ReadOnlySpan<double> picture, int height, int width, Span<double> output", "double[]")]
    [InlineData("float[] output, float[] input, int height, int width", "ReadOnlySpan<float> input, int height, int width, Span<float> output")]
    public async Task Names_order_and_elements_are_the_users(string parameters, string expected, string returns = "void")
    {
        string title = expected.Replace("@", "", StringComparison.Ordinal);
        await SignatureCase.CheckAsync(
            SignatureCase.Upsampling,
            $"public static partial {returns} Upsample({parameters});",
            title,
            $"public static partial void Upsample({expected});");
    }

    [Fact]
    public Task A_result_becomes_the_output() => SignatureCase.CheckAsync(
        SignatureCase.Upsampling,
        "public static partial float[] /* new */ Upsample(float[] image, int height, int width);",
        "ReadOnlySpan<float> image, int height, int width, Span<float> output",
        "public static partial void /* new */ Upsample(ReadOnlySpan<float> image, int height, int width, Span<float> output);");

    [Theory]
    [InlineData("BilinearUpsample(Factor = 2, Height = 480)", "ReadOnlySpan<float> input, int width, Span<float> output")]
    [InlineData("BilinearUpsample(Factor = 2, Height = 480, Width = 640)", "ReadOnlySpan<float> input, Span<float> output")]
    public Task Sizes_that_the_attribute_fixes_go(string attribute, string expected) =>
        SignatureCase.CheckAsync(attribute, Right, expected);

    [Fact]
    public async Task Where_elements_differ_either_is_offered_the_inputs_first()
    {
        string[] titles =
        [
            .. await SignatureCase.TitlesAsync(
                SignatureCase.Upsampling,
                "public static partial void Upsample(ReadOnlySpan<byte> input, int height, int width, Span<float> output);"),
        ];
        Assert.Equal(
            [
                "Change the signature to 'void Upsample(ReadOnlySpan<byte> input, int height, int width, Span<byte> output)'",
                "Change the signature to 'void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output)'",
            ],
            titles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("int height, int width")]
    [InlineData("float[] data, int height, int width")]
    [InlineData("int[] input, int height, int width, int[] output")]
    [InlineData("float[] input, float[] input2, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> height, int rows, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> input, int height, int width, Span<float> output, int scale = 2,\n#if true\n        int more = 1\n#endif\n    ")]
    public async Task No_fix_where_it_cannot_be_told_what_is_meant(string parameters) => Assert.Empty(
        await SignatureCase.TitlesAsync(SignatureCase.Upsampling, $"public static partial void Upsample({parameters});"));

    [Theory]
    [InlineData("public static void Upsample(float[] input, int height, int width, float[] output) {{ }}")]
    [InlineData("public static partial void Upsample<T>(float[] input, int height, int width, float[] output);")]
    [InlineData(
        "public static partial void Upsample(float[] input, int height, int width, float[] output);\n"
        + "    public static partial void Upsample(float[] input, int height, int width, float[] output) {{ }}")]
    [InlineData(
        "public static partial void Upsample(float[] input, int height, int width, float[] output);\n"
        + "    public static void Upsample(ReadOnlySpan<float> a, int b, int c, Span<float> d) {{ }}")]
    public async Task No_fix_where_code_would_be_left_behind_or_two_methods_were_the_same(string method) => Assert.Empty(
        await SignatureCase.TitlesAsync(SignatureCase.Upsampling, method));

    [Theory]
    [InlineData("Span<float> output, ReadOnlySpan<float> input, int height, int width", "new float[4], new float[1], 1, 1", 0)]
    [InlineData("ReadOnlySpan<float> input, int channels, int height, Span<float> output", "new float[1], 3, 1, new float[4]", 0)]
    [InlineData("ReadOnlySpan<float> input, int rows, int columns, Span<float> output", "new float[1], 1, 1, new float[4]", 1)]
    [InlineData("ReadOnlySpan<float> input, Span<float> output", "new float[1], new float[4]", 1)]
    public async Task No_fix_that_calls_would_survive_with_another_meaning(string parameters, string arguments, int offered)
    {
        string method = $"public static partial void Upsample({parameters});";
        Assert.Single(await SignatureCase.TitlesAsync(SignatureCase.Upsampling, method));
        Assert.Equal(
            offered,
            (await SignatureCase.TitlesAsync(SignatureCase.Upsampling, $"{method}\n\n    private static void Call() => Upsample({arguments});")).Count());
    }
}
