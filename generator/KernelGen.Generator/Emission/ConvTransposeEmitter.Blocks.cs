using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Sums in blocks of output channels by vectors of positions.</summary>
internal sealed partial class ConvTransposeEmitter
{
    private int WeightInChannelStep => Reduced.OutChannelsPerGroup * KernelLength;

    private int WeightRowStep => _plan.Rows.TapStep * _spec.Columns.KernelSize;

    private void EmitBlocks(ConvPathPlan path, VectorSyntax syntax)
    {
        int[] blocks = path.RestChannels == 0 ? [path.Channels] : [path.Channels, path.RestChannels];
        int[] vectors = VectorCounts(path);
        _writer.Line(Optimized);
        using (_writer.Block($"public static void Accumulate(in ConvTransposeBlock<{T}> block)"))
        {
            _writer.Line("int channel = 0;");
            foreach (int channels in blocks)
                EmitBlockLoop(channels, vectors);
        }

        foreach (int channels in blocks)
        {
            foreach (int count in vectors)
            {
                _writer.Line();
                EmitBlock(syntax, channels, count);
            }
        }
    }

    private void EmitBlockLoop(int channels, int[] vectors)
    {
        using (_writer.Block($"for (; channel <= block.OutChannels - {channels}; channel += {channels})"))
        {
            _writer.Line("int vector = 0;");
            foreach (int count in vectors)
            {
                _writer.Line(count == 1
                    ? "for (; vector < block.Vectors; vector++)"
                    : $"for (; vector <= block.Vectors - {count}; vector += {count})");
                _writer.Line($"    {BlockName(channels, count)}(in block, channel, vector);");
            }
        }
    }

    private static string BlockName(int channels, int vectors) => $"Sum{channels}By{vectors}";

    private void EmitBlock(VectorSyntax syntax, int channels, int vectors)
    {
        string[] sums = [.. Enumerable.Range(0, channels).SelectMany(i => Enumerable.Range(0, vectors).Select(j => Sum(i, j)))];
        _writer.Comment($"{channels} output channel{(channels == 1 ? "" : "s")} by {vectors} vector{(vectors == 1 ? "" : "s")} of positions.");
        _writer.Line(Optimized);
        using (_writer.Block($"private static void {BlockName(channels, vectors)}(in ConvTransposeBlock<{T}> block, int channel, int vector)"))
        {
            _writer.Lines(
                $$"""
                nint sumsStep = block.SumsStep;
                nint channelStep = block.InputChannelStep;
                nint rowStep = block.InputRowStep;
                nint columnStep = block.InputColumnStep;
                ref {{T}} sums = ref Unsafe.Add(ref block.Sums, channel * sumsStep + {{Positions(syntax)}});
                ref {{T}} inputs = ref Unsafe.Add(ref block.Inputs, {{Positions(syntax)}});
                ref {{T}} weights = ref Unsafe.Add(ref Unsafe.AsRef(in block.Weights), (nint)channel * {{KernelLength}});
                """);
            EmitBeginning(syntax, channels, vectors);
            using (_writer.Block("for (int count = block.InChannels; count > 0; count--)"))
            {
                if (_plan.UnrollsTaps)
                    EmitTaps(syntax, channels, vectors);
                else
                    EmitTapLoops(syntax, channels, vectors);
                _writer.Line("inputs = ref Unsafe.Add(ref inputs, channelStep);");
                _writer.Line($"weights = ref Unsafe.Add(ref weights, {WeightInChannelStep});");
            }

            _writer.Line();
            for (int i = 0; i < channels; i++)
            {
                for (int j = 0; j < vectors; j++)
                    _writer.Line(Stored(syntax, Sum(i, j), At("sums", SumOffset(syntax, i, j))));
            }
        }
    }

    private static string Sum(int channel, int vector) => $"sum{channel}_{vector}";

    private string Positions(VectorSyntax syntax) => LanesText(syntax) == "1" ? "vector" : $"(nint)vector * {LanesText(syntax)}";

    private string LanesText(VectorSyntax syntax) => Literals.Format(syntax.Bits / 8 / _element.Bytes);

    private string SumOffset(VectorSyntax syntax, int channel, int vector) =>
        Offset(Steps(channel, "sumsStep"), vector * (syntax.Bits / 8 / _element.Bytes));

    /// <summary>So many steps of a local's length; nothing where there are none.</summary>
    private static string Steps(int count, string step) => count switch
    {
        0 => "",
        1 => step,
        _ => $"{Literals.Format(count)} * {step}",
    };

    /// <summary>The sum of those offsets that are not nothing.</summary>
    private static string Total(params string[] offsets) => string.Join(" + ", offsets.Where(offset => offset.Length > 0));

    private static string Offset(string step, int constant) => (step, constant) switch
    {
        ("", _) => Literals.Format(constant),
        _ => Literals.Plus(step, constant),
    };

    private void EmitBeginning(VectorSyntax syntax, int channels, int vectors)
    {
        _writer.Line();
        for (int i = 0; i < channels; i++)
            _writer.Line($"{syntax.Type} {string.Join(", ", Enumerable.Range(0, vectors).Select(j => Sum(i, j)))};");
        using (_writer.Block("if (block.IsFirst)"))
        {
            for (int i = 0; i < channels; i++)
            {
                string chain = string.Join(" = ", Enumerable.Range(0, vectors).Select(j => Sum(i, j)));
                _writer.Line($"{chain} = Bias(in block, {Literals.Plus("channel", i)});");
            }
        }

        _writer.Line("else");
        using (_writer.Brace())
        {
            for (int i = 0; i < channels; i++)
            {
                for (int j = 0; j < vectors; j++)
                    _writer.Line($"{Sum(i, j)} = {syntax.Load("sums", SumOffset(syntax, i, j))};");
            }
        }

        _writer.Line();
    }

    private void EmitTaps(VectorSyntax syntax, int channels, int vectors)
    {
        for (int row = 0; row < _plan.Rows.MaxCount; row++)
        {
            for (int column = 0; column < _plan.Columns.MaxCount; column++)
            {
                _writer.Comment($"Tap ({row}, {column}) of the phase.");
                using (_writer.Brace())
                {
                    string offset = TapOffset(row, column);
                    if (offset.Length > 0)
                        _writer.Line($"ref {T} tap = ref Unsafe.Add(ref inputs, {offset});");
                    string input = offset.Length > 0 ? "tap" : "inputs";
                    EmitProducts(syntax, channels, vectors, input, "weights", row * WeightRowStep + column * _plan.Columns.TapStep);
                }
            }
        }
    }

    private static string TapOffset(int row, int column) => Total(Steps(row, "rowStep"), Steps(column, "columnStep"));

    private void EmitTapLoops(VectorSyntax syntax, int channels, int vectors)
    {
        using (_writer.Block("for (int row = 0; row < block.RowTaps; row++)"))
        {
            _writer.Line($"ref {T} input = ref Unsafe.Add(ref inputs, row * rowStep);");
            _writer.Line($"ref {T} weight = ref Unsafe.Add(ref weights, (nint)row * {WeightRowStep});");
            using (_writer.Block("for (int column = 0; column < block.ColumnTaps; column++)"))
            {
                EmitProducts(syntax, channels, vectors, "input", "weight", 0);
                _writer.Line("input = ref Unsafe.Add(ref input, columnStep);");
                _writer.Line($"weight = ref Unsafe.Add(ref weight, {_plan.Columns.TapStep});");
            }
        }

        _writer.Line();
    }

    private void EmitProducts(VectorSyntax syntax, int channels, int vectors, string input, string weight, int firstWeight)
    {
        int lanes = syntax.Bits / 8 / _element.Bytes;
        for (int j = 0; j < vectors; j++)
            _writer.Line($"{syntax.Type} input{j} = {syntax.Load(input, Literals.Format(j * lanes))};");
        for (int i = 0; i < channels; i++)
        {
            int offset = firstWeight + i * KernelLength;
            _writer.Line($"{syntax.Type} weight{i} = {syntax.Broadcast(At(weight, Literals.Format(offset)))};");
            for (int j = 0; j < vectors; j++)
                _writer.Line($"{Sum(i, j)} = Add({Sum(i, j)}, weight{i}, input{j});");
        }
    }
}
