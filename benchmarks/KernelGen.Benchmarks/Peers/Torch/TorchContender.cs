using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using TorchSharp;
using static TorchSharp.torch;

namespace KernelGen.Benchmarks.Peers.Torch;

/// <summary>One of libtorch's functions on the input of a case.</summary>
internal sealed class TorchContender<T> : Contender
    where T : unmanaged
{
    private readonly BilinearProblem _problem;
    private readonly Tensor _input;
    private readonly Tensor? _weight;
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly double[] _scale;

    public TorchContender(string name, BilinearProblem problem)
        : base(Entrant.Peer(name))
    {
        _problem = problem;
        BilinearCase upsampling = problem.Case;
        int padding = BilinearKernel.CanonicalPadding(upsampling.Factor);
        _stride = [upsampling.Factor, upsampling.Factor];
        _padding = [padding, padding];
        _scale = [upsampling.Factor, upsampling.Factor];
        set_num_threads(upsampling.Threads);
        _input = Input(problem);
        _weight = upsampling.Border == BorderMode.Zero ? WeightOf(upsampling) : null;
    }

    public override void Run()
    {
        using IDisposable inference = inference_mode();
        using Tensor result = Upsample();
    }

    public override void WriteOutput()
    {
        using IDisposable inference = inference_mode();
        using Tensor result = Upsample();
        using Tensor ordered = _problem.Case.Layout == TensorLayout.Nchw
            ? result.contiguous()
            : result.permute(0, 2, 3, 1).contiguous();
        ordered.data<T>().CopyTo(_problem.Output.Span<T>());
    }

    public override void Dispose()
    {
        _input.Dispose();
        _weight?.Dispose();
        base.Dispose();
    }

    private static Tensor Input(BilinearProblem problem)
    {
        BilinearCase upsampling = problem.Case;
        Array elements = problem.Input.Span<T>().ToArray();
        if (upsampling.Layout == TensorLayout.Nchw)
            return Create(elements, [1, upsampling.Channels, upsampling.Height, upsampling.Width]);
        using Tensor interleaved = Create(elements, [1, upsampling.Height, upsampling.Width, upsampling.Channels]);
        return interleaved.permute(0, 3, 1, 2);
    }

    private static Tensor WeightOf(BilinearCase upsampling) =>
        upsampling.Element == ElementType.Float ? Weight<float>(upsampling) : Weight<double>(upsampling);

    private static Tensor Weight<TWeight>(BilinearCase upsampling)
        where TWeight : unmanaged, IFloatingPointIeee754<TWeight>
    {
        int size = BilinearKernel.SizeOf(upsampling.Factor);
        TWeight[] weight = new TWeight[upsampling.Channels * size * size];
        BilinearKernel.FillDepthwise<TWeight>(weight, upsampling.Channels, size);
        return Create(weight, [upsampling.Channels, 1, size, size]);
    }

    private static Tensor Create(Array elements, long[] shape) => elements switch
    {
        byte[] array => tensor(array, shape),
        float[] array => tensor(array, shape),
        double[] array => tensor(array, shape),
        _ => throw new NotSupportedException($"No tensor of {elements.GetType()}."),
    };

    private Tensor Upsample() => _weight is null
        ? nn.functional.interpolate(
            _input, scale_factor: _scale, mode: InterpolationMode.Bilinear, align_corners: false)
        : nn.functional.conv_transpose2d(
            _input, _weight, strides: _stride, padding: _padding, groups: _problem.Case.Channels);
}
