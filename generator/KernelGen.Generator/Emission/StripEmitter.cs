using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

internal sealed partial class KernelEmitter
{
    /// <summary>One strip of columns, some vectors wide, going down a band of rows.</summary>
    private sealed class StripEmitter(KernelEmitter kernel, PathPlan path, VectorSyntax syntax, int vectors)
    {
        private readonly SourceWriter _writer = kernel._writer;

        private AxisPhases Rows => kernel.Rows;

        private string T => kernel.T;

        private int Factor => Rows.Factor;

        /// <summary>Row phases that lie nearer to the input row above; as many others follow, and maybe a copy.</summary>
        private int Above => Rows.Phases.Count(phase => phase.Nearer.InputOffset < 0);

        private int Blended => Rows.Phases.Count(phase => !phase.IsCopy);

        /// <summary>Whether several row phases written out share the difference between the two rows.</summary>
        private bool SharesDifferences => kernel._plan.UnrollsRows && Above > 1;

        public void Emit(string name)
        {
            _writer.Comment(vectors == 1
                ? "A strip of one vector."
                : $"A strip of {vectors} vectors side by side, {vectors * path.Lanes} elements of a row.");
            _writer.Line(Optimized);
            using (_writer.Block(
                $$"""
                private static void {{name}}<TStores{{(kernel.MasksColumns ? ", TReach" : "")}}>(
                    ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, in OutputView view, int column, long firstRow, long endRow)
                    where TStores : struct, IOutputStores{{(kernel.MasksColumns ? "\n    where TReach : struct, IReach" : "")}}
                """))
            {
                EmitTapSetup();
                _writer.Line();
                EmitRowLoop();
            }
        }

        private void ForEachVector(Action<int> emit)
        {
            for (int vector = 0; vector < vectors; vector++)
                emit(vector);
        }

        private string At(string index, int vector) => Literals.Plus(index, vector * path.Lanes);

        private void EmitTapSetup() => ForEachVector(v =>
        {
            if (path.Form == ColumnForm.Copies)
            {
                _writer.Line($"nint window{v} = {Literals.Plus("(nint)column", kernel._plan.Columns.Start + v * path.Lanes)};");
                return;
            }

            IEnumerable<string> outs = kernel.TapLocals(path, syntax).Select(local => $"out {local.Type} {local.Name}{v}");
            _writer.List("FindTaps(", [$"in shape, {At("column", v)}", .. outs], ");");
        });

        private string RowVector(string row, int v)
        {
            if (path.Form == ColumnForm.Copies)
                return syntax.Load(row, $"window{v}");
            IEnumerable<string> arguments = kernel.TapLocals(path, syntax).Select(local => local.Name + Literals.Format(v));
            return $"Interpolate{(kernel.MasksColumns ? "<TReach>" : "")}(ref {row}, {string.Join(", ", arguments)})";
        }

        /// <summary>Finds an input row, and with the border Zero whether it is one.</summary>
        private void EmitInputRow(string name, string row)
        {
            _writer.Line($"ref {T} {name} = ref InputRow(in input, in shape, {row});");
            if (kernel.IsZeroBorder)
                _writer.Line($"bool {name}Exists = HasRow(in shape, {row});");
        }

        private void EmitRowVector(string name, string row, int v) => _writer.Line(
            $"{syntax.Type} {name}{v} = {(kernel.IsZeroBorder ? $"{row}Exists ? {RowVector(row, v)} : default" : RowVector(row, v))};");

        private void EmitRowLoop()
        {
            string divide = Factor == 1 ? "" : $" / {Factor}";
            string Place(string row, int offset) => offset == 0 || Factor == 1
                ? Literals.Plus(row, offset) + divide
                : $"({Literals.Plus(row, offset)}){divide}";
            if (kernel._plan.BlendsRows)
                _writer.Line("nint stride = view.RowStride;");
            _writer.Line($"long pair = {Place("firstRow", Rows.PadStart)}, lastPair = {Place("endRow", Rows.PadStart - 1)};");
            if (kernel._plan.BlendsRows)
            {
                _writer.Line();
                _writer.Comment("Output rows lie between the input rows pair - 1, above, and pair, below.");
                EmitInputRow("rowAbove", "pair - 1");
                ForEachVector(v => EmitRowVector("above", "rowAbove", v));
            }

            if (kernel._plan.UnrollsRows)
            {
                EmitUnrolledPairs();
                return;
            }

            using (_writer.Block("for (; pair <= lastPair; pair++)"))
            {
                EmitInputRow("rowBelow", "pair");
                _writer.Line($"long first = {Literals.Plus(Literals.Times(Factor, "pair"), -Rows.PadStart)};");
                if (!kernel._plan.BlendsRows)
                {
                    _writer.Line("nint target = view.OffsetOf(first, column);");
                    ForEachVector(v =>
                    {
                        EmitRowVector("below", "rowBelow", v);
                        Store($"below{v}", At("target", v));
                    });
                    return;
                }

                ForEachVector(v => EmitRowVector("below", "rowBelow", v));
                EmitPhaseLoops();
                _writer.Line();
                ForEachVector(v => _writer.Line($"above{v} = below{v};"));
            }
        }

        private void Store(string value, string index) => _writer.Line(syntax.IsScalar
            ? $"Unsafe.Add(ref output, {index}) = {value};"
            : $"Store<TStores>({value}, ref output, {index});");

        // All rows of a pair were asked for but at the beginning and the end.
        private void EmitUnrolledPairs()
        {
            // One for all phases at the same distance.
            foreach (Phase phase in Rows.Phases.Where(phase => !phase.IsCopy).GroupBy(phase => phase.Distance).Select(same => same.First()))
                _writer.Line($"{syntax.Type} {RowDistance(phase)} = {syntax.Broadcast(Literals.Format(phase.Distance, kernel._spec.Element))};");
            _writer.Line();
            _writer.Line($"long lastWhole = {Literals.Plus("endRow", -Factor)};");
            using (_writer.Block("while (pair <= lastPair)"))
            {
                _writer.Line($"long first = {Literals.Plus(Literals.Times(Factor, "pair"), -Rows.PadStart)};");
                _writer.Line("nint target = view.OffsetOf(first, column);");
                _writer.Line();
                foreach (Phase phase in Rows.Phases)
                    _writer.Comment($"row phase {phase.Index}: {phase.Describe("above", "below")}");
                _writer.Line("if (first < firstRow || first > lastWhole)");
                using (_writer.Brace())
                    EmitPartOfPair();
                _writer.Line();
                _writer.Line($"long end = pair + (lastWhole - first) / {Factor} + 1;");
                if (kernel.WholePairsStayInside)
                    _writer.Line("nint rowStart = (nint)pair * shape.InputRowStride;");
                using (_writer.Block("for (; pair < end; pair++)"))
                    EmitWholePair();
            }
        }

        private void EmitWholePair()
        {
            if (kernel.WholePairsStayInside)
                _writer.Line($"ref {T} rowBelow = ref Unsafe.Add(ref Unsafe.AsRef(in input), rowStart);");
            else
                EmitInputRow("rowBelow", "pair");
            ForEachVector(v =>
            {
                _writer.Line();
                if (kernel.WholePairsStayInside)
                    _writer.Line($"{syntax.Type} below{v} = {RowVector("rowBelow", v)};");
                else
                    EmitRowVector("below", "rowBelow", v);
                EmitSharedDifferences(v);
                foreach (Phase phase in Rows.Phases)
                    Store(Blend(phase, v), Target(phase, v));
                _writer.Line($"above{v} = below{v};");
            });
            _writer.Line();
            if (kernel.WholePairsStayInside)
                _writer.Line("rowStart += shape.InputRowStride;");
            _writer.Line($"target += {Factor} * stride;");
        }

        private void EmitPartOfPair()
        {
            _writer.Comment("A pair of which only some rows were asked for.");
            EmitInputRow("rowBelow", "pair");
            ForEachVector(v =>
            {
                EmitRowVector("below", "rowBelow", v);
                EmitSharedDifferences(v);
            });
            foreach (Phase phase in Rows.Phases)
            {
                string row = Literals.Plus("first", phase.Index);
                _writer.Line($"if ({row} >= firstRow && {row} < endRow)");
                using (_writer.Brace())
                    ForEachVector(v => Store(Blend(phase, v), Target(phase, v)));
            }

            _writer.Line();
            ForEachVector(v => _writer.Line($"above{v} = below{v};"));
            _writer.Line("pair++;");
            _writer.Line("continue;");
        }

        private void EmitSharedDifferences(int v)
        {
            if (!SharesDifferences)
                return;
            EmitDifference("rise", "below", "above", v);
            EmitDifference("fall", "above", "below", v);
        }

        private string Target(Phase phase, int v) => At(
            phase.Index switch
            {
                0 => "target",
                1 => "target + stride",
                _ => $"target + {phase.Index} * stride",
            },
            v);

        private string Blend(Phase phase, int v)
        {
            string nearer = (phase.Nearer.InputOffset < 0 ? "above" : "below") + Literals.Format(v);
            if (phase.Farther is not { } tap)
                return nearer;
            string distance = RowDistance(phase);
            if (SharesDifferences)
                return $"{nearer} + {distance} * {(tap.InputOffset < 0 ? "fall" : "rise")}{v}";
            string farther = (tap.InputOffset < 0 ? "above" : "below") + Literals.Format(v);
            return $"Lerp({nearer}, {farther}, {distance})";
        }

        private void EmitPhaseLoops()
        {
            _writer.Line();
            _writer.Comment("The rows of this pair that were asked for: those nearer to the row above, then those nearer to the row below.");
            _writer.Line($"int from = (int)Math.Max(0, firstRow - first), to = (int)Math.Min({Factor}, endRow - first);");
            _writer.Line("nint origin = view.OffsetOf(first, column);");
            _writer.Line();
            ForEachVector(v => EmitDifference("rise", "below", "above", v));
            EmitPhaseLoop("from", $"Math.Min(to, {Above})", "above", "rise");
            _writer.Line();
            ForEachVector(v => EmitDifference("fall", "above", "below", v));
            EmitPhaseLoop($"Math.Max(from, {Above})", Blended == Factor ? "to" : $"Math.Min(to, {Blended})", "below", "fall");
            if (Blended == Factor)
                return;
            _writer.Line();
            _writer.Comment("The last is the row below itself.");
            _writer.Line($"if (to == {Factor})");
            using (_writer.Brace())
            {
                _writer.Line($"nint target = origin + {Factor - 1} * stride;");
                ForEachVector(v => Store($"below{v}", At("target", v)));
            }
        }

        private string RowDistance(Phase phase) =>
            "rowDistance" + Literals.Format(Rows.Phases.First(other => other.Distance == phase.Distance).Index);

        private void EmitDifference(string name, string farther, string nearer, int v) =>
            _writer.Line($"{syntax.Type} {name}{v} = {farther}{v} - {nearer}{v};");

        private void EmitPhaseLoop(string from, string to, string nearer, string difference)
        {
            _writer.Line($"for (int phase = {from}; phase < {to}; phase++)");
            using (_writer.Brace())
            {
                string entry = "Unsafe.Add(ref MemoryMarshal.GetReference(RowDistances), phase)";
                _writer.Line($"{syntax.Type} distance = {syntax.Broadcast(entry)};");
                _writer.Line("nint target = origin + phase * stride;");
                ForEachVector(v => Store($"{nearer}{v} + distance * {difference}{v}", At("target", v)));
            }
        }
    }
}
