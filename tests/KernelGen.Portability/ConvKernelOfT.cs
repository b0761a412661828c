using System.Numerics;
using System.Reflection;
using KernelGen.Testing;

namespace KernelGen.Portability;

/// <summary>A generated transposed convolution of an element type.</summary>
internal sealed class ConvKernel<T> : ConvKernel
    where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const int MaxElements = 1 << 16;
    private const int ManyElements = 1 << 20;

    private static readonly int[] Widths = [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 65, 129, 600];

    private readonly string[] _parameters;
    private readonly Run _run;

    public ConvKernel(string name, ConvTranspose2dAttribute attribute, MethodInfo method)
        : base(name, attribute)
    {
        _parameters = [.. method.GetParameters().Select(parameter => parameter.Name!)];
        _run = Bind(method);
    }

    private delegate void Run(
        ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, int outputRowStride);

    private delegate void RunWithWeight(
        ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride,
        ReadOnlySpan<T> weight, Span<T> output, int outputRowStride);

    private delegate void RunWithConstants(
        ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride, Span<T> output, int outputRowStride);

    private delegate void RunFixedSize(
        ReadOnlySpan<T> input, int batch, int inputRowStride,
        ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> output, int outputRowStride);

    protected override bool TakesWeights => _parameters.Contains("weight");

    protected override bool TakesBias => _parameters.Contains("bias");

    public override ulong Hash()
    {
        OutputHash hash = new();
        for (int i = 0; i < Widths.Length; i++)
        {
            Size2 size = FixedSize ?? (1 + i % 5 * (i % 3), Widths[i]);
            if (OutputShape(InputShape(1, size)).ElementCount <= MaxElements)
                Add(hash, InputShape(i % 7 == 3 ? 2 : 1, size), i);
        }

        if (UsesThreads)
            Add(hash, InputShape(1, (1 + ManyElements / (67 * OutChannels), 67)), seed: 1);
        return hash.Value;
    }

    public override string? Check(ConvTransposeVector vector)
    {
        TensorShape shape = vector.InputShape;
        T[] input = TestData.As<T>(TensorIndexing.Relayout<double>(vector.Input, shape, TensorLayout.Nchw, Layout));
        T[] output = new T[vector.Output.Length];
        PaddedRows inputRows = PaddedRows.Of(shape, Layout, gap: 0);
        PaddedRows outputRows = PaddedRows.Of(vector.OutputShape, Layout, gap: 0);
        _run(
            input, shape.Batch, shape.Height, shape.Width, inputRows.Stride, TestData.As<T>(vector.Weight), TestData.As<T>(vector.Bias),
            output, outputRows.Stride);
        T[] planar = TensorIndexing.Relayout<T>(output, vector.OutputShape, Layout, TensorLayout.Nchw);
        string? error = (object)planar switch
        {
            float[] single => FindFloatError(vector, single),
            double[] numbers => VectorTolerance.FindDoubleError(vector, numbers),
            _ => throw new NotSupportedException($"libtorch's cases have no {typeof(T)}."),
        };
        return error is null ? null : $"{Name}: {error}";
    }

    private static string? FindFloatError(ConvTransposeVector vector, float[] actual)
    {
        ReferenceResult reference = ReferenceConvTranspose.Run(vector.Problem, vector.Input, vector.Weight, vector.Bias);
        string? boundError = FloatingComparison.FindConvTransposeError<float>(reference, actual);
        return VectorTolerance.FindFloatError(vector, vector.Weight.All(VectorTolerance.IsDyadic), actual, reference, boundError);
    }

    private void Add(OutputHash hash, TensorShape shape, int seed)
    {
        PaddedRows inputRows = PaddedRows.Of(shape, Layout, gap: seed % 2 * 3);
        PaddedRows outputRows = PaddedRows.Of(OutputShape(shape), Layout, gap: seed % 3 * 5);
        T[] input = inputRows.Spread<T>(Numbers(inputRows.Rows * inputRows.RowLength, seed, hasSpecials: seed % 4 == 2), T.NaN);
        T[] weight = MayUpsample && seed % 3 > 0 ? Filler() : Numbers(WeightCount, seed + 100, hasSpecials: TakesWeights && seed % 8 == 6);
        T[] bias = Numbers(OutChannels, seed + 200, hasSpecials: false);
        AlignedBuffer<T> output = new(outputRows.Length, shift: seed % 5 == 4 ? 3 : 0);
        output.Span.Fill(TestImage.Untouched<T>());
        _run(input, shape.Batch, shape.Height, shape.Width, inputRows.Stride, weight, bias, output.Span, outputRows.Stride);
        hash.Add<T>(output.Span);
    }

    /// <summary>
    /// Multiples of 1/16, and what is not finite: sums of their products need no rounding, so multiply-adds that are fused
    /// and those that are not give the same bits.
    /// </summary>
    private static T[] Numbers(int count, int seed, bool hasSpecials)
    {
        T[] specials = [T.Zero, T.NegativeZero, T.PositiveInfinity, T.NegativeInfinity, T.NaN];
        T[] numbers = TestData.As<T>(TestData.Dyadic(count, seed));
        Random random = new(seed);
        foreach (ref T number in numbers.AsSpan())
            if (hasSpecials && random.Next(10) == 0)
                number = specials[random.Next(specials.Length)];
        return numbers;
    }

    /// <summary>The filler on the diagonal, whether channels are dense or grouped.</summary>
    private T[] Filler()
    {
        int kernel = KernelSize.Height * KernelSize.Width;
        T[] weight = new T[WeightCount];
        int perGroup = WeightCount / kernel / OutChannels;
        for (int channel = 0; channel < OutChannels; channel++)
            BilinearKernel.Fill(weight.AsSpan((channel * perGroup + channel % perGroup) * kernel, kernel), KernelSize.Height);
        return weight;
    }

    private Run Bind(MethodInfo method)
    {
        if (FixedSize is not null)
        {
            RunFixedSize fixedSize = method.CreateDelegate<RunFixedSize>();
            return (input, batch, _, _, inputRowStride, weight, bias, output, outputRowStride) =>
                fixedSize(input, batch, inputRowStride, weight, bias, output, outputRowStride);
        }

        if (TakesBias)
            return method.CreateDelegate<Run>();
        if (TakesWeights)
        {
            RunWithWeight withWeight = method.CreateDelegate<RunWithWeight>();
            return (input, batch, height, width, inputRowStride, weight, _, output, outputRowStride) =>
                withWeight(input, batch, height, width, inputRowStride, weight, output, outputRowStride);
        }

        RunWithConstants constant = method.CreateDelegate<RunWithConstants>();
        return (input, batch, height, width, inputRowStride, _, _, output, outputRowStride) =>
            constant(input, batch, height, width, inputRowStride, output, outputRowStride);
    }
}
