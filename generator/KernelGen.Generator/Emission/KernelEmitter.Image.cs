using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Tables, dispatch, and the loops over planes and bands: the same for every path.</summary>
internal sealed partial class KernelEmitter
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]";
    private const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    private const int TileRows = 16;

    private int TileColumns => 1024 / _element.Bytes;

    private void EmitConstants()
    {
        _writer.Comment($"Input rows of a band: {_plan.Band.Reason}.");
        _writer.Line($"private const int BandRows = {_plan.Band.InputRows};");
        if (MayStream)
        {
            _writer.Line($"private const int StreamedBandRows = {_plan.Band.StreamedInputRows};");
            _writer.Line();
            _writer.Comment("Output rows and columns of a tile: 16 KB.");
            _writer.Line($"private const int TileRows = {TileRows};");
            _writer.Line($"private const int TileColumns = {TileColumns};");
        }
        _writer.Line();
        if (_plan.Integers is { } integers)
        {
            _writer.Comment(integers.Bound + ".");
            _writer.Line();
            if (_plan.InterpolatesColumns)
                EmitPairTables();
            return;
        }

        ColumnTable columns = _plan.Columns;
        int length = _plan.TableLanes > 0 ? columns.Period + _plan.TableLanes : 0;
        if (_plan.TableLanes > 0)
        {
            _writer.Comment(DescribeTable());
            EmitTable(_element.LaneIndexKeyword, "Nearer", Elements(length).Select(columns.Nearer).Select(Literals.Format));
            EmitTable(_element.LaneIndexKeyword, "Farther", Elements(length).Select(columns.Farther).Select(Literals.Format));
            _writer.Line();
            _writer.Comment("The first of all that an output element and those after it read.");
            EmitTable(_element.LaneIndexKeyword, "First", Elements(length).Select(columns.First).Select(Literals.Format));
            _writer.Line();
        }

        if (UsesDistanceTable)
        {
            // One entry for each lane where there are such, otherwise one for each phase.
            IEnumerable<Rational> distances = _plan.TableLanes > 0
                ? Elements(length).Select(columns.Distance)
                : Columns.Phases.Select(phase => phase.Distance);
            _writer.Comment($"How far each output {(_plan.TableLanes > 0 ? "element" : "pixel")} lies from its nearer tap towards the farther{(columns.HasCopies ? "; 0 where the nearer is copied" : "")}.");
            EmitTable(T, "Distances", distances.Select(distance => Literals.Format(distance, _spec.Element)));
            _writer.Line();
        }

        if (_plan.BlendsRows && !_plan.UnrollsRows)
        {
            _writer.Comment("The same of output rows between two input rows, from the first below the upper one on.");
            EmitTable(T, "RowDistances", Rows.Phases.Where(phase => !phase.IsCopy).Select(phase => Literals.Format(phase.Distance, _spec.Element)));
            _writer.Line();
        }
    }

    private string DescribeTable()
    {
        string group = ChannelsPerPixel == 1
            ? $"{Columns.Factor} output pixels"
            : $"{Columns.Factor} output pixels of {ChannelsPerPixel} channels";
        return $"The two taps of each output element, counted from the input pixel to which its group of {group} belongs; the pattern goes on in the same way.";
    }

    private static IEnumerable<int> Elements(int length) => Enumerable.Range(0, length);

    private void EmitTable(string type, string name, IEnumerable<string> values) =>
        _writer.List($"private static ReadOnlySpan<{type}> {name} => [", values, "];");

    /// <summary>Whether distances along the row are read from a table, rather than one constant.</summary>
    private bool UsesDistanceTable =>
        _plan.InterpolatesColumns && (_plan.Columns.HasCopies || _plan.Columns.CommonDistance is null);

    private void EmitDispatch()
    {
        _writer.Comment("Dispatch, once per call: the widest vectors that the processor runs at full speed and that fit a row.");
        using (_writer.Block($"public static void Run(ReadOnlySpan<{T}> input, Span<{T}> output, in UpsampleShape shape)"))
        {
            string lead = "if";
            foreach (PathPlan path in _plan.Paths)
            {
                if (_plan.Paths.Length == 1)
                {
                    _writer.Line(RunCall(path));
                    break;
                }

                string header = path.Width == VectorWidth.Scalar ? "else" : $"{lead} ({Condition(path)})";
                using (_writer.Indent(header))
                    _writer.Line(RunCall(path));
                lead = "else if";
            }
        }
    }

    private string Condition(PathPlan path)
    {
        string hardware = path is { Width: VectorWidth.Vector512, Form: ColumnForm.Lanes } && _element.Bytes == 1
            ? "BlockVectors.ShufflesBytes512"
            : $"{path.Width}.IsHardwareAccelerated";
        string elements = path.InputElements == path.Lanes
            ? Literals.Format(path.Lanes)
            : $"{Literals.Format(path.InputElements)}, {Literals.Format(path.Lanes)}";
        return _spec.Width is null ? $"{hardware} && shape.HasRowsOf({elements})" : hardware;
    }

    private string RunCall(PathPlan path) => _spec.Threads == 1
        ? $"KernelHost.Run<{T}, {PathName(path)}>(input, output, in shape);"
        : $"KernelHost.RunParallel<{T}, {PathName(path)}>(input, output, in shape, threads: {_spec.Threads});";

    private void EmitHelpers()
    {
        _writer.Comment(IsZeroBorder
            ? "An input row, or the nearest where there is none."
            : "Border Replicate: rows outside repeat the nearest one.");
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static ref {{T}} InputRow(ref readonly {{T}} input, in UpsampleShape shape, long row) =>
                ref Unsafe.Add(ref Unsafe.AsRef(in input), (nint)Math.Max(Math.Min(row, {{InputHeight}} - 1), 0) * shape.InputRowStride);
            """);
        if (IsZeroBorder)
        {
            _writer.Line();
            _writer.Comment("Border Zero: rows outside are 0.");
            _writer.Lines(
                $$"""
                {{Inlined}}
                private static bool HasRow(in UpsampleShape shape, long row) => row >= 0 && row < {{InputHeight}};
                """);
        }
    }

    private string InputHeight => _spec.Height is { } height ? Literals.Format(height) : "shape.Height";

    private string InputWidth => _spec.Width is { } width ? Literals.Format(width) : "shape.Width";

    private string OutputHeight => _spec.Height is { } height
        ? _spec.Rows.ToTransposedAxis().OutputExtent(height).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : "shape.OutputHeight";

    private string OutputWidth => _spec.Width is { } width
        ? _spec.Columns.ToTransposedAxis().OutputExtent(width).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : "shape.OutputWidth";
}
