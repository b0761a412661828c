using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Measuring;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace KernelGen.Benchmarks.Peers.Onnx;

/// <summary>A model of one node in a session, bound to the buffers of a case.</summary>
internal sealed class OnnxSession : Contender
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _runOptions = new();
    private readonly OrtValue _input;
    private readonly OrtValue _output;

    public OnnxSession(
        string name,
        byte[] model,
        int threads,
        TensorElementType element,
        (PinnedBuffer Buffer, long[] Shape) input,
        (PinnedBuffer Buffer, long[] Shape) output)
        : base(Entrant.Peer(name))
    {
        using SessionOptions options = Options(threads);
        _session = new InferenceSession(model, options);
        _input = Tensor(element, input.Buffer, input.Shape);
        _output = Tensor(element, output.Buffer, output.Shape);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxModel.Input, _input);
        _binding.BindOutput(OnnxModel.Output, _output);
    }

    public override void Run() => _session.RunWithBinding(_runOptions, _binding);

    public override void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _input.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
        base.Dispose();
    }

    private static OrtValue Tensor(TensorElementType element, PinnedBuffer buffer, long[] shape) =>
        OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, element, shape, buffer.Address, buffer.Length);

    private static SessionOptions Options(int threads) => new()
    {
        IntraOpNumThreads = threads,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
    };
}
