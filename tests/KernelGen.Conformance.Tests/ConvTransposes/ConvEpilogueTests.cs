using System.Numerics;
using KernelGen.CompilerServices;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>What is applied to an output is applied to the bits of the kernel without it, by every strategy; NaN stays NaN.</summary>
public abstract class ConvEpilogueTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly (string Name, Func<ConvRequest, ConvRequest> Add)[] Epilogues =
    [
        ("Relu", request => request with { Activation = ActivationKind.Relu }),
        ("Relu6", request => request with { Activation = ActivationKind.Relu6 }),
        ("LeakyRelu", request => request with { Activation = ActivationKind.LeakyRelu }),
        ("LeakyRelu by more than 1", request => request with { Activation = ActivationKind.LeakyRelu, NegativeSlope = -1.7 }),
        ("Sigmoid", request => request with { Activation = ActivationKind.Sigmoid }),
        ("Tanh", request => request with { Activation = ActivationKind.Tanh }),
        ("at least", request => request with { ClampMin = -0.3 }),
        ("at most", request => request with { ClampMax = 0.1 }),
        ("Tanh between", request => request with { Activation = ActivationKind.Tanh, ClampMin = -0.5, ClampMax = 0.4 }),
    ];

    private static readonly (string Name, ConvRequest Request)[] Strategies =
    [
        ("written out", ConvStructures.With<T>(
            new(2, 2, (2, 3)) { Stride = (1, 2), Padding = (0, 1) }, (i, o, ky, kx) => Math.Sin(1 + i + 2 * o + 3 * ky + 5 * kx))),
        ("two passes", ConvStructures.With<T>(new(2, 2, 3) { Groups = 2, Layout = TensorLayout.Nhwc }, (_, _, ky, kx) => (1 + ky) * (kx - 1.5))),
        ("blocks", new(3, 2, 2) { Stride = 2, TakesBias = true, Layout = TensorLayout.Nhwc }),
        ("constant blocks", ConvStructures.With<T>(new(9, 10, 2) { Stride = 3 }, (i, o, ky, kx) => Math.Sin(1 + i + 2 * o + 3 * ky + 5 * kx) / 3)),
        ("out of reach of a tile", new(2, 3, (1, 2)) { Dilation = (1, 3000), Padding = (0, 1400), Layout = TensorLayout.Nhwc }),

        // A slope of 1 changes no number, but without it the sums would be those of the upsampling.
        ("an upsampling but for this", ConvStructures.With<T>(
            new(1, 1, 4) { Stride = 2, Padding = 1, Activation = ActivationKind.LeakyRelu, NegativeSlope = 1 }, (_, _, ky, kx) => (2 - Math.Abs(ky - 1.5)) * (2 - Math.Abs(kx - 1.5)) / 4)),
    ];

    // All of them with the first two strategies, and a few with each of the others.
    private static readonly (int Strategy, int Epilogue)[] All =
    [
        .. from strategy in Enumerable.Range(0, Strategies.Length)
           from epilogue in Enumerable.Range(0, Epilogues.Length)
           where strategy < (typeof(T) == typeof(float) ? 2 : 0) || (strategy + epilogue) % 3 == 0
           select (strategy, epilogue),
    ];

    static ConvEpilogueTests() => ConvLibrary.Prepare<T>(
        [.. Strategies.Select(strategy => strategy.Request), .. All.Select(pair => Request(pair.Strategy, pair.Epilogue))]);

    public static TheoryData<int, int, string> Cases =>
        [.. All.Select(pair => (pair.Strategy, pair.Epilogue, $"{Strategies[pair.Strategy].Name}, {Epilogues[pair.Epilogue].Name}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_applied_to_the_bits_without_it(int strategy, int epilogue, string name)
    {
        Assert.NotEmpty(name);
        ConvRequest request = Request(strategy, epilogue);
        foreach ((int index, Size2 size) in new Size2[] { 1, (2, 3), (5, 17), (3, 70) }.Index())
        {
            var plain = new Convolution(Strategies[strategy].Request, 2, size) { OutputGap = 1 };
            ConvData<T> data = ConvData<T>.Special(plain, index, inInput: index % 2 == 1, inWeight: index == 3);
            T[] sums = ConvCheck.Run(plain, data, GuardPlacement.EndsAtGuard);
            T[] expected = Array.ConvertAll(sums, value => Apply(request, value));
            Assert.Equal(sums.Count(T.IsNaN), expected.Count(T.IsNaN));
            ConvCheck.Same(plain with { Request = request }, data, expected);
        }
    }

    private static ConvRequest Request(int strategy, int epilogue) => Epilogues[epilogue].Add(Strategies[strategy].Request);

    private static T Apply(ConvRequest request, T value)
    {
        value = request.Activation switch
        {
            ActivationKind.Relu => Activations.Relu(value),
            ActivationKind.Relu6 => Activations.Relu6(value),
            ActivationKind.LeakyRelu => Activations.LeakyRelu(value, T.CreateChecked(request.NegativeSlope)),
            ActivationKind.Sigmoid => Activations.Sigmoid(value),
            ActivationKind.Tanh => Activations.Tanh(value),
            _ => value,
        };
        if (request.ClampMin is { } least)
            value = Activations.ClampMin(value, T.CreateChecked(least));
        return request.ClampMax is { } most ? Activations.ClampMax(value, T.CreateChecked(most)) : value;
    }
}

public sealed class FloatConvEpilogueTests : ConvEpilogueTests<float>;

public sealed class DoubleConvEpilogueTests : ConvEpilogueTests<double>;
