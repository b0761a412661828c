using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>The numbers of one call; constant weights are those of its request.</summary>
public sealed record ConvData<T>(T[] Input, T[] Weight, T[] Bias)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Numbers in [-1, 1).</summary>
    public static ConvData<T> Uniform(Convolution call, int seed) => new(
        TestData.As<T>(TestData.Uniform<T>((int)call.InputShape.ElementCount, seed)),
        TestData.As<T>(Constants(call.Request.Weights) ?? TestData.Uniform<T>(call.Request.WeightCount, seed + 1)),
        TestData.As<T>(Constants(call.Request.Bias) ?? (call.Request.TakesBias ? TestData.Uniform<T>(call.Request.OutChannels, seed + 2) : [])));

    /// <summary>Multiples of 1/16: no sum of a few thousand of their products is rounded.</summary>
    public static ConvData<T> Dyadic(Convolution call, int seed) => new(
        TestData.As<T>(TestData.Dyadic((int)call.InputShape.ElementCount, seed)),
        TestData.As<T>(Constants(call.Request.Weights) ?? TestData.Dyadic(call.Request.WeightCount, seed + 1)),
        TestData.As<T>(Constants(call.Request.Bias) ?? (call.Request.TakesBias ? TestData.Dyadic(call.Request.OutChannels, seed + 2) : [])));

    /// <summary>
    /// Zeros of both signs, infinities, NaNs and numbers whose products overflow or underflow among the input, the weights of
    /// the call, or both; and zeros of both signs among the bias.
    /// </summary>
    public static ConvData<T> Special(Convolution call, int seed, bool inInput, bool inWeight)
    {
        ConvData<T> data = Uniform(call, seed);
        if (inInput)
            Mix(data.Input, FloatingElement<T>.Extremes(data.Input.Length, seed));
        if (inWeight && call.Request.Weights is null)
            Mix(data.Weight, FloatingElement<T>.Extremes(data.Weight.Length, seed + 1));
        if (call.Request.TakesBias)
            Mix(data.Bias, [.. data.Bias.Select((_, i) => i % 2 == 0 ? T.NegativeZero : T.Zero)]);
        return data;

        // Few enough that some outputs stay ordinary numbers.
        void Mix(T[] values, T[] others)
        {
            Random random = new(seed + values.Length);
            int rarity = random.Next(2, 40);
            for (int i = 0; i < values.Length; i++)
                values[i] = random.Next(rarity) == 0 ? others[i] : values[i];
        }
    }

    private static double[]? Constants(IReadOnlyList<double>? numbers) => numbers?.ToArray();
}
