using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>No value of the attribute makes a file that a compiler would not get through.</summary>
public class FileSizeTests
{
    private const int MaxLength = 400_000;

    [Theory]
    [InlineData(1000, 2)]
    [InlineData(1000, 14)]
    [InlineData(61, 2)]
    [InlineData(32768, 1)]
    [InlineData(32768, 2)]
    [InlineData(32768, 32768)]
    public void A_wide_kernel_whose_weights_the_call_gives(int kernelSize, int stride)
    {
        foreach (int channels in new[] { 1, 2, 3 })
        {
            string text = Compilations.Create(
                $$"""
                public static partial class Layers
                {
                    [ConvTranspose2d(InChannels = 1, OutChannels = {{channels}}, KernelSize = {{kernelSize}}, Stride = {{stride}})]
                    public static partial void Convolve(
                        ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
                }
                """).RunGenerator().Text;
            Assert.InRange(text.Length, 1, MaxLength);
        }
    }
}
