using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>What hover shows on the user's method.</summary>
internal sealed partial class ConvTransposeEmitter
{
    /// <summary>Longer phase tables show their first rows.</summary>
    private const int MaxListedPhases = 8;

    private void EmitDocumentation()
    {
        var documentation = new DocumentationWriter(_writer, _spec.Method.IsDocumented);
        documentation.Tag("<summary>");
        documentation.Line($"Transposed convolution, {T}, {_spec.InChannels} to {_spec.OutChannels} channels, kernel {Extent(_spec.Rows.KernelSize, _spec.Columns.KernelSize)}, stride {Extent(_spec.Rows.Stride, _spec.Columns.Stride)}:");
        documentation.Line($"{ShapeText(_spec.InChannels, InputText(_spec.Height, "height"), InputText(_spec.Width, "width"))} to {ShapeText(_spec.OutChannels, OutputText(_spec.Rows, _spec.Height, "height"), OutputText(_spec.Columns, _spec.Width, "width"))}.");
        documentation.Tag("</summary>");
        documentation.Tag("<remarks>");
        documentation.Paragraph($"Computes {documentation.Code(PyTorchCall())} and ONNX {documentation.Code(OnnxCall())}{EpilogueText()}. Each sum begins at {(HasBias ? "the bias" : "0")} and goes on over input channel, kernel row and kernel column, with fused multiply-add where the processor has it.");
        foreach (string remark in _plan.Findings.Remarks)
            documentation.Paragraph(remark + ".");
        documentation.Tag("<code>");
        DocumentAxis(documentation, "row", _plan.Rows, _spec.Rows);
        DocumentAxis(documentation, "column", _plan.Columns, _spec.Columns);
        foreach (string line in WeightListing.Describe(_spec))
            documentation.Line(line);
        documentation.Tag("</code>");
        documentation.Paragraph($"Strategy: {_plan.Reason}.");
        if (_plan.FallbackReason is { } fallback)
            documentation.Paragraph($"The general code of the runtime sums instead: {fallback}.");
        documentation.Paragraph(CostText());
        if (_spec.Threads != 1)
        {
            documentation.Paragraph(_spec.Threads == 0
                ? "Threads: as many as there are processors."
                : $"Threads: at most {Literals.Format(_spec.Threads)}.");
        }

        documentation.Tag("</remarks>");
    }

    private static void DocumentAxis(DocumentationWriter documentation, string axis, ConvPhases phases, ConvAxisSpec spec)
    {
        string index = spec.PadStart == 0 ? axis : $"({Literals.Plus(axis, spec.PadStart)})";
        foreach (ConvPhase phase in phases.WithTaps.Take(MaxListedPhases))
        {
            IEnumerable<string> taps = Enumerable.Range(0, phase.Count)
                .Select(i => $"w[{phases.Tap(phase, i)}]·x[{Literals.Plus("i", phase.FirstInput - i * phases.InputStep)}]");
            documentation.Line($"phase {phase.Index} of {axis}s, {index} = {Literals.Times(phases.Stride, "i")}{(phase.Index == 0 ? "" : $" + {phase.Index}")}: {string.Join(" + ", taps.Take(MaxListedPhases))}{(phase.Count > MaxListedPhases ? " + ..." : "")}");
        }

        if (phases.WithTaps.Length > MaxListedPhases)
            documentation.Line($"... {phases.WithTaps.Length - MaxListedPhases} more");
        if (phases.HasGaps)
            documentation.Line($"other {axis}s have no taps: the kernel is smaller than the stride");
    }

    private string CostText()
    {
        string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
        double multiplies = _plan.Findings.MultipliesAfter.ToDouble() / _spec.OutChannels;
        if (_plan.Paths.Length == 0)
            return $"Cost per output element: multiply-adds {Number(multiplies)}.";
        double loads = multiplies * LoadsOfMultiply(_plan.Paths[0]);
        return $"Cost per output element on the widest path: multiply-adds {Number(multiplies)}, loads {Number(loads)}, stores 2 (the sum, then its place in the output).";
    }

    // A vector of inputs serves all channels and merged phases that are summed with it, a weight all vectors.
    private double LoadsOfMultiply(ConvPathPlan path)
    {
        double weights = _plan.Strategy == ConvStrategy.Blocks ? 1.0 / path.Vectors : 0;
        double taps = path.ColumnPhases == 1 ? 1 : (double)_spec.Columns.KernelSize / MergedTaps().Count();
        return 1 / (path.Channels * taps) + weights;
    }

    private string ShapeText(int channels, string height, string width)
    {
        string batch = _spec.Method[ParameterRole.Batch] is null ? "1" : "batch";
        return _spec.Layout == Layout.Planar ? $"({batch}, {channels}, {height}, {width})" : $"({batch}, {height}, {width}, {channels})";
    }

    private static string InputText(int? size, string name) => size is { } known ? Literals.Format(known) : name;

    private static string OutputText(ConvAxisSpec axis, int? size, string name)
    {
        long constant = axis.ToTransposedAxis().OutputExtent(0);
        if (size is { } known)
            return axis.ToTransposedAxis().OutputExtent(known).ToString(CultureInfo.InvariantCulture);
        string text = Literals.Times(axis.Stride, name);
        return constant == 0
            ? text
            : string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", text, constant < 0 ? "-" : "+", Math.Abs(constant));
    }

    private static string Extent(int height, int width) =>
        height == width ? Literals.Format(height) : $"{Literals.Format(height)} by {Literals.Format(width)}";

    private string PyTorchCall()
    {
        static string Tuple(int height, int width) => height == width ? Literals.Format(height) : Pair(height, width);
        List<string> arguments = ["x", "weight"];
        if (HasBias)
            arguments.Add("bias");
        arguments.Add($"stride={Tuple(_spec.Rows.Stride, _spec.Columns.Stride)}");
        (int height, int width) = (_spec.Rows.PadStart - _spec.Rows.PadEnd, _spec.Columns.PadStart - _spec.Columns.PadEnd);
        bool crops = IsOutputPadding(_spec.Rows, height) && IsOutputPadding(_spec.Columns, width);
        if (crops)
        {
            if (_spec.Rows.PadStart + _spec.Columns.PadStart > 0)
                arguments.Add($"padding={Tuple(_spec.Rows.PadStart, _spec.Columns.PadStart)}");
            if (height + width > 0)
                arguments.Add($"output_padding={Tuple(height, width)}");
        }

        if (_spec.Groups > 1)
            arguments.Add($"groups={Literals.Format(_spec.Groups)}");
        if (_spec.Rows.Dilation + _spec.Columns.Dilation > 2)
            arguments.Add($"dilation={Tuple(_spec.Rows.Dilation, _spec.Columns.Dilation)}");
        string call = $"F.conv_transpose2d({string.Join(", ", arguments)})";
        return crops
            ? call
            : $"{call}[..., {Literals.Format(_spec.Rows.PadStart)}:{Literals.Format(-_spec.Rows.PadEnd)}, {Literals.Format(_spec.Columns.PadStart)}:{Literals.Format(-_spec.Columns.PadEnd)}]";
    }

    private static bool IsOutputPadding(ConvAxisSpec axis, int added) =>
        added == 0 || (added > 0 && added < Math.Max(axis.Stride, axis.Dilation));

    private string OnnxCall()
    {
        (int height, int width) = (Math.Max(0, -_spec.Rows.PadEnd), Math.Max(0, -_spec.Columns.PadEnd));
        string added = height + width == 0 ? "" : $", output_padding=[{height}, {width}]";
        string groups = _spec.Groups == 1 ? "" : $", group={Literals.Format(_spec.Groups)}";
        string dilations = _spec.Rows.Dilation + _spec.Columns.Dilation == 2
            ? ""
            : $", dilations=[{Literals.Format(_spec.Rows.Dilation)}, {Literals.Format(_spec.Columns.Dilation)}]";
        string pads = $"{_spec.Rows.PadStart}, {_spec.Columns.PadStart}, {Math.Max(0, _spec.Rows.PadEnd)}, {Math.Max(0, _spec.Columns.PadEnd)}";
        return $"ConvTranspose(strides=[{_spec.Rows.Stride}, {_spec.Columns.Stride}], pads=[{pads}]{added}{groups}{dilations})";
    }

    private string EpilogueText()
    {
        EpilogueSpec epilogue = _spec.Epilogue;
        string activation = epilogue.Activation switch
        {
            Activation.None => "",
            Activation.LeakyRelu => $", then LeakyRelu of slope {epilogue.NegativeSlope}",
            _ => $", then {epilogue.Activation}",
        };
        string minimum = epilogue.ClampMin is { } least ? $", at least {least}" : "";
        string maximum = epilogue.ClampMax is { } most ? $", at most {most}" : "";
        return activation + minimum + maximum;
    }
}
