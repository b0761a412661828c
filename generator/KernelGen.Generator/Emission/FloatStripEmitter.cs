using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

internal sealed partial class KernelEmitter
{
    /// <summary>A strip of floating-point elements: each axis is one interpolation from the nearer tap, rounded three times.</summary>
    private sealed class FloatStripEmitter(KernelEmitter kernel, PathPlan path, VectorSyntax syntax, int vectors)
        : StripEmitter(kernel, path, syntax, vectors)
    {
        /// <summary>Row phases that lie nearer to the input row above; as many others follow, and maybe a copy.</summary>
        private int Above => Rows.Phases.Count(phase => phase.Nearer.InputOffset < 0);

        private int Blended => Rows.Phases.Count(phase => !phase.IsCopy);

        /// <summary>Whether several row phases written out share the difference between the two rows.</summary>
        private bool SharesDifferences => Kernel._plan.UnrollsRows && Above > 1;

        protected override void EmitTapSetup(int v)
        {
            if (Path.Form == ColumnForm.Copies)
            {
                Writer.Line($"nint window{v} = {Literals.Plus("(nint)column", Kernel._plan.Columns.Start + v * Path.Lanes)};");
                return;
            }

            IEnumerable<string> outs = Kernel.TapLocals(Path, Syntax).Select(local => $"out {local.Type} {local.Name}{v}");
            Writer.List("FindTaps(", [$"in shape, {At("column", v)}", .. outs], ");");
        }

        // One for all phases at the same distance.
        protected override void EmitRowConstants()
        {
            if (!Kernel._plan.UnrollsRows)
                return;
            foreach (Phase phase in Rows.Phases.Where(phase => !phase.IsCopy).GroupBy(phase => phase.Distance).Select(same => same.First()))
                Writer.Line($"{Syntax.Type} {RowDistance(phase)} = {Syntax.Broadcast(Literals.Format(phase.Distance, Kernel._spec.Element))};");
        }

        protected override void EmitRowVector(string name, string row, int v, bool mayBeMissing) => Writer.Line(
            $"{Syntax.Type} {name}{v} = {(mayBeMissing ? $"{row}Exists ? {RowVector(row, v)} : default" : RowVector(row, v))};");

        protected override void EmitFirstPhase(int v)
        {
            if (!SharesDifferences)
                return;
            EmitDifference("rise", "below", "above", v);
            EmitDifference("fall", "above", "below", v);
        }

        protected override void EmitNextPhase(int v)
        {
        }

        protected override string Blend(Phase phase, int v)
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

        protected override string Unblended(int v) => $"below{v}";

        protected override void EmitCarry(int v) => Writer.Line($"above{v} = below{v};");

        protected override string Describe(Phase phase) => phase.Describe("above", "below");

        protected override string? DescribeSteps() => null;

        protected override void EmitPhaseLoops()
        {
            Writer.Line("nint origin = view.OffsetOf(first, column);");
            Writer.Line();
            Writer.Comment("The rows of this pair that were asked for: those nearer to the row above, then those nearer to the row below.");
            ForEachVector(v => EmitDifference("rise", "below", "above", v));
            EmitPhaseLoop("from", $"Math.Min(to, {Above})", "above", "rise");
            Writer.Line();
            ForEachVector(v => EmitDifference("fall", "above", "below", v));
            EmitPhaseLoop($"Math.Max(from, {Above})", Blended == Factor ? "to" : $"Math.Min(to, {Blended})", "below", "fall");
            if (Blended == Factor)
                return;
            Writer.Line();
            Writer.Comment("The last is the row below itself.");
            Writer.Line($"if (to == {Factor})");
            using (Writer.Brace())
            {
                Writer.Line($"nint target = origin + {Factor - 1} * stride;");
                ForEachVector(v => Store($"below{v}", At("target", v)));
            }
        }

        private string RowVector(string row, int v)
        {
            if (Path.Form == ColumnForm.Copies)
                return Syntax.Load(row, $"window{v}");
            IEnumerable<string> arguments = Kernel.TapLocals(Path, Syntax).Select(local => local.Name + Literals.Format(v));
            return $"Interpolate{(Kernel.MasksColumns ? "<TReach>" : "")}(ref {row}, {string.Join(", ", arguments)})";
        }

        private string RowDistance(Phase phase) =>
            "rowDistance" + Literals.Format(Rows.Phases.First(other => other.Distance == phase.Distance).Index);

        private void EmitDifference(string name, string farther, string nearer, int v) =>
            Writer.Line($"{Syntax.Type} {name}{v} = {farther}{v} - {nearer}{v};");

        private void EmitPhaseLoop(string from, string to, string nearer, string difference)
        {
            Writer.Line($"for (int phase = {from}; phase < {to}; phase++)");
            using (Writer.Brace())
            {
                string entry = "Unsafe.Add(ref MemoryMarshal.GetReference(RowDistances), phase)";
                Writer.Line($"{Syntax.Type} distance = {Syntax.Broadcast(entry)};");
                Writer.Line("nint target = origin + phase * stride;");
                ForEachVector(v => Store($"{nearer}{v} + distance * {difference}{v}", At("target", v)));
            }
        }
    }
}
