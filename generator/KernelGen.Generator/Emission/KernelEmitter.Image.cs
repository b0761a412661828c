using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Dispatch, and the loops over planes and column blocks: the same for every path.</summary>
internal sealed partial class KernelEmitter
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]";
    private const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    private void EmitConstants()
    {
        ScratchPlan scratch = _plan.Scratch;
        _writer.Comment($"Input pixels of a column block: {scratch.Reason}.");
        _writer.Line($"private const int BlockPixels = {scratch.BlockPixels};");
        _writer.Line();
        _writer.Comment("Rows of the scratch, in elements: a block, its halo, and what its last step may overrun.");
        _writer.Line($"private const int StagedLength = {scratch.StagedLength};");
        if (scratch.ExpandedLength > 0)
            _writer.Line($"private const int ExpandedLength = {scratch.ExpandedLength};");
    }

    private void EmitDispatch()
    {
        _writer.Comment("Dispatch, once per call: the widest vectors that the processor runs at full speed.");
        using (_writer.Block($"public static void Run(ReadOnlySpan<{T}> input, Span<{T}> output, in UpsampleShape shape)"))
        {
            string lead = "if";
            foreach (PathPlan path in _plan.Paths)
            {
                string header = path.Width == VectorWidth.Scalar ? "else" : $"{lead} ({path.Width}.IsHardwareAccelerated)";
                using (_writer.Indent(header))
                    _writer.Line($"KernelHost.Run<{T}, {PathName(path)}>(input, output, in shape);");
                lead = "else if";
            }
        }
    }

    private void EmitImage()
    {
        string blockColumns = Literals.Times(Columns.Factor, "BlockPixels");
        _writer.Comment("Planes, and in each of them column blocks from left to right.");
        _writer.Lines(
            $$"""
            {{Optimized}}
            private static void UpsampleImage<TPath>(
                ref readonly {{T}} input, ref {{T}} output, ref {{T}} scratch, in UpsampleShape shape)
                where TPath : struct, IPath
            {
                for (int plane = 0; plane < shape.Planes; plane++)
                {
                    ref readonly {{T}} inputPlane = ref Unsafe.Add(ref Unsafe.AsRef(in input), plane * shape.InputPlaneStride);
                    ref {{T}} outputPlane = ref Unsafe.Add(ref output, plane * shape.OutputPlaneStride);
                    for (int left = shape.OutputWidth; left > 0; left -= {{blockColumns}})
                    {
                        int column = shape.OutputWidth - left;
                        int columns = Math.Min(left, {{blockColumns}});
                        UpsampleBlock<TPath>(in inputPlane, ref outputPlane, ref scratch, in shape, column, columns);
                    }
                }
            }
            """);
    }

    private void EmitHelpers()
    {
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static ref {{T}} OutputRow(ref {{T}} output, in UpsampleShape shape, long row, int column) =>
                ref Unsafe.Add(ref output, (nint)row * shape.OutputRowStride + {{(ChannelsPerPixel == 1 ? "column" : Literals.Times(ChannelsPerPixel, "(nint)column"))}});

            {{Inlined}}
            private static void Copy(ref {{T}} source, ref {{T}} destination, int count) => Unsafe.CopyBlockUnaligned(
                ref Unsafe.As<{{T}}, byte>(ref destination), ref Unsafe.As<{{T}}, byte>(ref source), (uint)count * sizeof({{T}}));
            """);
        if (_spec.Border != Model.Border.Zero)
            return;
        _writer.Line();
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static void Clear(ref {{T}} destination, int count) => Unsafe.InitBlockUnaligned(
                ref Unsafe.As<{{T}}, byte>(ref destination), 0, (uint)count * sizeof({{T}}));
            """);
    }
}
