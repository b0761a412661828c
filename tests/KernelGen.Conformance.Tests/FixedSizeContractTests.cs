namespace KernelGen.Conformance.Tests;

/// <summary>What a caller of a kernel of one size may rely on beside the numbers.</summary>
public sealed class FixedSizeContractTests
{
    [Theory]
    [InlineData(-1, 59, 240, "batch", "-1")]
    [InlineData(1, 59, 240, "input", "59 elements; this call needs at least 60")]
    [InlineData(1, 60, 239, "output", "239 elements; this call needs at least 240")]
    [InlineData(100_000_000, 60, 240, null, "6000000000 elements; at most 2147483647")]
    public void What_is_not_fixed_is_checked_by_the_call(int batch, int inputLength, int outputLength, string? parameter, string message)
    {
        var request = new KernelRequest(2, 3, TensorLayout.Nchw, BorderMode.Replicate) { Height = 4, Width = 5 };
        float[] output = new float[outputLength];
        output.AsSpan().Fill(-1);
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(
            () => KernelLibrary.Get<float>(request)(new float[inputLength], batch, 4, 5, 5, output, 10));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, exception.ParamName);
        Assert.All(output, value => Assert.Equal(-1, value));
    }

    [Fact]
    public void A_batch_of_zero_writes_nothing()
    {
        var request = new KernelRequest(2, 3, TensorLayout.Nchw, BorderMode.Replicate) { Height = 4, Width = 5 };
        float[] output = [7];
        KernelLibrary.Get<float>(request)([], 0, 4, 5, 5, output, 10);
        Assert.Equal(7, output[0]);
    }
}
