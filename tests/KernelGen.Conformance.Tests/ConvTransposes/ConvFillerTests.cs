using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Weights that are the bilinear filler, constant or given by the call, have the bits of the bilinear upsampling.</summary>
public abstract class ConvFillerTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly Size2[] Sizes = [1, (1, 9), (7, 1), (4, 5), (3, 40)];

    private static readonly ConvRequest[] Shapes =
    [
        new(3, 3, 4) { Stride = 2, Padding = 1 },
        new(3, 3, 4) { Stride = 2, Padding = 1, Groups = 3 },
        new(4, 4, 4) { Stride = 2, Groups = 2, Layout = TensorLayout.Nhwc },
        new(2, 2, 5) { Stride = 3, Padding = 1, PaddingEnd = 0, Layout = TensorLayout.Nhwc },
        new(1, 1, (8, 4)) { Stride = (4, 2), Padding = (2, 1), OutputPadding = (3, 1) },
    ];

    static ConvFillerTests() => ConvLibrary.Prepare<T>([.. Shapes, .. Shapes.Select(Constant), WithBias]);

    public static TheoryData<ConvRequest> Requests => [.. Shapes];

    private static ConvRequest WithBias => Shapes[0] with { TakesBias = true };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Constants_upsample(ConvRequest request) => Check(Constant(request), WeightOf(request), Upsample);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Weights_of_the_call_upsample(ConvRequest request) => Check(request, WeightOf(request), Upsample);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Weights_a_little_off_upsample(ConvRequest request)
    {
        T[] weight = WeightOf(request);
        weight[0] = T.BitIncrement(T.BitIncrement(weight[0]));
        Check(request, weight, Upsample);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void One_other_weight_makes_it_the_general_convolution(ConvRequest request)
    {
        foreach (int index in new[] { 0, request.KernelSize.Width, request.WeightCount / 2, request.WeightCount - 1 })
        {
            T[] weight = WeightOf(request);
            weight[index] += T.CreateChecked(0.001);
            Check(request, weight, (call, input) => call.RunStepwise<T>(input, weight, []));
        }
    }

    [Fact]
    public void A_bias_makes_it_the_general_convolution()
    {
        T[] weight = WeightOf(WithBias);
        Check(WithBias, weight, (call, input) => call.RunStepwise<T>(input, weight, []));
    }

    // 0 times infinity is NaN, so an infinite input of dense weights reaches every channel; of a group's it reaches its own.
    [Theory]
    [MemberData(nameof(Requests))]
    public void What_is_not_finite_reaches_as_far_as_without_the_upsampling(ConvRequest request)
    {
        T[] weight = WeightOf(request);
        foreach (T value in new[] { T.PositiveInfinity, T.NegativeInfinity, T.NaN })
        {
            var call = new Convolution(request, 2, (4, 21));
            ConvData<T> data = DataOf(call, weight);
            data.Input[^30] = value;
            T[] expected = call.RunStepwise<T>(data.Input, weight, []);
            T[] actual = ConvCheck.Run(call, data, GuardPlacement.EndsAtGuard);
            Assert.Contains(expected, found => !T.IsFinite(found));
            Assert.Equal(expected.Select(T.IsFinite), actual.Select(T.IsFinite));
            if (request.Groups < request.InChannels)
                Assert.Null(FloatingComparison.FindBitDifference<T>(expected, actual));
        }
    }

    private static void Check(ConvRequest request, T[] weight, Func<Convolution, T[], T[]> expected)
    {
        foreach (Size2 size in Sizes)
        {
            var call = new Convolution(request, 2, size) { InputGap = 2, OutputGap = 3 };
            ConvData<T> data = DataOf(call, weight);
            ConvCheck.Same(call, data, expected(call, data.Input));
        }
    }

    private static ConvData<T> DataOf(Convolution call, T[] weight) =>
        new(TestData.As<T>(TestData.Uniform<T>((int)call.InputShape.ElementCount, call.InputSize.Width)), weight, []);

    private static T[] Upsample(Convolution call, T[] input)
    {
        ConvRequest request = call.Request;
        var parameters = new BilinearUpsampleParameters(request.Stride, BorderMode.Zero)
        {
            Padding = request.Padding,
            PaddingEnd = request.PaddingEnd,
            OutputPadding = request.PaddingEnd is null ? request.OutputPadding : null,
        };
        T[] output = new T[call.OutputShape.ElementCount];
        Functional.BilinearUpsample<T>(input, call.InputShape, parameters, output, request.Layout);
        return output;
    }

    private static ConvRequest Constant(ConvRequest request) =>
        request with { Weights = [.. WeightOf(request).Select(double.CreateChecked)], HasFiles = request.Groups == 1 };

    private static T[] WeightOf(ConvRequest request)
    {
        double[] rows = ReferenceBilinear.Filler(request.KernelSize.Height);
        double[] columns = ReferenceBilinear.Filler(request.KernelSize.Width);
        int inPerGroup = request.InChannels / request.Groups;
        ConvRequest filled = ConvStructures.With<T>(
            request, (input, output, ky, kx) => input % inPerGroup == output ? rows[ky] * columns[kx] : 0);
        return TestData.As<T>(filled.Weights!.ToArray());
    }
}

public sealed class FloatConvFillerTests : ConvFillerTests<float>;

public sealed class DoubleConvFillerTests : ConvFillerTests<double>;
