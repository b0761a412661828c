using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// Twice the size by libyuv's bilinear filter is the same bits, edges included: it takes the nearest pixel beyond them too.
/// Images one pixel wide are left out, which libyuv does not interpolate at all.
/// </summary>
public sealed class LibYuvTests
{
    private static readonly KernelRequest Doubled = new(2, 1, TensorLayout.Nchw, BorderMode.Replicate);

    private static readonly int[] Heights = [1, 2, 3, 4, 5, 8, 17, 40];

    private static readonly int[] Widths = [.. Enumerable.Range(2, 139), 255, 256, 257, 639, 640, 1001];

    [Fact]
    public void Bytes_are_the_same() => Check<byte>((input, size, output) => LibYuv.Double(input, size.Width, size.Height, output));

    [Fact]
    public void Full_16_bits_are_the_same() =>
        Check<ushort>((input, size, output) => LibYuv.Double(input, size.Width, size.Height, output));

    private delegate void Scale<T>(ReadOnlySpan<T> input, Size2 size, Span<T> output);

    private static void Check<T>(Scale<T> scale)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        Assert.SkipUnless(LibYuv.IsInstalled, $"{LibYuv.Library} is not installed; the Debian package {LibYuv.Package} has it.");
        foreach (int height in Heights)
        {
            foreach (int width in Widths)
            {
                var call = new Upsampling(Doubled, 1, (height, width));
                T[] input = TestData.FullRange<T>(call.InputLength, seed: width * height);
                T[] expected = new T[call.OutputLength];
                T[] actual = new T[call.OutputLength];
                scale(input, call.InputSize, expected);
                call.RunGenerated<T>(input, actual);
                string? difference = IntegerComparison.FindDifference<T>(expected, actual);
                Assert.True(difference is null, $"{height} x {width}: {difference}");
            }
        }
    }
}
