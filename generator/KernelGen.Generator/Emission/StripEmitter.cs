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
                    ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, int column, long firstRow, long endRow)
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

        private void EmitTapSetup()
        {
            switch (path.Form)
            {
                case ColumnForm.Copies:
                    ForEachVector(v => _writer.Line($"nint window{v} = {Literals.Plus("(nint)column", kernel._plan.Columns.Start + v * path.Lanes)};"));
                    break;
                case ColumnForm.Lanes:
                    EmitLaneSetup();
                    break;
                default:
                    EmitChannelSetup();
                    break;
            }
        }

        private void EmitLaneSetup()
        {
            ColumnTable columns = kernel._plan.Columns;
            string index = kernel._element.LaneIndexKeyword;
            _writer.Line($"(nuint groups, nuint place) = Math.DivRem({Literals.Plus("(nuint)column", columns.Start)}, {columns.Period});");
            _writer.Line($"{index} group = {Literals.Times(columns.Channels, $"({index})groups")};");
            _writer.Line($"{index} length = {Literals.Times(columns.Channels, kernel.InputWidth)};");
            ForEachVector(EmitLaneSetup);
        }

        private void EmitLaneSetup(int v)
        {
            string index = kernel._element.LaneIndexKeyword;
            string at = At("place", v);
            string Entry(string table) => $"Unsafe.Add(ref MemoryMarshal.GetReference({table}), {at})";
            _writer.Line();
            _writer.Line($"nint window{v} = (nint)Math.Max(Math.Min(group + {Entry("First")}, length - {path.Lanes}), 0);");
            if (path.Windows > 1)
                _writer.Line($"nint second{v} = (nint)Math.Min(window{v} + {path.Lanes}, length - {path.Lanes});");
            foreach ((string tap, string table) in new[] { ("nearer", "Nearer"), ("farther", "Farther") })
            {
                string taps = $"{tap}Taps{v}";
                _writer.Line($"{syntax.TapType} {taps} = {syntax.Name}.LoadUnsafe(ref {Entry(table)}) + {syntax.Name}.Create(group);");
                if (kernel.MasksColumns)
                    _writer.Line($"{syntax.Type} {tap}Inside{v} = LaneTaps.AreInside({taps}, length).As<{index}, {T}>();");
                else
                    _writer.Line($"{taps} = {MoveInside(taps)};");
                string begin = $"{syntax.Name}.Create(({index})window{v})";
                if (path.Windows > 1)
                {
                    _writer.Line($"{syntax.TapType} {tap}InFirst{v} = {syntax.Name}.LessThan({taps}, {syntax.Name}.Create(({index})window{v} + {path.Lanes}));");
                    _writer.Line($"{syntax.Type} {tap}First{v} = {tap}InFirst{v}.As<{index}, {T}>();");
                    begin = syntax.Select($"{tap}InFirst{v}", begin, $"{syntax.Name}.Create(({index})second{v})");
                }

                _writer.Line($"{syntax.LaneType} {tap}{v} = {syntax.ToLanes($"{taps} - {begin}")};");
            }

            if (kernel.UsesDistanceTable)
            {
                _writer.Line($"{syntax.Type} distance{v} = {syntax.Name}.LoadUnsafe(ref {Entry("Distances")});");
                EmitCopied(v);
            }
        }

        // With one channel the nearest pixel is the nearest element.
        private string MoveInside(string taps) => kernel.ChannelsPerPixel == 1
            ? $"{syntax.Name}.Min({syntax.Name}.Max({taps}, {syntax.TapType}.Zero), {syntax.Name}.Create(length - 1))"
            : $"LaneTaps.MoveInside({taps}, length, {Literals.Format(kernel.ChannelsPerPixel)})";

        private void EmitChannelSetup() => ForEachVector(v =>
        {
            string phase = kernel.UsesDistanceTable ? $", out nuint phase{v}" : "";
            string inside = "";
            if (kernel.MasksColumns)
            {
                inside = syntax.IsScalar
                    ? $", out bool nearerInside{v}, out bool fartherInside{v}"
                    : $", out bool hasNearer{v}, out bool hasFarther{v}";
            }

            _writer.Line($"FindTaps(in shape, {At("column", v)}, out nint nearer{v}, out nint farther{v}{phase}{inside});");
            if (kernel.MasksColumns && !syntax.IsScalar)
            {
                _writer.Line($"{syntax.Type} nearerInside{v} = hasNearer{v} ? {syntax.Type}.AllBitsSet : default;");
                _writer.Line($"{syntax.Type} fartherInside{v} = hasFarther{v} ? {syntax.Type}.AllBitsSet : default;");
            }

            if (kernel.UsesDistanceTable)
            {
                string entry = $"Unsafe.Add(ref MemoryMarshal.GetReference(Distances), {Literals.Times(kernel.ChannelsPerPixel, $"phase{v}")})";
                _writer.Line($"{syntax.Type} distance{v} = {syntax.Broadcast(entry)};");
                EmitCopied(v);
            }
        });

        private void EmitCopied(int v)
        {
            if (!kernel._plan.Columns.HasCopies)
                return;
            _writer.Line(syntax.IsScalar
                ? $"bool copied{v} = distance{v} == 0;"
                : $"{syntax.Type} copied{v} = {syntax.Name}.Equals(distance{v}, {syntax.Type}.Zero);");
        }

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
            _writer.Line("nint stride = shape.OutputRowStride;");
            _writer.Line($"long pair = {Place("firstRow", Rows.PadStart)}, lastPair = {Place("endRow", Rows.PadStart - 1)};");
            if (kernel._plan.BlendsRows)
            {
                _writer.Line();
                _writer.Comment("Output rows lie between the input rows pair - 1, above, and pair, below.");
                EmitInputRow("rowAbove", "pair - 1");
                ForEachVector(v => EmitRowVector("above", "rowAbove", v));
            }

            using (_writer.Block("for (; pair <= lastPair; pair++)"))
            {
                EmitInputRow("rowBelow", "pair");
                _writer.Line($"long first = {Literals.Plus(Literals.Times(Factor, "pair"), -Rows.PadStart)};");
                if (!kernel._plan.BlendsRows)
                {
                    _writer.Line("nint target = (nint)first * stride + column;");
                    ForEachVector(v =>
                    {
                        EmitRowVector("below", "rowBelow", v);
                        Store($"below{v}", At("target", v));
                    });
                }
                else if (kernel._plan.UnrollsRows)
                {
                    EmitUnrolledPair();
                }
                else
                {
                    ForEachVector(v => EmitRowVector("below", "rowBelow", v));
                    EmitPhaseLoops();
                    _writer.Line();
                    ForEachVector(v => _writer.Line($"above{v} = below{v};"));
                }
            }
        }

        private void Store(string value, string index) => _writer.Line(syntax.IsScalar
            ? $"Unsafe.Add(ref output, {index}) = {value};"
            : $"TStores.Store({value}, ref Unsafe.Add(ref output, {index}));");

        // Away from the first and the last row of a band all rows of a pair were asked for.
        private void EmitUnrolledPair()
        {
            _writer.Line("nint target = (nint)first * stride + column;");
            _writer.Line($"bool whole = first >= firstRow && first + {Factor} <= endRow;");
            foreach (Phase phase in Rows.Phases)
                _writer.Comment($"row phase {phase.Index}: {phase.Describe("above", "below")}");
            ForEachVector(v =>
            {
                _writer.Line();
                EmitRowVector("below", "rowBelow", v);
                if (SharesDifferences)
                {
                    EmitDifference("rise", "below", "above", v);
                    EmitDifference("fall", "above", "below", v);
                }

                _writer.Line("if (whole)");
                using (_writer.Brace())
                {
                    foreach (Phase phase in Rows.Phases)
                        Store(Blend(phase, v), Target(phase, v));
                }

                _writer.Line("else");
                using (_writer.Brace())
                {
                    foreach (Phase phase in Rows.Phases)
                    {
                        using (_writer.Indent($"if ({Literals.Plus("first", phase.Index)} >= firstRow && {Literals.Plus("first", phase.Index)} < endRow)"))
                            Store(Blend(phase, v), Target(phase, v));
                    }
                }

                _writer.Line();
                _writer.Line($"above{v} = below{v};");
            });
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
            string distance = syntax.Broadcast(Literals.Format(phase.Distance, kernel._spec.Element));
            if (SharesDifferences)
                return $"{nearer} + {distance} * {(tap.InputOffset < 0 ? "fall" : "rise")}{v}";
            string farther = (tap.InputOffset < 0 ? "above" : "below") + Literals.Format(v);
            return $"Lerp({nearer}, {farther}, {distance})";
        }

        private void EmitPhaseLoops()
        {
            _writer.Comment("The rows of this pair that were asked for: those nearer to the row above, then those nearer to the row below.");
            _writer.Line($"int from = (int)Math.Max(0, firstRow - first), to = (int)Math.Min({Factor}, endRow - first);");
            ForEachVector(v => EmitDifference("rise", "below", "above", v));
            EmitPhaseLoop("from", $"Math.Min(to, {Above})", "above", "rise");
            ForEachVector(v => EmitDifference("fall", "above", "below", v));
            EmitPhaseLoop($"Math.Max(from, {Above})", Blended == Factor ? "to" : $"Math.Min(to, {Blended})", "below", "fall");
            if (Blended == Factor)
                return;
            _writer.Comment("The last is the row below itself.");
            _writer.Line($"if (to == {Factor})");
            using (_writer.Brace())
            {
                _writer.Line($"nint target = (nint)(first + {Factor - 1}) * stride + column;");
                ForEachVector(v => Store($"below{v}", At("target", v)));
            }
        }

        private void EmitDifference(string name, string farther, string nearer, int v) =>
            _writer.Line($"{syntax.Type} {name}{v} = {farther}{v} - {nearer}{v};");

        private void EmitPhaseLoop(string from, string to, string nearer, string difference)
        {
            _writer.Line($"for (int phase = {from}; phase < {to}; phase++)");
            using (_writer.Brace())
            {
                string entry = "Unsafe.Add(ref MemoryMarshal.GetReference(RowDistances), phase)";
                _writer.Line($"{syntax.Type} distance = {syntax.Broadcast(entry)};");
                _writer.Line("nint target = (nint)(first + phase) * stride + column;");
                ForEachVector(v => Store($"{nearer}{v} + distance * {difference}{v}", At("target", v)));
            }
        }
    }
}
