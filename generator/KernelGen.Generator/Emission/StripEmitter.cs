using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

internal sealed partial class KernelEmitter
{
    /// <summary>
    /// One strip of columns, some vectors wide, going down a band of rows. What a row is made of and how two rows are
    /// blended is the business of the arithmetic that derives from it.
    /// </summary>
    private abstract class StripEmitter(KernelEmitter kernel, PathPlan path, VectorSyntax syntax, int vectors)
    {
        protected KernelEmitter Kernel => kernel;

        protected SourceWriter Writer => kernel._writer;

        protected PathPlan Path => path;

        protected VectorSyntax Syntax => syntax;

        protected AxisPhases Rows => kernel.Rows;

        protected int Factor => Rows.Factor;

        private string T => kernel.T;

        public void Emit(string name)
        {
            Writer.Comment(vectors == 1
                ? "A strip of one vector."
                : $"A strip of {vectors} vectors side by side, {vectors * path.Lanes} elements of a row.");
            Writer.Line(Optimized);
            using (Writer.Block(
                $$"""
                private static void {{name}}<TStores{{(kernel.MasksColumns ? ", TReach" : "")}}>(
                    ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, in OutputView view, int column, long firstRow, long endRow)
                    where TStores : struct, IOutputStores{{(kernel.MasksColumns ? "\n    where TReach : struct, IReach" : "")}}
                """))
            {
                ForEachVector(EmitTapSetup);
                Writer.Line();
                EmitRowLoop();
            }
        }

        /// <summary>Finds the taps of a vector.</summary>
        protected abstract void EmitTapSetup(int v);

        /// <summary>Declares what is the same for all rows.</summary>
        protected abstract void EmitRowConstants();

        /// <summary>Declares a vector of a row, interpolated along it.</summary>
        /// <param name="name">What the row is to the pair of rows: above, or below.</param>
        /// <param name="row">The variable that refers to it.</param>
        /// <param name="v">The vector.</param>
        /// <param name="mayBeMissing">Whether the row may lie outside a zero border.</param>
        protected abstract void EmitRowVector(string name, string row, int v, bool mayBeMissing);

        /// <summary>Declares what the phases of a pair share, and stand at for its first.</summary>
        protected abstract void EmitFirstPhase(int v);

        /// <summary>Goes on from one phase to the next.</summary>
        protected abstract void EmitNextPhase(int v);

        /// <summary>A vector of the output row of a phase.</summary>
        protected abstract string Blend(Phase phase, int v);

        /// <summary>A vector of an output row that is an input row.</summary>
        protected abstract string Unblended(int v);

        /// <summary>What the row below is to the next pair.</summary>
        protected abstract void EmitCarry(int v);

        /// <summary>The output rows of a pair in a loop.</summary>
        protected abstract void EmitPhaseLoops();

        /// <summary>A phase in the words of the arithmetic.</summary>
        protected abstract string Describe(Phase phase);

        /// <summary>How the phases of a pair follow from each other; null where they do not.</summary>
        protected abstract string? DescribeSteps();

        protected void ForEachVector(Action<int> emit)
        {
            for (int vector = 0; vector < vectors; vector++)
                emit(vector);
        }

        protected string At(string index, int vector) => Literals.Plus(index, vector * path.Lanes);

        protected void Store(string value, string index) => Writer.Line(syntax.IsScalar
            ? $"Unsafe.Add(ref output, {index}) = {value};"
            : $"Store<TStores>({value}, ref output, {index});");

        /// <summary>Finds an input row, and with the border Zero whether it is one.</summary>
        private void EmitInputRow(string name, string row)
        {
            Writer.Line($"ref {T} {name} = ref InputRow(in input, in shape, {row});");
            if (kernel.IsZeroBorder)
                Writer.Line($"bool {name}Exists = HasRow(in shape, {row});");
        }

        private void EmitRowLoop()
        {
            string divide = Factor == 1 ? "" : $" / {Factor}";
            string Place(string row, int offset) => offset == 0 || Factor == 1
                ? Literals.Plus(row, offset) + divide
                : $"({Literals.Plus(row, offset)}){divide}";
            if (kernel._plan.BlendsRows)
                Writer.Line("nint stride = view.RowStride;");
            Writer.Line($"long pair = {Place("firstRow", Rows.PadStart)}, lastPair = {Place("endRow", Rows.PadStart - 1)};");
            EmitRowConstants();
            if (kernel._plan.BlendsRows)
            {
                Writer.Line();
                Writer.Comment("Output rows lie between the input rows pair - 1, above, and pair, below.");
                EmitInputRow("rowAbove", "pair - 1");
                ForEachVector(v => EmitRowVector("above", "rowAbove", v, kernel.IsZeroBorder));
            }

            if (kernel._plan.UnrollsRows)
                EmitUnrolledPairs();
            else
                EmitPairs();
        }

        private void EmitPairs()
        {
            using (Writer.Block("for (; pair <= lastPair; pair++)"))
            {
                EmitInputRow("rowBelow", "pair");
                Writer.Line($"long first = {Literals.Plus(Literals.Times(Factor, "pair"), -Rows.PadStart)};");
                if (!kernel._plan.BlendsRows)
                {
                    Writer.Line("nint target = view.OffsetOf(first, column);");
                    ForEachVector(v =>
                    {
                        EmitRowVector("below", "rowBelow", v, kernel.IsZeroBorder);
                        Store(Unblended(v), At("target", v));
                    });
                    return;
                }

                ForEachVector(v => EmitRowVector("below", "rowBelow", v, kernel.IsZeroBorder));
                Writer.Line();
                Writer.Line($"int from = (int)Math.Max(0, firstRow - first), to = (int)Math.Min({Factor}, endRow - first);");
                EmitPhaseLoops();
                Writer.Line();
                ForEachVector(EmitCarry);
            }
        }

        // All rows of a pair were asked for but at the beginning and the end.
        private void EmitUnrolledPairs()
        {
            Writer.Line();
            Writer.Line($"long lastWhole = {Literals.Plus("endRow", -Factor)};");
            using (Writer.Block("while (pair <= lastPair)"))
            {
                Writer.Line($"long first = {Literals.Plus(Literals.Times(Factor, "pair"), -Rows.PadStart)};");
                Writer.Line("nint target = view.OffsetOf(first, column);");
                Writer.Line();
                foreach (Phase phase in Rows.Phases)
                    Writer.Comment($"row phase {phase.Index}: {Describe(phase)}");
                if (DescribeSteps() is { } steps)
                    Writer.Comment(steps);
                Writer.Line("if (first < firstRow || first > lastWhole)");
                using (Writer.Brace())
                    EmitPartOfPair();
                Writer.Line();
                Writer.Line($"long end = pair + (lastWhole - first) / {Factor} + 1;");
                if (kernel.WholePairsStayInside)
                    Writer.Line("nint rowStart = (nint)pair * shape.InputRowStride;");
                using (Writer.Block("for (; pair < end; pair++)"))
                    EmitWholePair();
            }
        }

        private void EmitWholePair()
        {
            if (kernel.WholePairsStayInside)
                Writer.Line($"ref {T} rowBelow = ref Unsafe.Add(ref Unsafe.AsRef(in input), rowStart);");
            else
                EmitInputRow("rowBelow", "pair");
            EmitReadAhead();
            ForEachVector(v =>
            {
                Writer.Line();
                EmitRowVector("below", "rowBelow", v, kernel.IsZeroBorder && !kernel.WholePairsStayInside);
                EmitFirstPhase(v);
                foreach (Phase phase in Rows.Phases)
                {
                    if (phase.Index > 0)
                        EmitNextPhase(v);
                    Store(Blend(phase, v), Target(phase, v));
                }

                EmitCarry(v);
            });
            Writer.Line();
            if (kernel.WholePairsStayInside)
                Writer.Line("rowStart += shape.InputRowStride;");
            Writer.Line($"target += {Factor} * stride;");
        }

        // What a strip takes from this row that is 256 bytes further, which is far enough for memory.
        private void EmitReadAhead()
        {
            if (syntax.IsScalar || vectors == 1)
                return;
            int elements = vectors * path.Lanes / kernel.Columns.Factor;
            int line = 64 / kernel._element.Bytes;
            string window = path.Form == ColumnForm.Channels ? kernel._plan.Integers is null ? "nearer0" : "left0" : "window0";
            for (int element = 0; element < elements; element += line)
                Writer.Line($"TStores.ReadAhead(in rowBelow, {Literals.Plus(window, element + 4 * line)});");
        }

        private void EmitPartOfPair()
        {
            Writer.Comment("A pair of which only some rows were asked for.");
            EmitInputRow("rowBelow", "pair");
            ForEachVector(v =>
            {
                EmitRowVector("below", "rowBelow", v, kernel.IsZeroBorder);
                EmitFirstPhase(v);
            });
            foreach (Phase phase in Rows.Phases)
            {
                if (phase.Index > 0)
                    ForEachVector(EmitNextPhase);
                string row = Literals.Plus("first", phase.Index);
                Writer.Line($"if ({row} >= firstRow && {row} < endRow)");
                using (Writer.Brace())
                    ForEachVector(v => Store(Blend(phase, v), Target(phase, v)));
            }

            Writer.Line();
            ForEachVector(EmitCarry);
            Writer.Line("pair++;");
            Writer.Line("continue;");
        }

        private string Target(Phase phase, int v) => At(
            phase.Index switch
            {
                0 => "target",
                1 => "target + stride",
                _ => $"target + {phase.Index} * stride",
            },
            v);
    }
}
