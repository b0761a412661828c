using KernelGen.Generator.Model;

namespace KernelGen.Generator.Emission;

/// <summary>The loops over planes and bands of rows, and how the output is stored.</summary>
internal sealed partial class KernelEmitter
{
    private bool MayStream => _spec.Stores != Stores.Temporal;

    private void EmitImage()
    {
        _writer.Comment("Planes, and of each the rows that were asked for.");
        _writer.Line(Optimized);
        using (_writer.Block(
            $$"""
            private static void UpsampleImage<TPath>(
                ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, long firstRow, long endRow)
                where TPath : struct, IPath
            """))
        {
            EmitStoreChoice();
            using (_writer.Block("for (long row = firstRow; row < endRow;)"))
            {
                _writer.Lines(
                    $$"""
                    long plane = row / {{OutputHeight}};
                    long first = row - plane * {{OutputHeight}};
                    long end = Math.Min({{OutputHeight}}, first + (endRow - row));
                    ref readonly {{T}} inputPlane = ref Unsafe.Add(ref Unsafe.AsRef(in input), (nint)plane * shape.InputPlaneStride);
                    ref {{T}} outputPlane = ref Unsafe.Add(ref output, (nint)plane * shape.OutputPlaneStride);
                    """);
                EmitPlaneCall();
                _writer.Line("row += end - first;");
            }

            if (MayStream)
            {
                _writer.Line();
                _writer.Line("if (streams)");
                _writer.Line("    StreamingStores.Fence();");
            }
        }

        _writer.Line();
        EmitPlane();
        if (!MayStream)
            return;
        _writer.Line();
        EmitStreamPlane();
    }

    private void EmitStoreChoice()
    {
        _writer.Comment("Columns up to the first that begins a cache line; below 0 where that differs from row to row.");
        _writer.Line("int lead = OutputStores.ElementsToLine(ref output, in shape);");
        if (MayStream)
        {
            string large = _spec.Stores == Stores.Streaming ? "" : $" && OutputStores.IsLarge<{T}>(in shape)";
            _writer.Line($"bool streams = TPath.BeginsAnywhere && OutputStores.ElementsToLine(ref output) >= 0{large};");
        }

        _writer.Line();
    }

    private void EmitPlaneCall()
    {
        static string Call(string stores, string lead, string bandRows) =>
            $"UpsamplePlane<TPath, {stores}>(in inputPlane, ref outputPlane, in shape, {lead}, {bandRows}, first, end);";
        string temporal = Call("TemporalStores", "Math.Max(lead, 0)", "BandRows");
        if (!MayStream)
        {
            _writer.Line(temporal);
            return;
        }

        _writer.Lines(
            $$"""
            if (!streams)
                {{temporal}}
            else if (lead >= 0)
                {{Call("StreamingStores", "lead", "StreamedBandRows")}}
            else
                StreamPlane<TPath>(in inputPlane, ref outputPlane, in shape, first, end);
            """);
    }

    /// <summary>The first row of the band after the one that begins at 'row', so many input rows on.</summary>
    private string NextBand(string inputRows) => Rows switch
    {
        { Factor: 1 } => $"row + {inputRows}",
        { PadStart: 0 } => $"(row / {Rows.Factor} + {inputRows}) * {Rows.Factor}",
        _ => $"((row + {Rows.PadStart}) / {Rows.Factor} + {inputRows}) * {Rows.Factor} - {Rows.PadStart}",
    };

    private string RowLength => Literals.Times(ChannelsPerPixel, OutputWidth);

    private void EmitPlane()
    {
        _writer.Comment("Bands of rows from top to bottom; what would be less than half a band goes with the one before it.");
        _writer.Lines(
            $$"""
            {{Optimized}}
            private static void UpsamplePlane<TPath, TStores>(
                ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, int lead, int bandRows, long firstRow, long endRow)
                where TPath : struct, IPath
                where TStores : struct, IOutputStores
            {
                OutputView view = new(0, 0, shape.OutputRowStride);
                for (long row = firstRow, next; row < endRow; row = next)
                {
                    next = {{NextBand("bandRows")}};
                    if (next > endRow - {{Literals.Times(Rows.Factor, "bandRows / 2")}})
                        next = endRow;
                    TPath.UpsampleBand<TStores>(in input, ref output, in shape, in view, 0, {{RowLength}}, lead, row, next);
                }
            }
            """);
    }

    private void EmitStreamPlane()
    {
        int lineElements = 64 / _element.Bytes;
        _writer.Comment("A large output whose rows begin at different places of a cache line: a tile of it is computed in the first-level cache, and its whole lines are streamed from there. Tiles overlap by a line, so that each line lies in one of them whole.");
        _writer.Lines(
            $$"""
            {{Optimized}}
            private static void StreamPlane<TPath>(
                ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, long firstRow, long endRow)
                where TPath : struct, IPath
            {
                Span<{{T}}> memory = stackalloc {{T}}[TileRows * TileColumns + {{lineElements}}];
                ref {{T}} tile = ref MemoryMarshal.GetReference(memory);
                tile = ref Unsafe.Add(ref tile, Math.Max(OutputStores.ElementsToLine(ref tile), 0));
                int length = {{RowLength}};
                for (long row = firstRow, next; row < endRow; row = next)
                {
                    next = Math.Min(endRow, {{(Rows.Factor > TileRows ? "row + TileRows" : NextBand(Literals.Format(TileRows / Rows.Factor)))}});
                    for (int column = 0; column < length; column += TileColumns - {{lineElements}})
                    {
                        int start = Math.Max(Math.Min(column, length - TileColumns), 0);
                        int end = Math.Min(start + TileColumns, length);
                        OutputView view = new(row, start, TileColumns);
                        TPath.UpsampleBand<TileStores>(in input, ref tile, in shape, in view, start, end, 0, row, next);
                        for (long line = row; line < next; line++)
                        {
                            // Lines that begin before 'column' were in the tile to the left.
                            ref {{T}} outputRow = ref Unsafe.Add(ref output, (nint)line * shape.OutputRowStride);
                            int from = column == 0 ? 0 : column + OutputStores.ElementsToLine(ref Unsafe.Add(ref outputRow, column));
                            int to = end == length ? length : end - {{lineElements}} + OutputStores.ElementsToLine(ref Unsafe.Add(ref outputRow, end - {{lineElements}}));
                            StreamingStores.Copy(ref Unsafe.Add(ref tile, view.OffsetOf(line, from)), ref Unsafe.Add(ref outputRow, from), to - from);
                        }

                        if (end == length)
                            break;
                    }
                }
            }
            """);
    }
}
