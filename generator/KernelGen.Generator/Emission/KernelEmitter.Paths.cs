using System.Globalization;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One struct per vector width, all printed from the same description.</summary>
internal sealed partial class KernelEmitter
{
    private static string PathName(PathPlan path) => path.Width + "Path";

    private void EmitPathInterface()
    {
        _writer.Comment(_plan.Integers is null
            ? "What differs between vector widths. All of them round the same way: nearer + distance * (farther - nearer), unfused."
            : "What differs between vector widths. All of them compute the same exact sums.");
        using (_writer.Block("private interface IPath"))
        {
            _writer.Comment("Whether vectors may begin at any element of a row, so that all but the first and the last can be aligned.");
            _writer.Line("static abstract bool BeginsAnywhere { get; }");
            _writer.Line();
            _writer.Comment("Some rows and columns of a plane, in strips from left to right; 'lead' columns before the first that is aligned.");
            _writer.Lines($"static abstract {BandSignature};");
        }

        if (!MasksColumns)
            return;
        _writer.Line();
        _writer.Comment("Whether taps of a strip lie to the left or right of the row, where the border Zero has 0.");
        _writer.Lines(
            """
            private interface IReach
            {
                static abstract bool LeavesRow { get; }
            }

            private readonly struct InsideRow : IReach
            {
                public static bool LeavesRow => false;
            }

            private readonly struct AcrossBorder : IReach
            {
                public static bool LeavesRow => true;
            }
            """);
    }

    private string BandSignature =>
        $$"""
        void UpsampleBand<TStores>(
            ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, in OutputView view,
            int firstColumn, int endColumn, int lead, long firstRow, long endRow)
            where TStores : struct, IOutputStores
        """;

    private void EmitPath(PathPlan path)
    {
        var syntax = new VectorSyntax(_spec.Element, path.Lanes, _plan.Integers);
        _writer.Comment($"{path.Width}: {path.Reason}.");
        using (_writer.Block($"private readonly struct {PathName(path)} : IUpsampleKernel<{T}>, IPath"))
        {
            _writer.Lines(
                $$"""
                public static void Run(
                    ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, long firstRow, long endRow) =>
                    UpsampleImage<{{PathName(path)}}>(in input, ref output, in shape, firstRow, endRow);

                public static bool BeginsAnywhere => {{(BeginsAnywhere(path) ? "true" : "false")}};

                """);
            EmitBand(path);
            if (path.StripVectors > 1)
            {
                _writer.Line();
                StripOf(path, syntax, path.StripVectors).Emit("UpsampleWideStrip");
            }

            _writer.Line();
            StripOf(path, syntax, 1).Emit("UpsampleStrip");
            if (_plan.Integers is null)
                EmitFloatFunctions(path, syntax);
            else
                EmitIntegerFunctions(path, syntax);

            if (!syntax.IsScalar)
            {
                _writer.Line();
                _writer.Lines(
                    $$"""
                    {{Inlined}}
                    private static void Store<TStores>({{syntax.Type}} value, ref {{T}} output, nint target)
                        where TStores : struct, IOutputStores => TStores.Store(value, ref Unsafe.Add(ref output, target));
                    """);
            }
        }
    }

    private StripEmitter StripOf(PathPlan path, VectorSyntax syntax, int vectors) => _plan.Integers is null
        ? new FloatStripEmitter(this, path, syntax, vectors)
        : new IntegerStripEmitter(this, path, syntax, vectors);

    private void EmitFloatFunctions(PathPlan path, VectorSyntax syntax)
    {
        if (_plan.InterpolatesColumns)
        {
            _writer.Line();
            EmitFindTaps(path, syntax);
            _writer.Line();
            EmitInterpolate(path, syntax);
        }

        if (_plan.InterpolatesColumns || _plan.UnrollsRows)
        {
            _writer.Line();
            EmitLerp(syntax);
        }
    }

    private void EmitIntegerFunctions(PathPlan path, VectorSyntax syntax)
    {
        if (_plan.InterpolatesColumns)
        {
            _writer.Line();
            EmitFindPairs(path, syntax);
        }

        if (_plan.InterpolatesColumns || !syntax.IsScalar)
        {
            _writer.Line();
            EmitInterpolatePairs(path, syntax);
        }

        _writer.Line();
        EmitRound(path, syntax);
    }

    private static bool BeginsAnywhere(PathPlan path) =>
        path.Width != VectorWidth.Scalar && path.Form != ColumnForm.Channels;

    private void EmitBand(PathPlan path)
    {
        _writer.Line(Optimized);
        using (_writer.Block("public static " + BandSignature))
        {
            if (path.GoesByPixel)
                EmitPixelLoop(path);
            else
                EmitColumnLoops(path);
        }
    }

    // A pixel's last vector of channels overlaps the one before it.
    private void EmitPixelLoop(PathPlan path)
    {
        using (_writer.Block($"for (int pixel = firstColumn; pixel < endColumn; pixel += {ChannelsPerPixel})"))
        {
            _writer.Line($"for (int channel = 0; channel < {ChannelsPerPixel - path.Lanes}; channel += {path.Lanes})");
            _writer.Line("    " + StripCall("UpsampleStrip", "TStores", "pixel + channel", path.Lanes));
            _writer.Line();
            _writer.Comment("The last vector of channels overlaps the one before it.");
            _writer.Line(StripCall("UpsampleStrip", "TStores", $"pixel + {ChannelsPerPixel - path.Lanes}", path.Lanes));
        }
    }

    private void EmitColumnLoops(PathPlan path)
    {
        int lanes = path.Lanes;
        int wide = lanes * path.StripVectors;
        bool anywhere = BeginsAnywhere(path);
        if (anywhere)
        {
            _writer.Comment("One vector up to where the others are aligned.");
            _writer.Line($"int column = firstColumn + lead % {lanes};");
            _writer.Line("if (column > firstColumn)");
            _writer.Line("    " + StripCall("UpsampleStrip", "TemporalStores", "firstColumn", lanes));
        }
        else
        {
            _writer.Line("int column = firstColumn;");
        }

        if (path.StripVectors > 1)
        {
            _writer.Line($"for (; column <= endColumn - {wide}; column += {wide})");
            EmitStripCall("UpsampleWideStrip", "TStores", "column", wide);
        }

        if (anywhere && path.StripVectors > 2)
        {
            _writer.Line();
            _writer.Comment("Many columns that are left take one strip more, which overlaps the one before it.");
            using (_writer.Block($"if (endColumn - column > {2 * lanes} && endColumn - firstColumn >= {wide})"))
            {
                _writer.Line(StripCall("UpsampleWideStrip", "TemporalStores", $"endColumn - {wide}", wide));
                _writer.Line("return;");
            }

            _writer.Line();
        }

        _writer.Line($"for (; column <= endColumn - {lanes}; column += {lanes})");
        EmitStripCall("UpsampleStrip", "TStores", "column", lanes);
        if (!anywhere)
            return;
        _writer.Line();
        _writer.Comment("The last vector overlaps the one before it.");
        _writer.Line("if (column < endColumn)");
        _writer.Line("    " + StripCall("UpsampleStrip", "TemporalStores", $"endColumn - {lanes}", lanes));
    }

    // Away from the border nothing has to be masked.
    private void EmitStripCall(string name, string stores, string column, int elements)
    {
        if (!MasksColumns)
        {
            _writer.Line("    " + StripCall(name, stores, column, elements));
            return;
        }

        using (_writer.Brace())
        {
            _writer.Line($"if ({IsInside(column, elements)})");
            _writer.Line("    " + StripCall(name, stores, column, elements, "InsideRow"));
            _writer.Line("else");
            _writer.Line("    " + StripCall(name, stores, column, elements));
        }
    }

    private string IsInside(string column, int elements)
    {
        long first = (Columns.Factor - Columns.PadStart) * (long)ChannelsPerPixel;
        string end = Literals.Times(ChannelsPerPixel, $"({Literals.Plus(Literals.Times(Columns.Factor, $"(long){InputWidth}"), -Columns.PadStart)})");
        string right = $"{column} + {Literals.Format(elements)} <= {end}";
        return first <= 0 ? right : $"{column} >= {first.ToString(CultureInfo.InvariantCulture)} && {right}";
    }

    private string StripCall(string name, string stores, string column, int elements, string reach = "AcrossBorder") =>
        $"{name}<{stores}{(MasksColumns ? $", {reach}" : "")}>(in input, ref output, in shape, in view, {column}, firstRow, endRow);";

    private void EmitLerp(VectorSyntax syntax) => _writer.Lines(
        $$"""
        {{Inlined}}
        private static {{syntax.Type}} Lerp({{syntax.Type}} nearer, {{syntax.Type}} farther, {{syntax.Type}} distance) =>
            nearer + distance * (farther - nearer);
        """);
}
