using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>
/// Prints the plan of a transposed convolution. It decides nothing about mathematics or speed; what it prints as comments
/// are the plan's own reasons.
/// </summary>
internal sealed partial class ConvTransposeEmitter
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]";
    private const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    private readonly ConvTransposePlan _plan;
    private readonly ConvTransposeSpec _spec;
    private readonly ElementFacts _element;
    private readonly SourceWriter _writer = new();
    private readonly string _kernelClass;

    private ConvTransposeEmitter(ConvTransposePlan plan)
    {
        _plan = plan;
        _spec = plan.Spec;
        _element = ElementFacts.Of(plan.Spec.Element);
        _kernelClass = _spec.Method.Name.TrimStart('@') + "Kernel";
    }

    private string T => _element.Keyword;

    /// <summary>The convolution that is computed, in the groups that its weights allow.</summary>
    private ConvTransposeSpec Reduced => _plan.Reduced;

    private int KernelLength => _spec.Rows.KernelSize * _spec.Columns.KernelSize;

    private bool HasConstantWeights => _spec.Weights is not null;

    private string UpsamplingClass => _spec.Method.Name.TrimStart('@') + "Upsampling";

    /// <summary>The whole file.</summary>
    public static string Emit(ConvTransposePlan plan)
    {
        if (plan is { Strategy: ConvStrategy.Upsampling, Upsampling: { } upsampling })
            return KernelEmitter.Emit(upsampling, plan.Findings.Remarks);

        var emitter = new ConvTransposeEmitter(plan);
        UserTypeEmitter.Emit(emitter._writer, plan.Spec.Method, emitter.EmitMethod);
        emitter.EmitKernel();
        if (plan.Upsampling is { } possible)
            KernelEmitter.EmitKernel(emitter._writer, possible, emitter.UpsamplingClass);
        return emitter._writer.ToString();
    }

    private void EmitKernel()
    {
        _writer.Line();
        using (_writer.Block($"namespace {KernelEmitter.GeneratedNamespace}"))
        {
            _writer.Line("using System;");
            _writer.Line("using System.Runtime.CompilerServices;");
            _writer.Line("using System.Runtime.Intrinsics;");
            _writer.Line("using KernelGen.CompilerServices;");
            _writer.Line();
            _writer.Comment("A phase of the output is a small convolution: its taps read whole runs of a tile, which the runtime lays out, puts together and stores.");
            using (_writer.Block($"file static class {_kernelClass}"))
                EmitKernelMembers();
        }
    }

    private void EmitKernelMembers()
    {
        if (_spec.Weights is not null)
        {
            EmitTables();
            _writer.Line();
        }

        EmitDispatch();
        foreach (ConvPathPlan path in _plan.Paths)
        {
            _writer.Line();
            EmitPath(path);
        }
    }

    private void EmitTables()
    {
        _writer.Comment($"({Reduced.InChannels}, {Reduced.OutChannelsPerGroup}, {_spec.Rows.KernelSize}, {_spec.Columns.KernelSize}), as PyTorch orders them.");
        _writer.List(
            $"public static ReadOnlySpan<{T}> Weights => [", Reduced.Weights!.Value.Select(weight => Literals.Format(weight.Value, _spec.Element)), "];");
        _writer.Line();
        IEnumerable<string> bias = _spec.Bias is { } numbers ? numbers.Select(number => Literals.Format(number.Value, _spec.Element)) : [];
        _writer.List($"public static ReadOnlySpan<{T}> Bias => [", bias, "];");
    }

    private void EmitDispatch()
    {
        _writer.Comment("Dispatch, once per call: the widest vectors that the processor runs at full speed.");
        string weights = HasConstantWeights ? "" : $"ReadOnlySpan<{T}> weights, ReadOnlySpan<{T}> bias, ";
        using (_writer.Block($"public static void Run(ReadOnlySpan<{T}> input, {weights}Span<{T}> output, in ConvTransposeShape shape)"))
        {
            foreach (ConvPathPlan path in _plan.Paths)
            {
                string header = path.Width switch
                {
                    VectorWidth.Vector512 => "if (Vector512.IsHardwareAccelerated && Sums.AreFused)",
                    VectorWidth.Vector256 => "else if (Vector256.IsHardwareAccelerated && Sums.AreFused)",
                    VectorWidth.Vector128 => "else if (Vector128.IsHardwareAccelerated)",
                    _ => "else",
                };
                using (_writer.Indent(header))
                    _writer.Line(RunCall(path));
            }
        }
    }

    private string RunCall(ConvPathPlan path)
    {
        string buffers = HasConstantWeights ? "input, Weights, Bias, output" : "input, weights, bias, output";
        return _spec.Threads == 1
            ? $"ConvTransposeHost.Run<{T}, {PathName(path)}>({buffers}, in shape);"
            : $"ConvTransposeHost.RunParallel<{T}, {PathName(path)}>({buffers}, in shape, threads: {Literals.Format(_spec.Threads)});";
    }

    private static string PathName(ConvPathPlan path) => path.Width + "Path";
}
