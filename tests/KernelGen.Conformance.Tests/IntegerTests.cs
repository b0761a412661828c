using System.Numerics;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests;

/// <summary>Generated kernels of whole numbers, exhaustively where the numbers are few, and laws that hold exactly.</summary>
public abstract class IntegerTests<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly T[] Image = Neighbourhoods<T>.Image();

    static IntegerTests() => KernelLibrary.Prepare<T>(Catalogue.EveryFactor);

    public static TheoryData<KernelRequest> EveryFactor => [.. Catalogue.EveryFactor];

    [Theory]
    [MemberData(nameof(EveryFactor))]
    public void Every_neighbourhood_is_rounded_once_half_up(KernelRequest request) =>
        Check(new Upsampling(request, 1, Neighbourhoods<T>.Side), Image);

    [Theory]
    [MemberData(nameof(EveryFactor))]
    public void The_full_range_is_rounded_once_half_up(KernelRequest request)
    {
        var call = new Upsampling(request, 2, (5, 1 + 300 / request.Factor.Width)) { InputGap = 1, OutputGap = 3 };
        Check(call, IntegerElement<T>.Image(call.InputRows * call.InputRowLength, seed: request.Factor.Width));
    }

    [Theory]
    [MemberData(nameof(EveryFactor))]
    public void Transposing_the_image_transposes_the_result(KernelRequest request)
    {
        var call = new Upsampling(request, 1, (3, 1 + 70 / request.Factor.Width));
        Upsampling transposed = call with { InputSize = (call.InputSize.Width, call.InputSize.Height) };
        T[] image = IntegerElement<T>.Image(call.InputLength, seed: request.Factor.Width);
        T[] expected = new T[call.OutputLength];
        T[] actual = new T[call.OutputLength];
        call.RunGenerated<T>(image, expected);
        transposed.RunGenerated<T>(Transpose(image, call.InputSize.Width), actual);
        Assert.Null(IntegerComparison.FindDifference<T>(Transpose(expected, call.OutputShape.Width), actual));
    }

    [Theory]
    [MemberData(nameof(EveryFactor))]
    public void A_constant_image_stays_constant(KernelRequest request)
    {
        var call = new Upsampling(request, 1, (2, 1 + 128 / request.Factor.Width));
        T[] image = new T[call.InputLength];
        T[] output = new T[call.OutputLength];
        foreach (T constant in Neighbourhoods<T>.Line.Distinct())
        {
            image.AsSpan().Fill(constant);
            call.RunGenerated<T>(image, output);
            Assert.False(output.AsSpan().ContainsAnyExcept(constant));
        }
    }

    private static T[] Transpose(T[] image, int width)
    {
        int height = image.Length / width;
        T[] result = new T[image.Length];
        for (int i = 0; i < image.Length; i++)
            result[i % width * height + i / width] = image[i];
        return result;
    }

    private static void Check(Upsampling call, T[] image)
    {
        T[] output = new T[call.OutputLength];
        output.AsSpan().Fill(IntegerElement<T>.Untouched);
        call.RunGenerated<T>(call.SpreadInput<T>(image, IntegerElement<T>.Poison), output);
        Assert.Null(IntegerElement<T>.FindReferenceError(call, image, call.GatherOutput<T>(output)));
        Assert.Null(call.FindTouchedGap(output, IntegerElement<T>.Untouched));
    }
}

public sealed class UInt16IntegerTests : IntegerTests<ushort>;

public sealed class ByteIntegerTests : IntegerTests<byte>
{
    private const int Pairs = 1 << 16;

    /// <summary>One above the other in one wide image; or side by side, one in each row, and all in one row.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void All_pairs_of_bytes(int factorHeight, int factorWidth)
    {
        byte[] first = [.. Enumerable.Range(0, Pairs).Select(pair => (byte)(pair >> 8))];
        byte[] second = [.. Enumerable.Range(0, Pairs).Select(pair => (byte)pair)];
        byte[] left = [.. first.Zip(second, (a, b) => (byte)((3 * a + b + 2) >> 2))];
        byte[] right = [.. first.Zip(second, (a, b) => (byte)((a + 3 * b + 2) >> 2))];
        byte[][] outputs = [first, left, right, second];
        var request = new KernelRequest((factorHeight, factorWidth), 1, TensorLayout.Nchw, BorderMode.Replicate);
        if (factorHeight == 2)
        {
            Run(request, (2, Pairs), [.. first, .. second], [.. outputs.SelectMany(row => row)]);
            return;
        }

        byte[] pairs = [.. first.Zip(second, (a, b) => new[] { a, b }).SelectMany(pair => pair)];
        byte[] expected = [.. Enumerable.Range(0, Pairs).SelectMany(pair => outputs.Select(output => output[pair]))];
        Run(request, (Pairs, 2), pairs, expected);

        // Vectors take many pairs of one row: the inner two outputs of each pair are the same as alone.
        byte[] row = new byte[4 * Pairs];
        new Upsampling(request, 1, (1, 2 * Pairs)).RunGenerated<byte>(pairs, row);
        Assert.Equal(left, row.Where((_, i) => i % 4 == 1));
        Assert.Equal(right, row.Where((_, i) => i % 4 == 2));
    }

    private static void Run(KernelRequest request, Size2 size, byte[] image, byte[] expected)
    {
        byte[] output = new byte[expected.Length];
        new Upsampling(request, 1, size).RunGenerated<byte>(image, output);
        Assert.Null(IntegerComparison.FindDifference<byte>(expected, output));
    }
}
