using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>
/// Sums of all column phases at once, for few output channels: neighbouring phases read the same inputs, so each is loaded
/// once for all that it is a tap of.
/// </summary>
internal sealed partial class ConvTransposeEmitter
{
    /// <summary>A tap of a column phase.</summary>
    private readonly record struct MergedTap(int Phase, int KernelColumn, long Input);

    private void EmitMergedPhases(ConvPathPlan path, VectorSyntax syntax)
    {
        _writer.Line(Optimized);
        using (_writer.Block($"public static void Accumulate(in ConvTransposeBlock<{T}> block)"))
        {
            _writer.Line("int vector = 0;");
            foreach (int count in VectorCounts(path))
            {
                _writer.Line(count == 1
                    ? "for (; vector < block.Vectors; vector++)"
                    : $"for (; vector <= block.Vectors - {count}; vector += {count})");
                _writer.Line($"    SumBy{count}(in block, vector);");
            }
        }

        foreach (int vectors in VectorCounts(path))
        {
            _writer.Line();
            EmitMergedBlock(path, syntax, vectors);
        }
    }

    private void EmitMergedBlock(ConvPathPlan path, VectorSyntax syntax, int vectors)
    {
        _writer.Comment($"{path.ColumnPhases} column phases by {vectors} vector{(vectors == 1 ? "" : "s")} of positions; the inputs begin at the leftmost that any phase reads.");
        _writer.Line(Optimized);
        using (_writer.Block($"private static void SumBy{vectors}(in ConvTransposeBlock<{T}> block, int vector)"))
        {
            _writer.Lines(
                $$"""
                nint sumsStep = block.SumsStep;
                nint phaseStep = block.ColumnPhaseStep;
                nint channelStep = block.InputChannelStep;
                nint rowStep = block.InputRowStep;
                int rowTaps = block.RowTaps;
                ref {{T}} sums = ref Unsafe.Add(ref block.Sums, {{Positions(syntax)}});
                ref {{T}} inputs = ref Unsafe.Add(ref block.Inputs, {{Positions(syntax)}});
                ref {{T}} weights = ref Unsafe.AsRef(in block.Weights);
                """);
            EmitMergedBeginning(path, syntax, vectors);
            using (_writer.Block("for (int count = block.InChannels; count > 0; count--)"))
            {
                _writer.Line($"ref {T} input = ref inputs;");
                _writer.Line($"ref {T} weight = ref weights;");
                using (_writer.Block("for (int row = 0; row < rowTaps; row++)"))
                {
                    foreach (IGrouping<long, MergedTap> taps in MergedTaps())
                        EmitMergedTaps(path, syntax, vectors, taps);
                    _writer.Line("input = ref Unsafe.Add(ref input, rowStep);");
                    _writer.Line($"weight = ref Unsafe.Add(ref weight, {WeightRowStep});");
                }

                _writer.Line();
                _writer.Line("inputs = ref Unsafe.Add(ref inputs, channelStep);");
                _writer.Line($"weights = ref Unsafe.Add(ref weights, {WeightInChannelStep});");
            }

            _writer.Line();
            foreach ((int phase, int channel, int vector) in MergedSums(path, vectors))
                _writer.Line(Stored(syntax, MergedSum(phase, channel, vector), At("sums", MergedOffset(syntax, phase, channel, vector))));
        }
    }

    // What each input is a tap of, from right to left: that is the order of the kernel's columns.
    private IEnumerable<IGrouping<long, MergedTap>> MergedTaps()
    {
        int stride = _spec.Columns.Stride;
        MergedTap[] taps =
        [
            .. from phase in Enumerable.Range(0, stride)
               let known = _plan.Columns.Of(phase)
               from i in Enumerable.Range(0, known.Count)
               select new MergedTap(phase, _plan.Columns.Tap(known, i), _plan.Columns.InputIndex(phase, i)),
        ];
        long first = taps.Min(tap => tap.Input);
        return taps
            .Select(tap => tap with { Input = tap.Input - first })
            .GroupBy(tap => tap.Input)
            .OrderByDescending(group => group.Key);
    }

    private void EmitMergedTaps(ConvPathPlan path, VectorSyntax syntax, int vectors, IGrouping<long, MergedTap> taps)
    {
        int lanes = syntax.Bits / 8 / _element.Bytes;
        using (_writer.Brace())
        {
            for (int j = 0; j < vectors; j++)
                _writer.Line($"{syntax.Type} input{j} = {syntax.Load("input", Literals.Format((int)taps.Key + j * lanes))};");
            foreach (MergedTap tap in taps.OrderBy(tap => tap.Phase))
            {
                for (int channel = 0; channel < path.Channels; channel++)
                {
                    string weight = $"weight{tap.Phase}_{channel}";
                    _writer.Line($"{syntax.Type} {weight} = {syntax.Broadcast(At("weight", Literals.Format(channel * KernelLength + tap.KernelColumn)))};");
                    for (int j = 0; j < vectors; j++)
                        _writer.Line($"{MergedSum(tap.Phase, channel, j)} = Add({MergedSum(tap.Phase, channel, j)}, {weight}, input{j});");
                }
            }
        }
    }

    private void EmitMergedBeginning(ConvPathPlan path, VectorSyntax syntax, int vectors)
    {
        _writer.Line();
        foreach (IGrouping<(int Phase, int Channel), string> sums in NamesOf(path, vectors))
            _writer.Line($"{syntax.Type} {string.Join(", ", sums)};");
        using (_writer.Block("if (block.IsFirst)"))
        {
            foreach (IGrouping<(int Phase, int Channel), string> sums in NamesOf(path, vectors))
                _writer.Line($"{string.Join(" = ", sums)} = Bias(in block, {sums.Key.Channel});");
        }

        _writer.Line("else");
        using (_writer.Brace())
        {
            foreach ((int phase, int channel, int vector) in MergedSums(path, vectors))
                _writer.Line($"{MergedSum(phase, channel, vector)} = {syntax.Load("sums", MergedOffset(syntax, phase, channel, vector))};");
        }

        _writer.Line();
    }

    private static IEnumerable<(int Phase, int Channel, int Vector)> MergedSums(ConvPathPlan path, int vectors) =>
        from phase in Enumerable.Range(0, path.ColumnPhases)
        from channel in Enumerable.Range(0, path.Channels)
        from vector in Enumerable.Range(0, vectors)
        select (phase, channel, vector);

    private static IEnumerable<IGrouping<(int Phase, int Channel), string>> NamesOf(ConvPathPlan path, int vectors) =>
        MergedSums(path, vectors).GroupBy(
            sum => (sum.Phase, sum.Channel), sum => MergedSum(sum.Phase, sum.Channel, sum.Vector));

    private static string MergedSum(int phase, int channel, int vector) => $"sum{phase}_{channel}_{vector}";

    private string MergedOffset(VectorSyntax syntax, int phase, int channel, int vector) =>
        Offset(Total(Steps(channel, "sumsStep"), Steps(phase, "phaseStep")), vector * (syntax.Bits / 8 / _element.Bytes));
}
