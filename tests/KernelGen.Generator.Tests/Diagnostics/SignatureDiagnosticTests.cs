using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0003 and KG0004: the parameters and the element type.</summary>
public class SignatureDiagnosticTests
{
    private const string Expected =
        "; expected 'void Upsample(ReadOnlySpan<T> input, int height, int width, Span<T> output)', "
        + "optionally with 'int batch', 'int inputRowStride' and 'int outputRowStride'";

    [Theory]
    [InlineData("it must return void", "int [|Upsample|](ReadOnlySpan<float> input, int height, int width, Span<float> output)")]
    [InlineData("'int height' is missing", "void [|Upsample|](ReadOnlySpan<float> input, int width, Span<float> output)")]
    [InlineData("'int width' is missing", "void [|Upsample|](ReadOnlySpan<float> input, int height, Span<float> output)")]
    [InlineData("the input, a ReadOnlySpan<T>, is missing", "void [|Upsample|](int height, int width)")]
    [InlineData("the output, a Span<T>, is missing", "void [|Upsample|](ReadOnlySpan<float> input, int height, int width)")]
    [InlineData("the input comes before the output", "void Upsample(Span<float> [|output|], ReadOnlySpan<float> input, int height, int width)")]
    [InlineData("there is more than one ReadOnlySpan", "void Upsample(ReadOnlySpan<float> input, ReadOnlySpan<float> [|weight|], int height, int width, Span<float> output)")]
    [InlineData("there is more than one Span", "void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output, Span<float> [|rest|])")]
    [InlineData("the input holds 'float' but the output 'double'", "void [|Upsample|](ReadOnlySpan<float> input, int height, int width, Span<double> output)")]
    [InlineData("'int stride' has no meaning here (known are batch, height, width, inputRowStride, outputRowStride)", "void Upsample(ReadOnlySpan<float> input, int height, int width, int [|stride|], Span<float> output)")]
    [InlineData("'int Height' has no meaning here (known are batch, height, width, inputRowStride, outputRowStride)", "void Upsample(ReadOnlySpan<float> input, int [|Height|], int width, Span<float> output)")]
    [InlineData("parameter 'height' of type 'long' has no meaning here", "void Upsample(ReadOnlySpan<float> input, long [|height|], int width, Span<float> output)")]
    [InlineData("parameter 'input' of type 'float[]' has no meaning here", "void Upsample(float[] [|input|], int height, int width, Span<float> output)")]
    [InlineData("parameter 'input' must be passed by value", "void Upsample(in ReadOnlySpan<float> [|input|], int height, int width, Span<float> output)")]
    [InlineData("parameter 'output' must be passed by value", "void Upsample(ReadOnlySpan<float> input, int height, int width, ref Span<float> [|output|])")]
    [InlineData("parameter 'output' must be passed by value", "void Upsample(ReadOnlySpan<float> input, int height, int width, params Span<float> [|output|])")]
    public Task KG0003_a_wrong_signature(string problem, string method) => AssertRefusedAsync(
        InClass($"[BilinearUpsample(Factor = 2)] public static partial {method};"),
        "KG0003",
        $"Method 'Upsample': {problem}{Expected}");

    [Theory]
    [InlineData("byte", "byte")]
    [InlineData("Half", "Half")]
    [InlineData("System.Decimal", "decimal")]
    [InlineData("(float, float)", "(float, float)")]
    [InlineData("float[]", "float[]")]
    public Task KG0004_an_unsupported_element_type(string element, string displayed) => AssertRefusedAsync(
        InClass(
            $"""
            [BilinearUpsample(Factor = 2)]
            public static partial void [|Upsample|](ReadOnlySpan<{element}> input, int height, int width, Span<{element}> output);
            """),
        "KG0004",
        $"Method 'Upsample' works on '{displayed}'; supported element types are float and double");
}
