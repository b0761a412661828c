using KernelGen.Generator.Lowering;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One struct per vector width, all printed from the same description.</summary>
internal sealed partial class KernelEmitter
{
    private static string PathName(PathPlan path) => path.Width + "Path";

    private void EmitPathInterface()
    {
        _writer.Comment("What differs between vector widths. All of them round the same way: nearer + distance * (farther - nearer), unfused.");
        using (_writer.Block("private interface IPath"))
        {
            _writer.Comment("Whether all stores but the first and last of a row can be aligned to whole vectors.");
            _writer.Line("static abstract bool CanStream(int lead);");
            _writer.Line();
            _writer.Comment("Rows of a plane, in strips from left to right.");
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
            ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, int lead, long firstRow, long endRow)
            where TStores : struct, IOutputStores
        """;

    private void EmitPath(PathPlan path)
    {
        var syntax = new VectorSyntax(_spec.Element, path.Lanes);
        _writer.Comment($"{path.Width}: {path.Reason}.");
        using (_writer.Block($"private readonly struct {PathName(path)} : IUpsampleKernel<{T}>, IPath"))
        {
            _writer.Lines(
                $$"""
                public static void Run(
                    ref readonly {{T}} input, ref {{T}} output, in UpsampleShape shape, long firstRow, long endRow) =>
                    UpsampleImage<{{PathName(path)}}>(in input, ref output, in shape, firstRow, endRow);

                public static bool CanStream(int lead) => {{CanStream(path)}};

                """);
            EmitBand(path);
            if (path.StripVectors > 1)
            {
                _writer.Line();
                new StripEmitter(this, path, syntax, path.StripVectors).Emit("UpsampleWideStrip");
            }

            _writer.Line();
            new StripEmitter(this, path, syntax, 1).Emit("UpsampleStrip");
            if (_plan.InterpolatesColumns)
            {
                _writer.Line();
                EmitInterpolate(path, syntax);
            }

            if (_plan.InterpolatesColumns || _plan.UnrollsRows)
            {
                _writer.Line();
                EmitLerp(syntax);
            }
        }
    }

    private static string CanStream(PathPlan path) => (path.Width, path.Form) switch
    {
        (VectorWidth.Scalar, _) => "false",
        (_, ColumnForm.Channels) => path.GoesByPixel ? "false" : "lead == 0",
        _ => "true",
    };

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
        _writer.Line($"int length = {Literals.Times(ChannelsPerPixel, OutputWidth)};");
        _writer.Line($"for (int pixel = 0; pixel < length; pixel += {ChannelsPerPixel})");
        using (_writer.Brace())
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
        bool anywhere = CanStream(path) == "true";
        _writer.Line($"int length = {Literals.Times(ChannelsPerPixel, OutputWidth)};");
        if (anywhere)
        {
            _writer.Line();
            _writer.Comment("One vector up to where the others are aligned.");
            _writer.Line($"int column = Math.Max(lead, 0) % {lanes};");
            _writer.Line("if (column > 0)");
            _writer.Line("    " + StripCall("UpsampleStrip", "TemporalStores", "0", lanes));
        }
        else
        {
            _writer.Line("int column = 0;");
        }

        if (path.StripVectors > 1)
        {
            _writer.Line($"for (; column <= length - {wide}; column += {wide})");
            EmitStripCall("UpsampleWideStrip", "TStores", "column", wide);
        }

        _writer.Line($"for (; column <= length - {lanes}; column += {lanes})");
        EmitStripCall("UpsampleStrip", "TStores", "column", lanes);
        if (!anywhere)
            return;
        _writer.Line();
        _writer.Comment("The last vector overlaps the one before it.");
        _writer.Line("if (column < length)");
        _writer.Line("    " + StripCall("UpsampleStrip", "TemporalStores", $"length - {lanes}", lanes));
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
        int first = (Columns.Factor - Columns.PadStart) * ChannelsPerPixel;
        string end = Literals.Times(ChannelsPerPixel, $"({Literals.Plus(Literals.Times(Columns.Factor, $"(long){InputWidth}"), -Columns.PadStart)})");
        string right = $"{column} + {Literals.Format(elements)} <= {end}";
        return first <= 0 ? right : $"{column} >= {Literals.Format(first)} && {right}";
    }

    private string StripCall(string name, string stores, string column, int elements, string reach = "AcrossBorder") =>
        $"{name}<{stores}{(MasksColumns ? $", {reach}" : "")}>(in input, ref output, in shape, {column}, firstRow, endRow);";

    private void EmitLerp(VectorSyntax syntax) => _writer.Lines(
        $$"""
        {{Inlined}}
        private static {{syntax.Type}} Lerp({{syntax.Type}} nearer, {{syntax.Type}} farther, {{syntax.Type}} distance) =>
            nearer + distance * (farther - nearer);
        """);
}
