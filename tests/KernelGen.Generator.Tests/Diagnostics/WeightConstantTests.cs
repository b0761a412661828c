using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0120 to KG0122: weights and bias as constants of the source.</summary>
public class WeightConstantTests
{
    private const string Values = "InChannels = 1, OutChannels = 1, KernelHeight = 1, KernelWidth = 2";

    private const string Kind =
        "which must be a 'static readonly float[]' field or a 'static ReadOnlySpan<float>' property without a setter";

    private const string Written = "whose value is not written as a list of constants; write it as '[1, 2]' or 'new[] { 1, 2 }'";

    [Theory]
    [InlineData("\"Missing\"", "Missing")]
    [InlineData("\"\"", "")]
    [InlineData("\"Elsewhere.Taps\"", "Elsewhere.Taps")]
    [InlineData("nameof(Math)", "Math")]
    [InlineData("nameof(Convolve)", "Convolve")]
    public Task KG0120_a_name_of_nothing(string expression, string name) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = {expression}|]", "[1, 2]"),
        "KG0120",
        $"Weights names '{name}', but neither 'Images' nor a type around it has a field or property of that name");

    [Theory]
    [InlineData("public static float[] Other = [1, 2];")]
    [InlineData("public static readonly double[] Other = [1, 2];")]
    [InlineData("public static readonly float Other = 1;")]
    [InlineData("public const float Other = 1;")]
    [InlineData("public static readonly float[][] Other = [[1], [2]];")]
    [InlineData("public static ReadOnlySpan<double> Other => [1, 2];")]
    [InlineData("public static float[] Other => [1, 2];")]
    [InlineData("public static ReadOnlySpan<float> Other { get => [1, 2]; set { } }")]
    public Task KG0120_another_kind_of_member(string member) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = nameof(Other)|]", "[1, 2]", member),
        "KG0120",
        $"Weights names 'Other', {Kind}");

    [Theory]
    [InlineData("public static readonly float[] Other = new float[2];")]
    [InlineData("public static readonly float[] Other = Make(); private static float[] Make() => [1, 2];")]
    [InlineData("public static readonly float[] Other = [.. new float[] { 1, 2 }];")]
    [InlineData("public static readonly float[] Other; static Images() => Other = [1, 2];")]
    [InlineData("public static ReadOnlySpan<float> Other { get { Console.Write(1); return [1, 2]; } }")]
    [InlineData("public static ReadOnlySpan<float> Other => Taps;")]
    public Task KG0120_a_value_that_is_no_list(string member) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = nameof(Other)|]", "[1, 2]", member),
        "KG0120",
        $"Weights names 'Other', {Written}");

    [Theory]
    [InlineData("Random.Shared.NextSingle()", "Random.Shared.NextSingle()")]
    [InlineData("Variable", "Variable")]
    [InlineData("MathF.Sqrt(  2 ) / 100000000000000", "MathF.Sqrt( 2 ) / 10000000000…")]
    public Task KG0120_an_element_that_is_not_constant(string element, string shown) => AssertRefusedAsync(
        Constant(
            $"{Values}, [|Weights = nameof(Other)|]",
            "[1, 2]",
            $"public static float Variable = 1; public static readonly float[] Other = [1, {element}];"),
        "KG0120",
        $"Weights names 'Other', whose element 1, '{shown}', is not a numeric constant");

    [Fact]
    public Task KG0120_a_member_of_another_assembly() => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = \"System.Type.EmptyTypes\"|]", "[1, 2]"),
        "KG0120",
        $"Weights names 'System.Type.EmptyTypes', {Kind}");

    [Theory]
    [InlineData("[1]", "(1)")]
    [InlineData("[1, 2, 3]", "(3)")]
    [InlineData("[]", "(0)")]
    public Task KG0121_another_number_of_weights(string taps, string shape) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = nameof(Taps)|]", taps),
        "KG0121",
        $"Weights has the shape {shape}; it must be (1, 1, 1, 2) or (2), which is (InChannels, OutChannels / Groups, kernel rows, kernel columns)");

    [Theory]
    [InlineData("float[,] Other = { { 1, 2 } }", "(1, 2)")]
    [InlineData("float[,,,] Other = { { { { 1 }, { 2 } } } }", "(1, 1, 2, 1)")]
    public Task KG0121_an_array_of_another_shape(string member, string shape) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = nameof(Other)|]", "[1, 2]", $"public static readonly {member};"),
        "KG0121",
        $"Weights has the shape {shape}; it must be (1, 1, 1, 2) or (2), which is (InChannels, OutChannels / Groups, kernel rows, kernel columns)");

    [Fact]
    public Task KG0121_a_bias_of_another_length() => AssertRefusedAsync(
        Constant($"{Values}, Weights = nameof(Taps), [|Bias = nameof(Taps)|]", "[1, 2]"),
        "KG0121",
        "Bias has the shape (2); it must be (1), which is (OutChannels)");

    [Theory]
    [InlineData("NaN", "float.NaN")]
    [InlineData("Infinity", "float.PositiveInfinity")]
    [InlineData("-Infinity", "-1f / 0")]
    [InlineData("Infinity", "(float)1e39")]
    public Task KG0122_a_number_that_is_not_finite(string number, string element) => AssertRefusedAsync(
        Constant($"{Values}, [|Weights = nameof(Taps)|]", $"[1, {element}]"),
        "KG0122",
        $"Taps holds {number} at element 1; every number must be finite as float");
}
