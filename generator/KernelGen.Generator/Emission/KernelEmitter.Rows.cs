using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One column block: its scratch rows, and the output rows that each input row or pair of rows gives.</summary>
internal sealed partial class KernelEmitter
{
    private void EmitBlock()
    {
        string index = Literals.Plus("row", Rows.PadStart);
        string group = (Rows.Factor, Rows.PadStart) switch
        {
            (1, _) => index,
            (_, 0) => $"row div {Rows.Factor}",
            _ => $"({index}) div {Rows.Factor}",
        };
        _writer.Comment(_plan.KeepsRowPairs
            ? $"One column block. Output row 'row' lies between the input rows pair - 1 and pair, with pair = {group}."
            : $"One column block. Output row 'row' is input row pair = {group}, expanded.");
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
            EmitRowLoop();
        }
    }

    private void EmitBlockExtents()
    {
        int firstTap = Columns.FirstInput - (_plan.Expands ? 1 : 0);
        string firstColumn = Columns.Factor == 1 ? "column" : $"column / {Columns.Factor}";
        string groups = Columns.Factor == 1 ? "columns" : $"(columns + {Columns.Factor - 1}) / {Columns.Factor}";
        _writer.Line($"int count = {Literals.Times(ChannelsPerPixel, "columns")};");
        _writer.Line($"int firstPixel = {Literals.Plus(firstColumn, firstTap)};");
        _writer.Line($"int pixels = {Literals.Plus(groups, _plan.Expands ? ColumnPattern.Halo : 0)};");
    }

    private void EmitScratchRows()
    {
        var lengths = new List<string>();
        void Declare(string name, string length)
        {
            string place = lengths.Count == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {string.Join(" + ", lengths)})";
            _writer.Line($"ref {T} {name} = ref {place};");
            lengths.Add(length);
        }

        bool expandsFirst = _plan.Strategy == Strategy.ExpandThenBlend;
        string rowLength = expandsFirst ? "ExpandedLength" : "StagedLength";
        if (expandsFirst)
            Declare("staged", "StagedLength");
        if (_plan.KeepsRowPairs)
            Declare("rowAbove", rowLength);
        Declare("rowBelow", rowLength);
        Declare("tail", "");
    }

    private void EmitRowLoop()
    {
        int firstPair = Rows.FirstInput;
        if (_plan.KeepsRowPairs)
            _writer.Line(LoadRowCall(Literals.Format(firstPair - 1)));

        string last = Literals.Plus("shape.OutputHeight - 1L", Rows.PadStart);
        string lastPair = Rows.Factor == 1 ? last : $"({last}) / {Rows.Factor}";
        _writer.Line($"long lastPair = {lastPair};");
        using (_writer.Block($"for (long pair = {firstPair}; pair <= lastPair; pair++)"))
        {
            if (_plan.KeepsRowPairs)
            {
                _writer.Line("// The row below becomes the row above, whose memory takes the next.");
                _writer.Line($"ref {T} reused = ref rowAbove;");
                _writer.Line("rowAbove = ref rowBelow;");
                _writer.Line("rowBelow = ref reused;");
            }

            _writer.Line(LoadRowCall("pair"));
            _writer.Line();
            _writer.Line($"long row = {Literals.Plus(Literals.Times(Rows.Factor, "pair"), -Rows.PadStart)};");
            foreach (Phase phase in Rows.Phases)
                EmitRowPhase(phase);
        }
    }

    private string LoadRowCall(string row)
    {
        if (_plan.Strategy == Strategy.ExpandThenBlend)
            return $"LoadRow<TPath>(in input, in shape, {row}, firstPixel, pixels, ref staged, ref rowBelow, count);";
        return $"LoadRow(in input, in shape, {row}, firstPixel, pixels, ref rowBelow);";
    }

    private void EmitRowPhase(Phase phase)
    {
        _writer.Line();
        if (phase.Index > 0)
            _writer.Line("row++;");

        _writer.Line($"// row phase {phase.Index}: {phase.Describe("above", "below")}");
        using (_writer.Indent("if (row >= 0 && row < shape.OutputHeight)"))
            _writer.Line(RowPhaseCall(phase));
    }

    private string RowPhaseCall(Phase phase)
    {
        const string Destination = "ref OutputRow(ref output, in shape, row, column)";
        string nearer = RowName(phase.Nearer);
        if (_plan.Strategy == Strategy.ExpandOnly)
            return $"TPath.Expand(ref {nearer}, {Destination}, count, ref tail);";
        if (phase.Farther is not { } farther)
            return $"Copy(ref {nearer}, {Destination}, count);";
        string function = _plan.Strategy == Strategy.BlendThenExpand ? "BlendAndExpand" : "Blend";
        string distance = Literals.Format(phase.Distance, _spec.Element);
        return $"TPath.{function}(ref {nearer}, ref {RowName(farther)}, {distance}, {Destination}, count, ref tail);{Literals.FractionComment(phase.Distance)}";
    }

    private static string RowName(Tap tap) => tap.InputOffset < 0 ? "rowAbove" : "rowBelow";
}
