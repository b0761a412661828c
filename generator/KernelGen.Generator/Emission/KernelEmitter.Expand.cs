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
            ? $"ref Unsafe.Add(ref nearer, pixel), ref Unsafe.Add(ref farther, pixel), {(syntax.IsScalar ? "distance" : "rowDistance")}"
            : "ref Unsafe.Add(ref row, pixel)";
        string advance = $"done += {plan.OutputsPerStep}, pixel += {plan.PixelsPerStep * ChannelsPerPixel}";
        _writer.Line(Optimized);
        using (_writer.Block($"public static {(BlendsInStep ? BlendAndExpandSignature : ExpandSignature)}"))
        {
            if (BlendsInStep && !syntax.IsScalar)
                _writer.Line($"{syntax.Type} rowDistance = {syntax.Broadcast("distance")};");
            if (!_plan.ExpandsIntoOutput)
            {
                _writer.Line($"for (nuint done = 0, pixel = 0; done < (nuint)count; {advance})");
                _writer.Line($"    Step({arguments}, ref Unsafe.Add(ref expanded, done));");
                return;
            }

            _writer.Lines(
                $$"""
                // Whole steps go straight to the output while they end within it.
                nuint length = (nuint)count, done = 0, pixel = 0;
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
            value = $"Lerp({nearer}, {farther}, {FormatDistances(vector, syntax)})";
            if (!vector.Copies.IsEmpty)
            {
                _writer.Line($"{syntax.Type} copied{number} = {syntax.Mask(vector.Copies)};");
                value = syntax.Select($"copied{number}", nearer, value);
            }
        }

        _writer.Line(syntax.Store(value, destination, Offset(vector.Offset, index)));
    }

    private string DescribeVector(ExpandPlan plan, OutputVector vector)
    {
        if (vector.Distances.Length > 1)
            return $"outputs from {vector.Offset}: column phases {vector.Phases}; distances {string.Join(" ", vector.Distances)}";
        Phase? phase = plan.Lanes == 1 || plan.LoopsOverChannels || !vector.Phases.Contains(' ')
            ? Columns.Phases[int.Parse(vector.Phases, System.Globalization.CultureInfo.InvariantCulture)]
            : null;
        return phase is null
            ? $"outputs from {vector.Offset}: column phases {vector.Phases}; distance {vector.Distances[0]}"
            : $"column phase {phase.Index}: {phase.Describe("left", "right")}";
    }

    private string EmitTaps(string name, TapVector taps, VectorSyntax syntax)
    {
        string window = $"window{taps.Window}";
        if (taps.IsWholeWindow)
            return window;
        _writer.Line($"{syntax.Type} {name} = {syntax.Shuffle(window, syntax.Lanes(taps.Lanes))};");
        return name;
    }

    private string FormatDistances(OutputVector vector, VectorSyntax syntax) => vector.Distances.Length == 1
        ? syntax.Broadcast(Literals.Format(vector.Distances[0], _spec.Element))
        : syntax.Constant(vector.Distances.Select(distance => Literals.Format(distance, _spec.Element)));

    private static string Offset(int constant, string? index) =>
        index is null ? Literals.Format(constant) : constant == 0 ? index : $"{Literals.Format(constant)} + {index}";
}
