using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Tables of the pairs of taps of whole numbers, and of their weights.</summary>
internal sealed partial class KernelEmitter
{
    /// <summary>What the weights of columns are multiplied by.</summary>
    private int ColumnScale => Math.Max(_plan.Integers!.Scale, 1);

    private string Weight(Phase phase, int inputOffset) =>
        Literals.Format(ColumnScale * IntegerPlan.WeightOf(phase, inputOffset, _plan.Integers!.ColumnDenominator));

    private string DescribeWeights(string what) =>
        $"The weights of the left and the right tap of each {what}, over {Literals.Format(ColumnScale * _plan.Integers!.ColumnDenominator)}.";

    private void EmitPairTables()
    {
        ColumnTable columns = _plan.Columns;
        string index = _element.LaneIndexKeyword;
        if (_plan.Pairs is { IsUsed: true } pairs)
        {
            _writer.Comment(DescribeTable() + (_plan.Integers!.TakesUpperHalf ? " Even elements come first, then odd ones." : ""));
            EmitTable(index, "Taps", pairs.Elements.Select(element => Pair(Literals.Format(columns.Left(element)), Literals.Format(columns.Right(element)))));
            _writer.Line();
            _writer.Comment("The first of all that an output element and those after it read.");
            EmitTable(index, "First", Elements(columns.Period).Select(columns.First).Select(Literals.Format));
            _writer.Line();
            _writer.Comment(DescribeWeights("output element, in the same order"));
            EmitTable(index, "Weights", pairs.Elements.Select(columns.PhaseOf).Select(PhaseWeights));
            _writer.Line();
        }

        if (_plan.Paths.All(path => path.Form != ColumnForm.Channels))
            return;
        _writer.Comment(DescribeWeights("phase of columns"));
        EmitTable(index, "PhaseWeights", Columns.Phases.Select(PhaseWeights));
        _writer.Line();

        string PhaseWeights(Phase phase) => Pair(Weight(phase, -1), Weight(phase, 0));

        // A line breaks between pairs.
        static string Pair(string left, string right) => $"{left}, {right}";
    }
}
