using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Interpolation along a row: where a vector's taps lie, and what is made of them.</summary>
internal sealed partial class KernelEmitter
{
    /// <summary>What a strip knows of each of its vectors, worked out before it goes down the image.</summary>
    private IEnumerable<(string Type, string Name)> TapLocals(PathPlan path, VectorSyntax syntax)
    {
        switch (path.Form)
        {
            case ColumnForm.Copies:
                yield return ("nint", "window");
                yield break;
            case ColumnForm.Lanes:
                yield return ("nint", "window");
                if (path.Windows > 1)
                    yield return ("nint", "second");
                yield return (syntax.LaneType, "nearer");
                yield return (syntax.LaneType, "farther");
                if (path.Windows > 1)
                {
                    yield return (syntax.Type, "nearerFirst");
                    yield return (syntax.Type, "fartherFirst");
                }

                break;
            default:
                yield return ("nint", "nearer");
                yield return ("nint", "farther");
                break;
        }

        if (UsesDistanceTable)
            yield return (syntax.Type, "distance");
        if (_plan.Columns.HasCopies)
            yield return (syntax.MaskType, "copied");
        if (MasksColumns)
        {
            yield return (syntax.MaskType, "nearerInside");
            yield return (syntax.MaskType, "fartherInside");
        }
    }

    private void EmitInterpolate(PathPlan path, VectorSyntax syntax)
    {
        _writer.Comment("One vector of a row, interpolated along it.");
        _writer.Line(Inlined);
        IEnumerable<string> parameters = TapLocals(path, syntax).Select(local => $"{local.Type} {local.Name}");
        _writer.List(
            $"private static {syntax.Type} Interpolate{(MasksColumns ? "<TReach>" : "")}(",
            [$"ref {T} row", .. parameters],
            ")");
        if (MasksColumns)
            _writer.Line("    where TReach : struct, IReach");
        using (_writer.Brace())
        {
            EmitTaps(path, syntax);
            if (MasksColumns)
            {
                _writer.Line("if (TReach.LeavesRow)");
                using (_writer.Brace())
                {
                    _writer.Line($"fromNearer = {Mask("fromNearer", "nearerInside", syntax)};");
                    _writer.Line($"fromFarther = {Mask("fromFarther", "fartherInside", syntax)};");
                }
            }

            string distance = UsesDistanceTable
                ? "distance"
                : syntax.Broadcast(Literals.Format(_plan.Columns.CommonDistance!.Value, _spec.Element));
            string lerp = $"Lerp(fromNearer, fromFarther, {distance})";
            _writer.Line($"return {(_plan.Columns.HasCopies ? syntax.Select("copied", "fromNearer", lerp) : lerp)};");
        }
    }

    private static string Mask(string value, string mask, VectorSyntax syntax) =>
        syntax.IsScalar ? $"{mask} ? {value} : 0" : $"{value} & {mask}";

    private void EmitTaps(PathPlan path, VectorSyntax syntax)
    {
        if (path.Form == ColumnForm.Channels)
        {
            _writer.Line($"{syntax.Type} fromNearer = {syntax.Load("row", "nearer")};");
            _writer.Line($"{syntax.Type} fromFarther = {syntax.Load("row", "farther")};");
            return;
        }

        _writer.Line($"{syntax.Type} loaded = {syntax.Load("row", "window")};");
        if (path.Windows == 1)
        {
            _writer.Line($"{syntax.Type} fromNearer = {syntax.Shuffle("loaded", "nearer")};");
            _writer.Line($"{syntax.Type} fromFarther = {syntax.Shuffle("loaded", "farther")};");
            return;
        }

        _writer.Line($"{syntax.Type} loadedSecond = {syntax.Load("row", "second")};");
        foreach (string tap in new[] { "nearer", "farther" })
        {
            string value = "from" + char.ToUpperInvariant(tap[0]) + tap.Substring(1);
            string either = syntax.Select(tap + "First", syntax.Shuffle("loaded", tap), syntax.Shuffle("loadedSecond", tap));
            _writer.Line($"{syntax.Type} {value} = {either};");
        }
    }

    private void EmitFindTaps(PathPlan path, VectorSyntax syntax)
    {
        _writer.Comment(IsZeroBorder
            ? "Where the taps of a vector lie in a row, and whether they do; those outside are read inside."
            : "Where the taps of a vector lie in a row; those outside repeat the nearest pixel.");
        _writer.Line(Inlined);
        IEnumerable<string> outs = TapLocals(path, syntax).Select(local => $"out {local.Type} {local.Name}");
        _writer.List("private static void FindTaps(", ["in UpsampleShape shape, int column", .. outs], ")");
        using (_writer.Brace())
        {
            if (path.Form == ColumnForm.Lanes)
                EmitFindLanes(path, syntax);
            else
                EmitFindPixels(syntax);
            if (_plan.Columns.HasCopies)
            {
                _writer.Line(syntax.IsScalar
                    ? "copied = distance == 0;"
                    : $"copied = {syntax.Name}.Equals(distance, {syntax.Type}.Zero);");
            }
        }
    }

    private void EmitFindLanes(PathPlan path, VectorSyntax syntax)
    {
        string index = _element.LaneIndexKeyword;
        string vector = syntax.Name;
        static string Entry(string table) => $"Unsafe.Add(ref MemoryMarshal.GetReference({table}), place)";
        _writer.Line($"(nuint groups, nuint place) = Math.DivRem({Literals.Plus("(nuint)column", _plan.Columns.Start)}, {_plan.Columns.Period});");
        _writer.Line($"{index} group = {Literals.Times(ChannelsPerPixel, $"({index})groups")};");
        _writer.Line($"{index} length = {Literals.Times(ChannelsPerPixel, InputWidth)};");
        _writer.Line($"{syntax.TapType} nearerTaps = {vector}.LoadUnsafe(ref {Entry("Nearer")}) + {vector}.Create(group);");
        _writer.Line($"{syntax.TapType} fartherTaps = {vector}.LoadUnsafe(ref {Entry("Farther")}) + {vector}.Create(group);");
        foreach (string tap in new[] { "nearer", "farther" })
        {
            _writer.Line(MasksColumns
                ? $"{tap}Inside = LaneTaps.AreInside({tap}Taps, length).As<{index}, {T}>();"
                : $"{tap}Taps = {MoveInside($"{tap}Taps", syntax)};");
        }

        _writer.Line($"{index} begin = Math.Max(Math.Min(group + {Entry("First")}, length - {path.Lanes}), 0);");
        _writer.Line("window = (nint)begin;");
        string origin = $"{vector}.Create(begin)";
        if (path.Windows > 1)
        {
            _writer.Line($"{index} next = Math.Min(begin + {path.Lanes}, length - {path.Lanes});");
            _writer.Line("second = (nint)next;");
        }

        foreach (string tap in new[] { "nearer", "farther" })
        {
            if (path.Windows > 1)
            {
                _writer.Line($"{syntax.TapType} {tap}InFirst = {vector}.LessThan({tap}Taps, {vector}.Create(begin + {path.Lanes}));");
                _writer.Line($"{tap}First = {tap}InFirst.As<{index}, {T}>();");
                origin = syntax.Select($"{tap}InFirst", $"{vector}.Create(begin)", $"{vector}.Create(next)");
            }

            _writer.Line($"{tap} = {syntax.ToLanes($"{tap}Taps - {origin}")};");
        }

        if (UsesDistanceTable)
            _writer.Line($"distance = {vector}.LoadUnsafe(ref {Entry("Distances")});");
    }

    // With one channel the nearest pixel is the nearest element.
    private string MoveInside(string taps, VectorSyntax syntax) => ChannelsPerPixel == 1
        ? $"{syntax.Name}.Min({syntax.Name}.Max({taps}, {syntax.TapType}.Zero), {syntax.Name}.Create(length - 1))"
        : $"LaneTaps.MoveInside({taps}, length, {Literals.Format(ChannelsPerPixel)})";

    private void EmitFindPixels(VectorSyntax syntax)
    {
        string place = Columns.PadStart == 0 ? "pixel" : $"pixel + {Columns.PadStart}";
        int left = Columns.Phases.Count(phase => phase.Nearer.InputOffset < 0);
        if (ChannelsPerPixel == 1)
            _writer.Line("nuint pixel = (nuint)column;");
        else
            _writer.Line($"(nuint pixel, nuint channel) = Math.DivRem((nuint)column, {ChannelsPerPixel});");
        _writer.Line($"(nuint group, nuint phase) = Math.DivRem({place}, {Columns.Factor});");
        _writer.Line($"nint nearerPixel = phase < {left} ? (nint)group - 1 : (nint)group;");
        _writer.Line($"nint fartherPixel = phase < {left} ? (nint)group : (nint)group - 1;");
        string channel = ChannelsPerPixel == 1 ? "" : " + (nint)channel";
        foreach (string tap in new[] { "nearer", "farther" })
        {
            if (MasksColumns)
            {
                string inside = $"{tap}Pixel >= 0 && {tap}Pixel < {InputWidth}";
                _writer.Line($"{tap}Inside = {(syntax.IsScalar ? inside : $"{inside} ? {syntax.Type}.AllBitsSet : default")};");
            }

            _writer.Line($"{tap} = {Literals.Times(ChannelsPerPixel, $"Math.Max(Math.Min({tap}Pixel, {InputWidth} - 1), 0)")}{channel};");
        }

        if (UsesDistanceTable)
        {
            string index = _plan.TableLanes > 0 ? Literals.Times(ChannelsPerPixel, "phase") : "phase";
            string entry = $"Unsafe.Add(ref MemoryMarshal.GetReference(Distances), {index})";
            _writer.Line($"distance = {syntax.Broadcast(entry)};");
        }
    }
}
