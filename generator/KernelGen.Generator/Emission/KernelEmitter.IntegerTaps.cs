using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>The same for whole numbers: pairs of taps, left and right, and the sum of their products with the weights.</summary>
internal sealed partial class KernelEmitter
{
    private static readonly string[] EvenAndOdd = ["even", "odd"];
    private static readonly string[] LowAndHigh = ["low", "high"];
    private static readonly string[] OneSet = [""];

    /// <summary>Whether taps are shuffled as signed numbers, which a bias turns into unsigned ones again.</summary>
    private bool HasBias => _element.Bytes == 2;

    /// <summary>
    /// The vectors of pairs that one window serves, by what their names begin with: those of even and of odd elements, or
    /// of the two halves of each block. Where a window is too small for both, each has its own.
    /// </summary>
    private string[] TapSets(PathPlan path) => (path.Form, _plan.Integers!.TakesUpperHalf) switch
    {
        (ColumnForm.Lanes or ColumnForm.Blocks, true) => EvenAndOdd,
        (ColumnForm.Lanes, false) => LowAndHigh,
        _ => OneSet,
    };

    private static string NameIn(string set, string name) =>
        set.Length == 0 ? name : set + char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>Where a strip finds its taps in a row: what the windows begin with, or the two taps themselves.</summary>
    private static IEnumerable<(string Type, string Name)> WindowLocals(PathPlan path, VectorSyntax syntax)
    {
        bool byChannel = path.Form == ColumnForm.Channels;
        yield return ("nint", byChannel ? "left" : "window");
        if (byChannel)
            yield return ("nint", "right");
        else if (IsTwoBlocks(path, syntax))
            yield return ("nint", "second");
    }

    /// <summary>What else it knows of a vector of pairs.</summary>
    private IEnumerable<(string Type, string Name)> SetLocals(PathPlan path, VectorSyntax syntax, string set)
    {
        if (syntax.IsScalar)
        {
            yield return ("int", "leftWeight");
            yield return ("int", "rightWeight");
            yield break;
        }

        if (path.Form != ColumnForm.Channels)
            yield return (TapLanesType(path, syntax), NameIn(set, "taps"));
        yield return (syntax.WeightType, NameIn(set, "weights"));
        if (HasBias)
            yield return (syntax.PairSumType, NameIn(set, "offset"));
    }

    private IEnumerable<(string Type, string Name)> PairLocals(PathPlan path, VectorSyntax syntax) =>
        [.. WindowLocals(path, syntax), .. TapSets(path).SelectMany(set => SetLocals(path, syntax, set))];

    private static bool IsTwoBlocks(PathPlan path, VectorSyntax syntax) => path.Form == ColumnForm.Blocks && syntax.Bits == 256;

    private string TapLanesType(PathPlan path, VectorSyntax syntax) =>
        $"{syntax.Name}<{(path.Form == ColumnForm.Blocks ? "byte" : T)}>";

    private void EmitFindPairs(PathPlan path, VectorSyntax syntax)
    {
        bool twoBlocks = IsTwoBlocks(path, syntax);
        var block = new VectorSyntax(_spec.Element, syntax.BlockElements, _plan.Integers);
        if (path.Form != ColumnForm.Channels)
            EmitFindWindow(path, twoBlocks ? block : syntax);
        else
            EmitFindPairPixels(path, syntax);
        if (!twoBlocks)
            return;
        _writer.Line();
        _writer.Comment("Both blocks of 128 bits.");
        EmitFindTapsHeader(path, syntax);
        using (_writer.Brace())
        {
            string[] sets = TapSets(path);
            foreach ((string name, int offset) in new[] { ("first", 0), ("second", syntax.BlockElements) })
            {
                IEnumerable<string> outs = sets.SelectMany(set => SetLocals(path, block, set)).Select(local => $"out {local.Type} {NameIn(name, local.Name)}");
                _writer.List("FindTaps(", [$"in shape, {Literals.Plus("column", offset)}", $"out {(offset == 0 ? "window" : "second")}", .. outs], ");");
            }

            foreach ((_, string name) in sets.SelectMany(set => SetLocals(path, block, set)))
                _writer.Line($"{name} = {syntax.Name}.Create({NameIn("first", name)}, {NameIn("second", name)});");
        }
    }

    private void EmitFindTapsHeader(PathPlan path, VectorSyntax syntax)
    {
        _writer.Line(Inlined);
        IEnumerable<string> outs = PairLocals(path, syntax).Select(local => $"out {local.Type} {local.Name}");
        _writer.List("private static void FindTaps(", ["in UpsampleShape shape, int column", .. outs], ")");
    }

    private void EmitFindWindow(PathPlan path, VectorSyntax syntax)
    {
        string index = _element.LaneIndexKeyword;
        _writer.Comment(IsZeroBorder
            ? "Where pairs of taps lie in a row, and their weights, which are 0 outside."
            : "Where pairs of taps lie in a row, and their weights; those outside repeat the nearest pixel.");
        EmitFindTapsHeader(path, syntax);
        using (_writer.Brace())
        {
            _writer.Line($"(nuint groups, nuint place) = Math.DivRem({Literals.Plus("(nuint)column", _plan.Columns.Start)}, {_plan.Columns.Period});");
            _writer.Line($"int group = {Literals.Times(ChannelsPerPixel, "(int)groups")};");
            _writer.Line($"int length = {Literals.Times(ChannelsPerPixel, InputWidth)};");
            _writer.Line($"int begin = Math.Max(Math.Min(group + Unsafe.Add(ref MemoryMarshal.GetReference(First), place), length - {path.InputElements}), 0);");
            _writer.Line("window = begin;");
            _writer.Line();
            _writer.Comment("Counted from the group, positions need few bits, and so do the ends of the row that are near.");
            _writer.Line($"{index} rowStart = ({index})Math.Max(-group, {index}.MinValue);");
            _writer.Line($"{index} rowEnd = ({index})Math.Min(length - 1 - group, {index}.MaxValue);");
            _writer.Line($"{syntax.WeightType} shift = {syntax.Name}.Create(({index})(group - begin));");
            string[] sets = TapSets(path);
            for (int t = 0; t < sets.Length; t++)
                EmitFindSet(path, syntax, sets[t], EntryOf(t));
        }

        string EntryOf(int t) => (_plan.Integers!.TakesUpperHalf, t) switch
        {
            (true, 0) => $"(place & 1) * {_plan.Pairs!.EntriesOfParity} + place / 2",
            (true, _) => $"(place + 1 & 1) * {_plan.Pairs!.EntriesOfParity} + (place + 1) / 2",
            _ => Literals.Plus("place", t * syntax.PairsInBlock),
        };
    }

    private void EmitFindSet(PathPlan path, VectorSyntax syntax, string set, string entry)
    {
        string index = _element.LaneIndexKeyword;
        bool isBlock = path.Form == ColumnForm.Blocks;
        string positions = NameIn(set, "positions"), weights = NameIn(set, "weights"), place = NameIn(set, "entry");
        string Load(string table)
        {
            string source = $"ref Unsafe.Add(ref MemoryMarshal.GetReference({table}), 2 * {place})";
            return isBlock || _plan.Integers!.TakesUpperHalf ? $"{syntax.Name}.LoadUnsafe({source})" : $"BlockVectors.LoadBlocks{syntax.Bits}({source})";
        }

        _writer.Line();
        _writer.Line($"nuint {place} = {entry};");
        _writer.Line($"{syntax.WeightType} {positions} = {Load("Taps")};");
        _writer.Line($"{weights} = {Load("Weights")};");
        _writer.Line(IsZeroBorder
            ? $"{weights} &= LaneTaps.AreInside({positions}, rowStart, rowEnd);"
            : $"{positions} = LaneTaps.MoveInside({positions}, rowStart, rowEnd, ({index}){Literals.Format(ChannelsPerPixel)});");
        string lanes = $"{positions} + shift";
        _writer.Line($"{NameIn(set, "taps")} = " + (isBlock, _element.Bytes) switch
        {
            (true, 2) => $"(({lanes}) * {syntax.Name}.Create((short)0x0202) + {syntax.Name}.Create((short)0x0100)).AsByte();",
            (_, 2) => $"({lanes}).AsUInt16();",
            _ => $"({lanes}).AsByte();",
        });
        EmitOffset(syntax, set);
    }

    // Multiplication is signed: 32,768 less for each tap, and what that makes of the sum is added again.
    private void EmitOffset(VectorSyntax syntax, string set)
    {
        if (!HasBias)
            return;
        string rounding = _plan.Integers!.TakesUpperHalf ? $"{syntax.Name}.Create({Literals.Format(_plan.Integers.RowRounding)})" : $"{syntax.PairSumType}.Zero";
        _writer.Line($"{NameIn(set, "offset")} = {rounding} - BlockVectors.MultiplyAddPairs({syntax.Name}.Create(short.MinValue), {NameIn(set, "weights")});");
    }

    private void EmitFindPairPixels(PathPlan path, VectorSyntax syntax)
    {
        _writer.Comment(IsZeroBorder
            ? "Where the two taps lie in a row, and their weights, which are 0 outside."
            : "Where the two taps lie in a row, and their weights; those outside repeat the nearest pixel.");
        EmitFindTapsHeader(path, syntax);
        using (_writer.Brace())
        {
            EmitPixelOfColumn();
            _writer.Line($"ref {_element.LaneIndexKeyword} pair = ref Unsafe.Add(ref MemoryMarshal.GetReference(PhaseWeights), 2 * phase);");
            string declare = syntax.IsScalar ? "" : "int ";
            _writer.Line($"{declare}leftWeight = {WhereInside("left", "pair")};");
            _writer.Line($"{declare}rightWeight = {WhereInside("right", "Unsafe.Add(ref pair, 1)")};");
            string channel = ChannelsPerPixel == 1 ? "" : " + (nint)channel";
            foreach (string tap in new[] { "left", "right" })
                _writer.Line($"{tap} = {Literals.Times(ChannelsPerPixel, $"Math.Max(Math.Min({tap}Pixel, {InputWidth} - 1), 0)")}{channel};");
            if (syntax.IsScalar)
                return;
            _writer.Line(_element.Bytes == 1
                ? $"weights = {syntax.Name}.Create((short)(leftWeight | rightWeight << 8)).AsSByte();"
                : $"weights = {syntax.Name}.Create(leftWeight | rightWeight << 16).AsInt16();");
            EmitOffset(syntax, "");
        }

        string WhereInside(string tap, string weight) => IsZeroBorder
            ? $"{tap}Pixel >= 0 && {tap}Pixel < {InputWidth} ? {weight} : 0"
            : weight;
    }

    private void EmitPixelOfColumn()
    {
        string place = Columns.PadStart == 0 ? "pixel" : $"pixel + {Columns.PadStart}";
        _writer.Line(ChannelsPerPixel == 1
            ? "nuint pixel = (nuint)column;"
            : $"(nuint pixel, nuint channel) = Math.DivRem((nuint)column, {ChannelsPerPixel});");
        _writer.Line($"(nuint group, nuint phase) = Math.DivRem({place}, {Columns.Factor});");
        _writer.Line("nint leftPixel = (nint)group - 1, rightPixel = (nint)group;");
    }

    private void EmitInterpolatePairs(PathPlan path, VectorSyntax syntax)
    {
        if (path.Form == ColumnForm.Copies)
        {
            EmitWiden(syntax);
            return;
        }

        if (path.Form == ColumnForm.Channels && !syntax.IsScalar)
        {
            (string low, string high) = ChannelPairs(syntax);
            EmitInterpolateFunction(path, syntax, "InterpolateLow", low);
            _writer.Line();
            EmitInterpolateFunction(path, syntax, "InterpolateHigh", high);
            return;
        }

        string shuffled = (path.Form, _element.Bytes) switch
        {
            (ColumnForm.Lanes, _) => $"{syntax.Name}.ShuffleNative(row, taps)",
            (_, 1) => "BlockVectors.Shuffle(row, taps)",
            _ => "BlockVectors.Shuffle(row.AsByte(), taps).AsUInt16()",
        };
        EmitInterpolateFunction(path, syntax, "Interpolate", shuffled);
    }

    /// <summary>The windows of a row out of which taps are shuffled.</summary>
    private static string LoadWindow(PathPlan path, VectorSyntax syntax, string row, string number) => IsTwoBlocks(path, syntax)
        ? $"{syntax.Name}.Create({LoadBlock(row, "window" + number)}, {LoadBlock(row, "second" + number)})"
        : syntax.Load(row, "window" + number);

    private static string LoadBlock(string row, string index) => $"Vector128.LoadUnsafe(ref Unsafe.Add(ref {row}, {index}))";

    /// <summary>Pairs of the taps of even and of odd elements, or of both halves of each block.</summary>
    private (string Low, string High) ChannelPairs(VectorSyntax syntax)
    {
        string left = syntax.Load("row", "left"), right = syntax.Load("row", "right");
        if (!_plan.Integers!.TakesUpperHalf)
            return ($"BlockVectors.UnpackLow({left}, {right})", $"BlockVectors.UnpackHigh({left}, {right})");
        (string wide, int bits, string back) = _element.Bytes == 1 ? ("AsUInt16()", 8, "AsByte()") : ("AsUInt32()", 16, "AsUInt16()");
        string mask = _element.Bytes == 1 ? "(ushort)0x00FF" : "0x0000FFFFu";
        string upper = _element.Bytes == 1 ? "(ushort)0xFF00" : "0xFFFF0000u";
        return (
            $"({left}.{wide} & {syntax.Name}.Create({mask}) | {right}.{wide} << {bits}).{back}",
            $"({left}.{wide} >> {bits} | {right}.{wide} & {syntax.Name}.Create({upper})).{back}");
    }

    private void EmitInterpolateFunction(PathPlan path, VectorSyntax syntax, string name, string pairs)
    {
        _writer.Comment((HasBias, _plan.Integers!.TakesUpperHalf, syntax.IsScalar) switch
        {
            (true, _, false) => "Exact sums of two weighted taps of a row. Multiplication is signed: it sees 32,768 less in each tap, which the offset gives back.",
            (_, true, _) => "Exact sums of two weighted taps of a row, with a row's part of the rounding.",
            _ => "Exact sums of two weighted taps of a row.",
        });
        _writer.Line(Inlined);
        bool shuffles = path.Form is ColumnForm.Lanes or ColumnForm.Blocks;
        IEnumerable<string> parameters = (shuffles ? SetLocals(path, syntax, "") : PairLocals(path, syntax)).Select(local => $"{local.Type} {local.Name}");
        _writer.List($"private static {syntax.PairSumType} {name}(", [shuffles ? $"{syntax.Type} row" : $"ref {T} row", .. parameters], ")");
        using (_writer.Brace())
        {
            string rounding = _plan.Integers!.TakesUpperHalf ? Literals.Format(_plan.Integers.RowRounding) : "0";
            if (syntax.IsScalar)
            {
                string sum = "leftWeight * Unsafe.Add(ref row, left) + rightWeight * Unsafe.Add(ref row, right)";
                _writer.Line($"return {sum}{(rounding == "0" ? "" : $" + {rounding}")};");
                return;
            }

            _writer.Line($"{syntax.Type} pairs = {pairs};");
            if (HasBias)
            {
                _writer.Line($"return BlockVectors.MultiplyAddPairs((pairs ^ {syntax.Name}.Create((ushort)0x8000)).AsInt16(), weights) + offset;");
                return;
            }

            _writer.Line($"return BlockVectors.MultiplyAddPairs(pairs, weights){(rounding == "0" ? "" : $" + {syntax.Name}.Create((ushort){rounding})")};");
        }
    }

    private void EmitWiden(VectorSyntax syntax)
    {
        if (syntax.IsScalar)
            return;
        string cast = _element.Bytes == 1 ? ".AsUInt16()" : ".AsInt32()";
        foreach (string half in new[] { "Low", "High" })
        {
            _writer.Lines(
                $$"""
                {{Inlined}}
                private static {{syntax.PairSumType}} Widen{{half}}({{syntax.Type}} row) =>
                    BlockVectors.Unpack{{half}}(row, {{syntax.Type}}.Zero){{cast}};
                """);
            if (half == "Low")
                _writer.Line();
        }
    }
}
