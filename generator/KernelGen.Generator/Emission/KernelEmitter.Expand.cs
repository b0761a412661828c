using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Interpolation along a row: the loop over steps, and the step.</summary>
internal sealed partial class KernelEmitter
{
    private bool BlendsInStep => _plan.Strategy == Strategy.BlendThenExpand;

    private void EmitExpand(ExpandPlan plan, VectorSyntax syntax)
    {
        string arguments = BlendsInStep
            ? $"ref Unsafe.Add(ref nearer, pixel), ref Unsafe.Add(ref farther, pixel), {RowDistance(syntax)}"
            : "ref Unsafe.Add(ref row, pixel)";
        string advance = $"done += {plan.OutputsPerStep}, pixel += {plan.PixelsPerStep * ChannelsPerPixel}";
        _writer.Line(Optimized);
        using (_writer.Block($"public static {(BlendsInStep ? BlendAndExpandSignature : ExpandSignature)}"))
        {
            if (!_plan.ExpandsIntoOutput)
            {
                _writer.Line($"for (nuint done = 0, pixel = 0; done < (nuint)count; {advance})");
                _writer.Line($"    Step({arguments}, ref Unsafe.Add(ref expanded, done));");
                return;
            }

            if (BlendsInStep && !syntax.IsScalar)
                _writer.Line($"{syntax.Type} rowDistance = {syntax.Broadcast("distance")};");
            _writer.Lines(
                $$"""
                nuint length = (nuint)count, done = 0, pixel = 0;

                // Whole steps go straight to the output while they end within it.
                nuint whole = (nuint)Math.Max(0, count - {{plan.Reach - 1}});
                for (; done < whole; {{advance}})
                    Step({{arguments}}, ref Unsafe.Add(ref output, done));

                // What is left takes whole steps too, beside the output, from where its own elements are copied.
                for (; done < length; {{advance}})
                {
                    Step({{arguments}}, ref tail);
                    Copy(ref tail, ref Unsafe.Add(ref output, done), (int)Math.Min({{plan.OutputsPerStep}}, length - done));
                }
                """);
        }
    }

    private static string RowDistance(VectorSyntax syntax) => syntax.IsScalar ? "distance" : "rowDistance";

    private void EmitStep(ExpandPlan plan, VectorSyntax syntax)
    {
        string sources = BlendsInStep ? $"ref {T} nearer, ref {T} farther, {syntax.Type} rowDistance" : $"ref {T} row";
        string destination = _plan.ExpandsIntoOutput ? "output" : "expanded";
        _writer.Line(Inlined);
        using (_writer.Block($"private static void Step({sources}, ref {T} {destination})"))
        {
            if (!plan.LoopsOverChannels)
            {
                EmitStepBody(plan, syntax, destination, index: null);
                return;
            }

            // With whole vectors the overlapping one never comes, and with one lane there is no vector.
            bool overlaps = ChannelsPerPixel % plan.Lanes != 0;
            if (overlaps)
                _writer.Line("// The last vector of channels overlaps the one before it.");
            using (_writer.Block($"for (nuint channel = 0; channel < {ChannelsPerPixel}; channel += {plan.Lanes})"))
            {
                if (overlaps)
                    _writer.Line($"nuint start = Math.Min(channel, {ChannelsPerPixel - plan.Lanes});");
                EmitStepBody(plan, syntax, destination, overlaps ? "start" : "channel");
            }
        }
    }

    private void EmitStepBody(ExpandPlan plan, VectorSyntax syntax, string destination, string? index)
    {
        for (int window = 0; window < plan.Windows.Length; window++)
        {
            string offset = Offset(plan.Windows[window].Offset, index);
            string value = BlendsInStep
                ? $"Lerp({syntax.Load("nearer", offset)}, {syntax.Load("farther", offset)}, rowDistance)"
                : syntax.Load("row", offset);
            _writer.Line($"{syntax.Type} window{window} = {value};");
        }

        for (int vector = 0; vector < plan.Vectors.Length; vector++)
            EmitOutputVector(plan, syntax, destination, index, vector);
    }

    private void EmitOutputVector(ExpandPlan plan, VectorSyntax syntax, string destination, string? index, int number)
    {
        OutputVector vector = plan.Vectors[number];
        _writer.Line();
        _writer.Comment(DescribeVector(plan, vector));
        string nearer = EmitTaps($"nearer{number}", vector.Nearer, syntax);
        string value = nearer;
        if (vector.Farther is { } fartherTaps)
        {
            string farther = EmitTaps($"farther{number}", fartherTaps, syntax);
            value = $"Lerp({nearer}, {farther}, {EmitDistances($"distance{number}", vector, syntax)})";
        }

        if (!vector.Copies.IsEmpty)
        {
            IEnumerable<int> mask = vector.Copies.Select(copy => copy ? -1 : 0);
            _writer.List($"{syntax.Type} copied{number} = {syntax.Create}", syntax.LaneNumbers(mask), syntax.AsMask);
            value = syntax.Select($"copied{number}", nearer, value);
        }

        _writer.Line(syntax.Store(value, destination, Offset(vector.Offset, index)));
    }

    private string DescribeVector(ExpandPlan plan, OutputVector vector)
    {
        // A vector of channels has one phase; of lanes, each pixel has its own.
        if (vector.Phases.Length == 1 && vector.Copies.IsEmpty && plan.PixelsPerStep == 1)
        {
            Phase phase = Columns.Phases[vector.Phases[0]];
            return $"column phase {phase.Index}: {phase.Describe("left", "right")}";
        }

        string phases = string.Join(" ", vector.Phases.Select(Literals.Format));
        Rational[] distances = [.. vector.Phases.Select(phase => Columns.Phases[phase].Distance)];
        string text = distances.Distinct().Count() == 1
            ? $"distance {distances[0]}"
            : $"distances {string.Join(" ", distances)}";
        int last = Math.Min(vector.Offset + plan.Lanes, plan.OutputsPerStep) - 1;
        return $"outputs {vector.Offset} to {last}: column phases {phases}, {text}";
    }

    private string EmitTaps(string name, TapVector taps, VectorSyntax syntax)
    {
        string window = $"window{taps.Window}";
        if (taps.IsWholeWindow)
            return window;
        _writer.List($"{syntax.Type} {name} = {syntax.Shuffle(window)}", syntax.LaneNumbers(taps.Lanes), "));");
        return name;
    }

    private string EmitDistances(string name, OutputVector vector, VectorSyntax syntax)
    {
        IEnumerable<string> distances = vector.Distances.Select(distance => Literals.Format(distance, _spec.Element));
        if (vector.Distances.Length == 1)
            return syntax.Broadcast(distances.Single());
        _writer.List($"{syntax.Type} {name} = {syntax.Create}", distances, ");");
        return name;
    }

    private static string Offset(int constant, string? index) =>
        index is null ? Literals.Format(constant) : constant == 0 ? index : $"{Literals.Format(constant)} + {index}";
}
