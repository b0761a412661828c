using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One column block: its scratch rows, and the output rows that each input row or pair of rows gives.</summary>
internal sealed partial class KernelEmitter
{
    /// <summary>The elements of a block's output row.</summary>
    private string Count => ChannelsPerPixel == 1 ? "columns" : "count";

    private void EmitBlock()
    {
        _writer.Comment(DescribeBlock());
        using (_writer.Block(
            $$"""
            {{Optimized}}
            private static void UpsampleBlock<TPath>(
                ref readonly {{T}} input, ref {{T}} output, ref {{T}} scratch, in UpsampleShape shape, int column, int columns)
                where TPath : struct, IPath
            """))
        {
            EmitBlockExtents();
            EmitScratchRows();
            _writer.Line();
            if (_plan.KeepsRowPairs)
                EmitPairLoop();
            else
                EmitRowLoop();
        }
    }

    private string DescribeBlock()
    {
        if (!_plan.KeepsRowPairs)
            return "One column block, row by row.";
        string index = Literals.Plus("row", Rows.PadStart);
        string pair = Rows.PadStart == 0 ? $"row div {Rows.Factor}" : $"({index}) div {Rows.Factor}";
        return $"One column block. Output row 'row' lies between the input rows pair - 1 and pair, where pair = {pair}.";
    }

    private void EmitBlockExtents()
    {
        int firstTap = Columns.FirstInput - (_plan.Expands ? 1 : 0);
        string firstColumn = Columns.Factor == 1 ? "column" : $"column / {Columns.Factor}";
        string groups = Columns.Factor == 1 ? "columns" : $"(columns + {Columns.Factor - 1}) / {Columns.Factor}";
        if (Count != "columns")
            _writer.Line($"int {Count} = {Literals.Times(ChannelsPerPixel, "columns")};");
        _writer.Line($"int firstPixel = {Literals.Plus(firstColumn, firstTap)};");
        _writer.Line($"int pixels = {Literals.Plus(groups, _plan.Expands ? ColumnPattern.Halo : 0)};");
    }

    private void EmitScratchRows()
    {
        (string staged, string expanded) = ("StagedLength", "ExpandedLength");
        (string Name, string Offset)[] rows = _plan.Strategy switch
        {
            Strategy.ExpandThenBlend =>
            [
                ("staged", ""),
                ("rowAbove", staged),
                ("rowBelow", $"{staged} + {expanded}"),
                ("tail", $"{staged} + 2 * {expanded}"),
            ],
            Strategy.ExpandOnly => [("staged", ""), ("tail", staged)],
            _ => [("rowAbove", ""), ("rowBelow", staged), ("tail", $"2 * {staged}")],
        };
        foreach ((string name, string offset) in rows)
            _writer.Line($"ref {T} {name} = ref {(offset.Length == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {offset})")};");
    }

    private void EmitRowLoop() => _writer.Lines(
        $$"""
        for (int row = 0; row < shape.OutputHeight; row++)
        {
            LoadRow(in input, in shape, {{Literals.Plus(Rows.PadStart == 0 ? "row" : "(long)row", Rows.PadStart)}}, firstPixel, pixels, ref staged);
            TPath.Expand(ref staged, ref OutputRow(ref output, in shape, row, column), {{Count}}, ref tail);
        }
        """);

    private void EmitPairLoop()
    {
        int firstPair = Rows.FirstInput;
        string lastRow = Rows.PadStart == 0
            ? "(shape.OutputHeight - 1L)"
            : Rows.PadStart == 1 ? "(long)shape.OutputHeight" : $"({Literals.Plus("(long)shape.OutputHeight", Rows.PadStart - 1)})";
        _writer.Line(LoadRowCall(Literals.Format(firstPair - 1)));
        _writer.Line($"long lastPair = {lastRow} / {Rows.Factor};");
        using (_writer.Block($"for (long pair = {firstPair}; pair <= lastPair; pair++)"))
        {
            _writer.Lines(
                $$"""
                // The row below becomes the row above, whose memory takes the next.
                ref {{T}} reused = ref rowAbove;
                rowAbove = ref rowBelow;
                rowBelow = ref reused;
                {{LoadRowCall("pair")}}

                long row = {{Literals.Plus(Literals.Times(Rows.Factor, "pair"), -Rows.PadStart)}};
                """);
            foreach (Phase phase in Rows.Phases)
                EmitRowPhase(phase);
        }
    }

    private string LoadRowCall(string row) => _plan.Strategy == Strategy.ExpandThenBlend
        ? $"LoadRow<TPath>(in input, in shape, {row}, firstPixel, pixels, ref staged, ref rowBelow, {Count});"
        : $"LoadRow(in input, in shape, {row}, firstPixel, pixels, ref rowBelow);";

    private void EmitRowPhase(Phase phase)
    {
        // Of the first pair, only the phases that the padding crops lie before the output.
        bool mayLieBefore = phase.Index < Rows.PadStart % Rows.Factor;
        string row = Literals.Plus("row", phase.Index);
        string inside = mayLieBefore ? $"{row} >= 0 && {row} < shape.OutputHeight" : $"{row} < shape.OutputHeight";
        _writer.Line();
        _writer.Line($"// row phase {phase.Index}: {phase.Describe("above", "below")}");
        using (_writer.Indent($"if ({inside})"))
            _writer.Line(RowPhaseCall(phase, row));
    }

    private string RowPhaseCall(Phase phase, string row)
    {
        string destination = $"ref OutputRow(ref output, in shape, {row}, column)";
        string nearer = RowName(phase.Nearer);
        if (phase.Farther is not { } farther)
            return $"Copy(ref {nearer}, {destination}, {Count});";
        string function = _plan.Strategy == Strategy.BlendThenExpand ? "BlendAndExpand" : "Blend";
        string distance = Literals.Format(phase.Distance, _spec.Element);
        return $"TPath.{function}(ref {nearer}, ref {RowName(farther)}, {distance}, {destination}, {Count}, ref tail);";
    }

    private static string RowName(Tap tap) => tap.InputOffset < 0 ? "rowAbove" : "rowBelow";
}
