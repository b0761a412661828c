using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>Calls of generated kernels between pages that must not be touched.</summary>
internal static class ConvCheck
{
    /// <summary>The kernel has the bits of the naive chain, and the general code has them where no weight is left out.</summary>
    public static void Bits<T>(Convolution call, ConvData<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] expected = call.RunStepwise<T>(data.Input, data.Weight, data.Bias);
        Same(call, data, expected);
        if (call.Request.Weights is null || !data.Weight.Contains(T.Zero))
            Fail(call, "general code against the chain", FloatingComparison.FindBitDifference<T>(
                expected, call.RunFallback<T>(data.Input, data.Weight, data.Bias)));
    }

    /// <summary>The kernel gives the expected bits and writes nothing else.</summary>
    public static void Same<T>(Convolution call, ConvData<T> data, T[] expected)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (GuardPlacement placement in Enum.GetValues<GuardPlacement>())
            Fail(call, $"kernel, {placement}", FloatingComparison.FindBitDifference<T>(expected, Run(call, data, placement)));
    }

    /// <summary>The dense output of a call whose buffers touch inaccessible pages.</summary>
    public static T[] Run<T>(Convolution call, ConvData<T> data, GuardPlacement placement)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T untouched = FloatingElement<T>.Untouched;
        bool isConstant = call.Request.Weights is not null;
        using var input = new GuardedBuffer<T>(call.SpreadInput<T>(data.Input, T.NaN), placement);
        using var weight = new GuardedBuffer<T>(isConstant ? [] : data.Weight, placement);
        using var bias = new GuardedBuffer<T>(isConstant ? [] : data.Bias, placement);
        using var output = new GuardedBuffer<T>(call.OutputLength, placement);
        output.Span.Fill(untouched);
        call.RunGenerated<T>(input.Span, weight.Span, bias.Span, output.Span);
        Assert.True(output.SurroundingsIntact, $"{call}: wrote beside the output");
        Fail(call, "gaps", call.FindTouchedGap<T>(output.Span, untouched));
        return call.GatherOutput<T>(output.Span);
    }

    public static void Fail(Convolution call, string what, string? difference) =>
        Assert.True(difference is null, $"{call}, {what}: {difference}");
}
