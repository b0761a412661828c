using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>
/// What is found in constant weights is said, and changes nothing but the order of sums: each structure against the same
/// weights given by the call, in which nothing is looked for.
/// </summary>
public abstract class ConvStructureTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly Size2[] Sizes = [1, (1, 9), (7, 1), (4, 5), (2, 33), (9, 16), (30, 41)];

    private static readonly IReadOnlyList<ConvStructure> All = ConvStructures.Of<T>();

    static ConvStructureTests() => ConvLibrary.Prepare<T>(
        [.. All.Select(structure => structure.Request), .. All.Select(structure => structure.OfTheCall)]);

    public static TheoryData<ConvStructure> Structures => [.. All];

    [Theory]
    [MemberData(nameof(Structures))]
    public void It_is_found(ConvStructure structure) =>
        Assert.Contains(structure.Remark, Unwrap(ConvLibrary.TextOf<T>(structure.Request)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Structures))]
    public void It_is_within_the_bound_as_the_same_weights_of_the_call_are(ConvStructure structure)
    {
        foreach (Size2 size in Sizes)
        {
            var call = new Convolution(structure.Request, 2, size) { InputGap = 1, OutputGap = 2 };
            var ofTheCall = call with { Request = structure.OfTheCall };
            ConvData<T> data = ConvData<T>.Uniform(call, seed: size.Width);
            ReferenceResult reference = ReferenceConvTranspose.Run(
                call.Problem, AsDouble(data.Input), AsDouble(data.Weight), AsDouble(data.Bias));
            foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
            {
                ConvCheck.Fail(call, "constant", FloatingComparison.FindConvTransposeError<T>(reference, ConvCheck.Run(call, data, placement)));
                ConvCheck.Fail(ofTheCall, "given", FloatingComparison.FindConvTransposeError<T>(reference, ConvCheck.Run(ofTheCall, data, placement)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void Weights_of_zero_let_nothing_through(ConvStructure structure)
    {
        foreach ((int index, Size2 size) in Sizes.Index())
        {
            var call = new Convolution(structure.Request, 2, size);
            ConvData<T> data = ConvData<T>.Special(call, index, inInput: true, inWeight: false);
            if (!structure.IsReordered)
            {
                ConvCheck.Same(call, data, call.RunStepwise<T>(data.Input, data.Weight, data.Bias));
                continue;
            }

            // Numbers that do not overflow beside infinities and NaNs: what is not finite is the same in any order.
            data = data with { Input = Array.ConvertAll(data.Input, value => T.Abs(value) > T.CreateChecked(2) && T.IsFinite(value) ? T.One : value) };
            T[] expected = call.RunStepwise<T>(data.Input, data.Weight, data.Bias);
            T[] actual = ConvCheck.Run(call, data, GuardPlacement.EndsAtGuard);
            Assert.Equal(expected.Select(T.IsFinite), actual.Select(T.IsFinite));
        }
    }

    private static double[] AsDouble(T[] values) => Array.ConvertAll(values, double.CreateChecked);

    private static string Unwrap(string text) =>
        string.Join(' ', text.Split('\n').Select(line => line.Trim().TrimStart('/').Trim()));
}

public sealed class FloatConvStructureTests : ConvStructureTests<float>;

public sealed class DoubleConvStructureTests : ConvStructureTests<double>;
