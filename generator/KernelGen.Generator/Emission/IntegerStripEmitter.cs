using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

internal sealed partial class KernelEmitter
{
    /// <summary>
    /// A strip of whole numbers: the sum of a row's two weighted taps is exact, and so is that of two rows. It rises in
    /// equal steps from one output row to the next, and is divided and narrowed as it is stored.
    /// </summary>
    private sealed class IntegerStripEmitter(KernelEmitter kernel, PathPlan path, VectorSyntax syntax, int vectors)
        : StripEmitter(kernel, path, syntax, vectors)
    {
        private IntegerPlan Arithmetic => Kernel._plan.Integers!;

        private string SumType => Syntax.SumType;

        private int SumVectors => Path.SumVectors;

        /// <summary>What the weight of the row below grows by from one phase to the next.</summary>
        private int Step => WeightBelow(Rows.Phases[1]) - WeightBelow(Rows.Phases[0]);

        /// <summary>Whether the rounding is added to the first sum of a pair, rather than to each row.</summary>
        private bool HasRounding => Arithmetic is { Half: > 0, TakesUpperHalf: false };

        /// <summary>
        /// At factor 2 the two sums are above + below, and twice one or the other more, which each row has from the pair
        /// before.
        /// </summary>
        private bool AddsTwice => Kernel._plan.UnrollsRows && Factor == 2;

        protected override void EmitTapSetup(int v)
        {
            if (Path.Form == ColumnForm.Copies)
            {
                Writer.Line($"nint window{v} = {Literals.Plus("(nint)column", Kernel._plan.Columns.Start + v * Path.Lanes)};");
                return;
            }

            for (int t = 0; t < Calls; t++)
            {
                string number = Literals.Format(v * Calls + t);
                IEnumerable<string> outs = Kernel.PairLocals(Path, Syntax).Select(local => $"out {local.Type} {local.Name}{number}");
                Writer.List("FindTaps(", [$"in shape, {Literals.Plus("column", v * Path.Lanes + t * Syntax.PairsInBlock)}", .. outs], ");");
            }
        }

        /// <summary>Windows for each vector of the output.</summary>
        private int Calls => Path.Form == ColumnForm.Channels ? 1 : Path.TapVectors / Kernel.TapSets(Path).Length;

        protected override void EmitRowConstants()
        {
            if (Arithmetic.TakesUpperHalf && Kernel.IsZeroBorder)
                Writer.Line($"{SumType} noRow = {(Syntax.IsScalar ? Literals.Format(Arithmetic.RowRounding) : Constant(Arithmetic.RowRounding))};");
            if (Syntax.IsScalar)
                return;
            if (HasRounding)
                Writer.Line($"{SumType} half = {Constant(Arithmetic.Half)};");
            if (Kernel._plan.BlendsRows && !AddsTwice && ShiftOf(Arithmetic.RowDenominator) is null)
                Writer.Line($"{SumType} rowWeights = {Constant(Arithmetic.RowDenominator)};");
        }

        protected override void EmitRowVector(string name, string row, int v, bool mayBeMissing)
        {
            if (Path.Form == ColumnForm.Copies && !Syntax.IsScalar)
                Writer.Line($"{Syntax.Type} {name}Row{v} = {OrZero(Syntax.Load(row, $"window{v}"))};");
            if (Shuffles)
            {
                for (int number = v * Calls; number < (v + 1) * Calls; number++)
                    Writer.Line($"{Syntax.Type} {name}Row{number} = {LoadWindow(Path, Syntax, row, Literals.Format(number))};");
            }

            for (int t = 0; t < Path.TapVectors; t++)
            {
                int number = v * Path.TapVectors + t;
                string pairs = PairSums(name, row, v, t);
                if (Path.Form != ColumnForm.Copies || Syntax.IsScalar)
                    pairs = OrZero(pairs);
                if (SumVectors == Path.TapVectors)
                {
                    Writer.Line($"{SumType} {name}{number} = {pairs};");
                    continue;
                }

                Writer.Line($"{Syntax.PairSumType} {name}Pairs{number} = {pairs};");
                Writer.Line($"{SumType} {name}{2 * number} = BlockVectors.WidenLow({name}Pairs{number});");
                Writer.Line($"{SumType} {name}{2 * number + 1} = BlockVectors.WidenHigh({name}Pairs{number});");
            }

            if (AddsTwice && name == "above")
                ForEachSum(v, s => Writer.Line($"{SumType} aboveTwice{s} = above{s} + above{s};"));

            string OrZero(string value) => mayBeMissing ? $"{row}Exists ? {value} : {Nothing}" : value;
        }

        private string Nothing => (Arithmetic.TakesUpperHalf, Syntax.IsScalar) switch
        {
            (true, _) => "noRow",
            (_, true) => "0",
            _ => "default",
        };

        // The sum of the first phase, and what is added to it for each that follows.
        protected override void EmitFirstPhase(int v)
        {
            if (AddsTwice)
            {
                ForEachSum(v, s => Writer.Line($"{SumType} sum{s} = above{s} + below{s}{Half}, twice{s} = below{s} + below{s};"));
                return;
            }

            EmitSums(v, "");
        }

        protected override void EmitNextPhase(int v)
        {
            if (!AddsTwice)
                ForEachSum(v, s => Writer.Line($"sum{s} += rise{s};"));
        }

        protected override string Blend(Phase phase, int v) => Round(v, s => (AddsTwice, phase.Index) switch
        {
            (false, _) => $"sum{s}",
            (_, 0) => $"sum{s} + aboveTwice{s}",
            _ => $"sum{s} + twice{s}",
        });

        protected override string Unblended(int v) => Round(v, s => $"below{s}{Half}");

        protected override void EmitCarry(int v) => ForEachSum(v, s =>
        {
            Writer.Line($"above{s} = below{s};");
            if (AddsTwice)
                Writer.Line($"aboveTwice{s} = twice{s};");
        });

        protected override string Describe(Phase phase)
        {
            string below = Term(WeightBelow(phase), "below");
            int above = Arithmetic.RowDenominator - WeightBelow(phase);
            string sum = above == 0 ? below : $"{Term(above, "above")} + {below}";
            if (Arithmetic.TakesUpperHalf)
                return $"({sum}) div {Literals.Format(1 << Arithmetic.ElementBits)}";
            string half = HasRounding ? $" + {Literals.Format(Arithmetic.Half)}" : "";
            return $"({sum}{half}) div {Literals.Format(Arithmetic.Denominator)}";
        }

        protected override string? DescribeSteps() => AddsTwice
            ? "Both sums are above + below, and twice one of them more."
            : $"From one phase to the next the sum rises by {(Step == 2 ? "twice the" : "the")} rise from above to below.";

        protected override void EmitPhaseLoops()
        {
            Writer.Line("nint target = view.OffsetOf(first + from, column);");
            Writer.Line();
            Writer.Comment($"The sum for row phase p is {Arithmetic.RowDenominator} * above + ({(Step == 2 ? "2p" : "p")} + 1) * (below - above){(HasRounding ? $" + {Arithmetic.Half}" : "")}.");
            string weight = Literals.Plus(Literals.Times(Step, "from"), 1);
            if (!Syntax.IsScalar)
                Writer.Line($"{SumType} firstWeight = {Syntax.Name}.Create(({Arithmetic.SumKeyword})({weight}));");
            ForEachVector(v => EmitSums(v, $" * {(Syntax.IsScalar ? $"({weight})" : "firstWeight")}"));
            using (Writer.Block("for (int phase = from; phase < to; phase++)"))
            {
                ForEachVector(v => Store(Round(v, s => $"sum{s}"), At("target", v)));
                ForEachVector(EmitNextPhase);
                Writer.Line("target += stride;");
            }
        }

        private string Half => (HasRounding, Syntax.IsScalar) switch
        {
            (false, _) => "",
            (_, true) => $" + {Literals.Format(Arithmetic.Half)}",
            _ => " + half",
        };

        private void ForEachSum(int v, Action<int> emit)
        {
            for (int s = v * SumVectors; s < (v + 1) * SumVectors; s++)
                emit(s);
        }

        // The sum of a phase, in which the rise has the given weight, and the step to the next.
        private void EmitSums(int v, string timesWeight) => ForEachSum(v, s =>
        {
            Writer.Line($"{SumType} rise{s} = below{s} - above{s};");
            Writer.Line($"{SumType} sum{s} = {Whole($"above{s}")} + rise{s}{timesWeight}{Half};");
            if (Step == 2)
                Writer.Line($"rise{s} += rise{s};");
        });

        private string PairSums(string name, string row, int v, int t)
        {
            string half = t == 0 ? "Low" : "High";
            if (Path.Form == ColumnForm.Copies)
                return Syntax.IsScalar ? Syntax.Load(row, $"window{v}") : $"Widen{half}({name}Row{v})";
            if (Shuffles)
            {
                string set = Kernel.TapSets(Path)[Calls == 1 ? t : 0];
                int number = Calls == 1 ? v : v * Path.TapVectors + t;
                IEnumerable<string> locals = Kernel.SetLocals(Path, Syntax, set).Select(local => local.Name + Literals.Format(number));
                return $"Interpolate({name}Row{number}, {string.Join(", ", locals)})";
            }

            IEnumerable<string> arguments = Kernel.PairLocals(Path, Syntax).Select(local => local.Name + Literals.Format(v));
            return $"Interpolate{(Syntax.IsScalar ? "" : half)}(ref {row}, {string.Join(", ", arguments)})";
        }

        private bool Shuffles => Path.Form is ColumnForm.Lanes or ColumnForm.Blocks;

        private string Round(int v, Func<int, string> sum) =>
            $"Round({string.Join(", ", Enumerable.Range(v * SumVectors, SumVectors).Select(sum))})";

        private string Whole(string row)
        {
            int weights = Arithmetic.RowDenominator;
            if (Syntax.IsScalar)
                return Literals.Times(weights, row);
            return ShiftOf(weights) is { } shift ? $"({row} << {shift})" : $"{row} * rowWeights";
        }

        private static int? ShiftOf(int weights)
        {
            int shift = 0;
            while (1 << shift < weights)
                shift++;
            return 1 << shift == weights ? shift : null;
        }

        private int WeightBelow(Phase phase) => IntegerPlan.WeightOf(phase, 0, Arithmetic.RowDenominator);

        private string Constant(int value) => $"{Syntax.Name}.Create({(Arithmetic.SumBytes == 2 ? "(ushort)" : "")}{Literals.Format(value)})";

        private static string Term(int weight, string name) => weight == 1 ? name : $"{Literals.Format(weight)} * {name}";
    }
}
