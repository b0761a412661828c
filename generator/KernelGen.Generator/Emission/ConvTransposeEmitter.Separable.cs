using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>
/// Kernels of rank 1: for each column phase a pass along the rows of the input, whose results serve all row phases, each of
/// which passes across them.
/// </summary>
internal sealed partial class ConvTransposeEmitter
{
    private void EmitPasses(ConvPathPlan path, VectorSyntax syntax)
    {
        EmitPassDispatch();
        for (int kernel = 0; kernel < _plan.Kernels!.Count; kernel++)
        {
            RankOneKernel factors = _plan.Findings.Separable!.Kernels[_plan.Kernels.Representatives[kernel]];
            foreach (ConvPhase column in _plan.Columns.WithTaps)
            {
                _writer.Line();
                EmitPassAlong(path, syntax, PassName("Along", kernel, column), column, factors.Horizontal);
            }

            foreach (ConvPhase row in _plan.Rows.WithTaps)
            {
                _writer.Line();
                EmitPassAcross(path, syntax, PassName("Across", kernel, row), row, factors.Vertical);
            }
        }

        EmitGap(syntax);
    }

    private string PassName(string direction, int kernel, ConvPhase phase) =>
        $"{direction}Phase{phase.Index}{(_plan.Kernels!.Count == 1 ? "" : $"OfKernel{kernel}")}";

    private void EmitPassDispatch()
    {
        EmitKernelNumbers(_plan.Kernels!);
        using (_writer.Block($"public static void Accumulate(in ConvTransposeBlock<{T}> block)"))
        {
            EmitGapGuard();
            _writer.Comment("Row phases follow each other: the first has the rows passed along for all of them.");
            using (_writer.Block("if (block.IsFirstRowPhase)"))
                EmitPassSwitch("Along", "FirstKernelColumn", _plan.Columns.WithTaps);
            _writer.Line();
            EmitPassSwitch("Across", "FirstKernelRow", _plan.Rows.WithTaps);
        }
    }

    private void EmitPassSwitch(string direction, string tap, ImmutableArray<ConvPhase> phases)
    {
        bool several = _plan.Kernels!.Count > 1;
        using (_writer.Block(several ? $"switch ((KernelOfGroup[block.FirstOutChannel], block.{tap}))" : $"switch (block.{tap})"))
        {
            for (int kernel = 0; kernel < _plan.Kernels.Count; kernel++)
            {
                foreach (ConvPhase phase in phases)
                {
                    _writer.Line(several ? $"case ({kernel}, {phase.FirstTap}):" : $"case {phase.FirstTap}:");
                    _writer.Line($"    {PassName(direction, kernel, phase)}(in block);");
                    _writer.Line("    break;");
                }
            }
        }
    }

    private void EmitPassAlong(
        ConvPathPlan path, VectorSyntax syntax, string name, ConvPhase phase, ImmutableArray<double> factors)
    {
        _writer.Comment($"Along the rows, column phase {phase.Index}.");
        _writer.Line(Optimized);
        using (_writer.Block($"private static void {name}(in ConvTransposeBlock<{T}> block)"))
        {
            if (phase.Count > 1)
                _writer.Line("nint columnStep = block.InputColumnStep;");
            _writer.Line("int vector = 0;");
            foreach (int count in VectorCounts(path))
            {
                EmitVectorLoop(
                    count,
                    () =>
                    {
                        _writer.Line($"ref {T} inputs = ref Unsafe.Add(ref block.InputRows, {Positions(syntax)});");
                        _writer.Line($"ref {T} sums = ref Unsafe.Add(ref block.Scratch, {Positions(syntax)});");
                        string zero = syntax.IsScalar ? "0" : $"{syntax.Type}.Zero";
                        _writer.Line($"{syntax.Type} {string.Join(", ", Enumerable.Range(0, count).Select(j => $"{Sum(0, j)} = {zero}"))};");
                        EmitPassProducts(syntax, phase, _plan.Columns, factors, count, i => TapOffset(0, i), "column");
                        EmitPassStores(syntax, count);
                    },
                    "block.InputVectors");
            }
        }
    }

    private void EmitPassAcross(
        ConvPathPlan path, VectorSyntax syntax, string name, ConvPhase phase, ImmutableArray<double> factors)
    {
        _writer.Comment($"Across the rows, row phase {phase.Index}.");
        _writer.Line(Optimized);
        using (_writer.Block($"private static void {name}(in ConvTransposeBlock<{T}> block)"))
        {
            if (phase.Count > 1)
                _writer.Line("nint rowStep = block.InputRowStep;");
            _writer.Line("int vector = 0;");
            foreach (int count in VectorCounts(path))
            {
                EmitVectorLoop(count, () =>
                {
                    _writer.Line($"ref {T} inputs = ref Unsafe.Add(ref block.Scratch, block.FirstRowOffset + {Positions(syntax)});");
                    _writer.Line($"ref {T} sums = ref Unsafe.Add(ref block.Sums, {Positions(syntax)});");
                    _writer.Line($"{syntax.Type} bias = Bias(in block, 0);");
                    _writer.Line($"{syntax.Type} {string.Join(", ", Enumerable.Range(0, count).Select(j => $"{Sum(0, j)} = bias"))};");
                    EmitPassProducts(syntax, phase, _plan.Rows, factors, count, i => TapOffset(i, 0), "row");
                    EmitPassStores(syntax, count);
                });
            }
        }
    }

    private void EmitPassProducts(
        VectorSyntax syntax, ConvPhase phase, ConvPhases phases, ImmutableArray<double> factors, int vectors,
        Func<int, string> offset, string axis)
    {
        for (int i = 0; i < phase.Count; i++)
        {
            int tap = phases.Tap(phase, i);
            if (factors[tap] == 0)
                continue;
            using (_writer.Brace())
            {
                EmitInputs(syntax, offset(i), vectors);
                EmitProduct(syntax, 0, factors[tap], vectors, $"{axis} {tap} of the kernel");
            }
        }
    }

    private void EmitPassStores(VectorSyntax syntax, int vectors)
    {
        for (int j = 0; j < vectors; j++)
            _writer.Line(Stored(syntax, Sum(0, j), At("sums", SumOffset(syntax, 0, j))));
    }
}
