using KernelGen.CompilerServices;

namespace KernelGen.Conformance.Tests;

/// <summary>What the runtime checks whichever kernel calls it.</summary>
public sealed class RuntimeContractTests
{
    [Theory]
    [InlineData(0, 3, "factor")]
    [InlineData(2, 0, "channels")]
    [InlineData(2, -100_000, "channels")]
    public void A_shape_made_by_hand_is_checked_too(int factor, int channels, string parameter)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => UpsampleShape.Create(factor, channels, TensorLayout.Nchw, 1, 1, batch: 50_000, height: 4, width: 4));
        Assert.Equal(parameter, exception.ParamName);
    }

    [Fact]
    public void Other_element_types_are_refused_by_name()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(
            () => Functional.BilinearUpsample<int>(new int[4], new TensorShape(1, 1, 2, 2), 2, new int[16]));
        Assert.Contains("System.Int32", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 65)]
    public void Factors_out_of_range_are_refused_by_the_fallback(int height, int width)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => Functional.BilinearUpsampleOutputSize(4, (height, width)));
        Assert.Contains("from (1, 1) to (64, 64)", exception.Message, StringComparison.Ordinal);
    }
}
