using System.Numerics;
using System.Reflection;
using KernelGen.Testing;

namespace KernelGen.Portability;

/// <summary>A generated kernel of an element type.</summary>
internal sealed class Kernel<T> : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    private readonly Run _run;

    public Kernel(string name, BilinearUpsampleAttribute attribute, MethodInfo method)
        : base(name, attribute) => _run = Bind(method);

    private delegate void Run(
        ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride, Span<T> output, int outputRowStride);

    private delegate void RunOneExtent(
        ReadOnlySpan<T> input, int batch, int extent, int inputRowStride, Span<T> output, int outputRowStride);

    private delegate void RunFixedSize(
        ReadOnlySpan<T> input, int batch, int inputRowStride, Span<T> output, int outputRowStride);

    public override bool IsFloating => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    public override ulong Hash()
    {
        OutputHash hash = new();
        foreach (Call call in Calls.Of(this))
        {
            T[] input = TestImage.Create<T>(call.InputLength, call.HasSpecials, call.Seed);
            AlignedBuffer<T> output = new(call.OutputLength, call.Shift);
            output.Span.Fill(TestImage.Untouched<T>());
            _run(input, call.Batch, call.InputSize.Height, call.InputSize.Width, call.InputRowStride, output.Span, call.OutputRowStride);
            hash.Add<T>(output.Span);
        }

        return hash.Value;
    }

    public override string? Check(VectorProblem problem)
    {
        TensorShape shape = problem.Vector.InputShape;
        TensorLayout layout = ChannelsPerPixel == 1 ? TensorLayout.Nchw : TensorLayout.Nhwc;
        T[] input = TestData.As<T>(TensorIndexing.Relayout<double>(problem.Vector.Input, shape, TensorLayout.Nchw, layout));
        T[] output = new T[problem.Vector.Output.Length];
        int images = ChannelsPerPixel == 1 ? shape.Batch * shape.Channels / Channels : shape.Batch;
        int outputWidth = problem.Vector.OutputShape.Width;
        _run(input, images, shape.Height, shape.Width, shape.Width * ChannelsPerPixel, output, outputWidth * ChannelsPerPixel);
        T[] planar = TensorIndexing.Relayout<T>(output, problem.Vector.OutputShape, layout, TensorLayout.Nchw);
        string? error = (object)planar switch
        {
            float[] single => FindFloatError(problem, single),
            double[] numbers => VectorTolerance.FindDoubleError(problem.Vector, numbers),
            _ => throw new NotSupportedException($"libtorch's cases have no {typeof(T)}."),
        };
        return error is null ? null : $"{Name}: {error}";
    }

    private static string? FindFloatError(VectorProblem problem, float[] actual)
    {
        ReferenceResult reference = problem.RunReference();
        string? boundError = FloatingComparison.FindBilinearError<float>(reference, actual);
        return VectorTolerance.FindFloatError(problem.Vector, problem.IsDyadic, actual, reference, boundError);
    }

    private Run Bind(MethodInfo method)
    {
        switch (Height, Width)
        {
            case (null, null):
                return method.CreateDelegate<Run>();
            case (null, _):
                RunOneExtent byHeight = method.CreateDelegate<RunOneExtent>();
                return (input, batch, height, _, inputRowStride, output, outputRowStride) =>
                    byHeight(input, batch, height, inputRowStride, output, outputRowStride);
            case (_, null):
                RunOneExtent byWidth = method.CreateDelegate<RunOneExtent>();
                return (input, batch, _, width, inputRowStride, output, outputRowStride) =>
                    byWidth(input, batch, width, inputRowStride, output, outputRowStride);
            default:
                RunFixedSize fixedSize = method.CreateDelegate<RunFixedSize>();
                return (input, batch, _, _, inputRowStride, output, outputRowStride) =>
                    fixedSize(input, batch, inputRowStride, output, outputRowStride);
        }
    }
}
