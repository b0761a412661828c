using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>
/// Kernels without a structure in their weights have the bits of the naive chain and of the general code, whatever their
/// weights, sizes and layouts, between pages that must not be touched.
/// </summary>
public abstract class ConvBitTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly bool IsDouble = typeof(T) == typeof(double);

    private static readonly ConvRequest[] All =
    [
        .. ConvCatalogue.OfTheCall(IsDouble ? 16 : 48),
        .. ConvCatalogue.Large,
        .. ConvCatalogue.Constant<T>(IsDouble ? 4 : 14, mostWeights: 200, seed: 1000),
        .. ConvCatalogue.Constant<T>(IsDouble ? 2 : 6, mostWeights: 2000, seed: 2000),
    ];

    static ConvBitTests() => ConvLibrary.Prepare<T>(All);

    public static TheoryData<int, string> Requests => [.. All.Select((request, i) => (i, $"{request}"))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Ordinary_numbers(int index, string name)
    {
        Assert.NotEmpty(name);
        foreach (Convolution call in ConvCatalogue.Calls(All[index], index))
            ConvCheck.Bits(call, ConvData<T>.Uniform(call, index));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Special_numbers(int index, string name)
    {
        Assert.NotEmpty(name);
        foreach (Convolution call in ConvCatalogue.Calls(All[index], index).Take(6))
        {
            ConvCheck.Bits(call, ConvData<T>.Special(call, index, inInput: true, inWeight: false));
            if (call.Request.Weights is not null)
                continue;
            ConvCheck.Bits(call, ConvData<T>.Special(call, index, inInput: false, inWeight: true));
            ConvCheck.Bits(call, ConvData<T>.Special(call, index, inInput: true, inWeight: true));
        }
    }
}

public sealed class FloatConvBitTests : ConvBitTests<float>;

public sealed class DoubleConvBitTests : ConvBitTests<double>;
