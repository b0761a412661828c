using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;
using static TorchSharp.torch;

namespace KernelGen.Benchmarks.Peers.Torch;

/// <summary>libtorch's <c>conv_transpose2d</c>. Results are new tensors.</summary>
internal sealed class TorchConvTranspose : IConvTransposePeer
{
    public PeerLibrary Library => TorchLibrary.Instance;

    public Contender Prepare(ConvTransposeProblem problem) => new Convolution(Library.Name, problem);

    private sealed class Convolution : Contender
    {
        private readonly ConvTransposeShape _shape;
        private readonly PinnedBuffer _output;
        private readonly Tensor _input;
        private readonly Tensor _weight;
        private readonly long[] _strides;
        private readonly long[] _padding;
        private readonly long[] _outputPadding;

        public Convolution(string name, ConvTransposeProblem problem)
            : base(Entrant.Peer(name))
        {
            set_num_threads(problem.Case.Threads);
            _shape = problem.Case.Shape;
            _output = problem.Output;
            _input = TensorOf(problem.Input, problem.Case.Input);
            _weight = TensorOf(problem.Weight, _shape.Weight);
            _strides = [_shape.Stride, _shape.Stride];
            _padding = [_shape.Padding, _shape.Padding];
            _outputPadding = [_shape.OutputPadding, _shape.OutputPadding];
        }

        public override void Run()
        {
            using IDisposable inference = inference_mode();
            using Tensor result = Convolve();
        }

        public override void WriteOutput()
        {
            using IDisposable inference = inference_mode();
            using Tensor result = Convolve();
            using Tensor ordered = result.contiguous();
            ordered.data<float>().CopyTo(_output.Span<float>());
        }

        public override void Dispose()
        {
            _input.Dispose();
            _weight.Dispose();
            base.Dispose();
        }

        private static Tensor TensorOf(PinnedBuffer buffer, TensorShape shape) => tensor(
            buffer.Span<float>().ToArray(), [shape.Batch, shape.Channels, shape.Height, shape.Width]);

        private Tensor Convolve() => nn.functional.conv_transpose2d(
            _input,
            _weight,
            strides: _strides,
            padding: _padding,
            output_padding: _outputPadding,
            groups: _shape.Groups);
    }
}
