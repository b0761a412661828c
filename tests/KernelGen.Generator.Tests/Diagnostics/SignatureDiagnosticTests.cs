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
    [InlineData("'int height' is missing; add it, or set Height in the attribute", "void [|Upsample|](ReadOnlySpan<float> input, int width, Span<float> output)")]
    [InlineData("'int width' is missing; add it, or set Width in the attribute", "void [|Upsample|](ReadOnlySpan<float> input, int height, Span<float> output)")]
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
    [InlineData(
        "'int height' is fixed by Height = 480; remove the parameter, or the property",
        "Height = 480",
        "ReadOnlySpan<float> input, int [|height|], int width, Span<float> output",
        "int width, ")]
    [InlineData(
        "'int width' is fixed by Width = 1; remove the parameter, or the property",
        "Width = 1",
        "ReadOnlySpan<float> input, int height, int [|width|], Span<float> output",
        "int height, ")]
    [InlineData(
        "'int height' is fixed by Height = 480; remove the parameter, or the property",
        "Height = 480, Width = 640",
        "ReadOnlySpan<float> input, int [|height|], int width, Span<float> output",
        "")]
    [InlineData(
        "the output, a Span<T>, is missing",
        "Height = 480, Width = 640",
        "ReadOnlySpan<float> input",
        "")]
    [InlineData(
        "'int width' is missing; add it, or set Width in the attribute",
        "Height = 480",
        "ReadOnlySpan<float> input, Span<float> output",
        "int width, ")]
    [InlineData(
        "'int height' is missing; add it, or set Height in the attribute",
        "Width = 640",
        "ReadOnlySpan<float> input, Span<float> output",
        "int height, ")]
    [InlineData(
        "'int rows' has no meaning here (known are batch, width, inputRowStride, outputRowStride)",
        "Height = 480",
        "ReadOnlySpan<float> input, int [|rows|], int width, Span<float> output",
        "int width, ")]
    public Task KG0003_a_fixed_size_has_no_parameter_and_any_other_has(
        string problem, string sizes, string parameters, string expected)
    {
        string name = parameters.Contains("[|", StringComparison.Ordinal) ? "Upsample" : "[|Upsample|]";
        return AssertRefusedAsync(
            InClass($"[BilinearUpsample(Factor = 2, {sizes})] public static partial void {name}({parameters});"),
            "KG0003",
            $"Method 'Upsample': {problem}; expected 'void Upsample(ReadOnlySpan<T> input, {expected}Span<T> output)', "
            + "optionally with 'int batch', 'int inputRowStride' and 'int outputRowStride'");
    }

    [Theory]
    [InlineData("sbyte", "sbyte")]
    [InlineData("int", "int")]
    [InlineData("System.Numerics.BigInteger", "BigInteger")]
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
        $"Method 'Upsample' works on '{displayed}'; supported element types are byte, ushort, Half, float and double");
}
