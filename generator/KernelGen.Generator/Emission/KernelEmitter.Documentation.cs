using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>What hover shows on the user's method.</summary>
internal sealed partial class KernelEmitter
{
    /// <summary>Longer phase tables show their first rows and the rest in a formula.</summary>
    private const int MaxListedPhases = 8;

    private void EmitDocumentation(ImmutableArray<string> remarks)
    {
        var documentation = new DocumentationWriter(_writer, _spec.Method.IsDocumented);
        documentation.Tag("<summary>");
        documentation.Line($"Bilinear upsampling by {FactorText()}, {T}, {ChannelText()}, border {_spec.Border}:");
        documentation.Line($"{ShapeText(InputText(_spec.Height, "height"), InputText(_spec.Width, "width"))} to {ShapeText(OutputHeightText(), OutputWidthText())}.");
        documentation.Tag("</summary>");
        documentation.Tag("<remarks>");
        documentation.Paragraph(_plan.Integers is { } integers
            ? $"Computes the exact value of {documentation.Code(PyTorchCall())} and ONNX {documentation.Code(OnnxCall())}, rounded once, halves up: (sum of w * x + {Literals.Format(integers.Half)}) div {Literals.Format(integers.Denominator)}."
            : $"Computes, up to rounding, {documentation.Code(PyTorchCall())} and ONNX {documentation.Code(OnnxCall())}.");
        foreach (string remark in remarks)
            documentation.Paragraph(remark + ".");
        DocumentPhases(documentation);
        documentation.Paragraph($"Strategy: {_plan.Reason}.");
        documentation.Paragraph(CostText());
        if (_plan.Strategy != Strategy.Fallback)
            DocumentSchedule(documentation);

        documentation.Tag("</remarks>");
    }

    private void DocumentPhases(DocumentationWriter documentation)
    {
        documentation.Tag("<code>");
        DocumentAxis(documentation, "row", Rows, "above", "below");
        DocumentAxis(documentation, "column", Columns, "left", "right");
        documentation.Tag("</code>");
    }

    /// <summary>The user's own choices of how a call runs, where they are not the usual ones.</summary>
    private void DocumentSchedule(DocumentationWriter documentation)
    {
        string threads = _spec.Threads switch
        {
            0 => "Threads: as many as there are processors. ",
            1 => "",
            _ => $"Threads: at most {Literals.Format(_spec.Threads)}. ",
        };
        string stores = _spec.Stores == Stores.Auto ? "" : $"Stores: {_spec.Stores}.";
        if (threads.Length + stores.Length > 0)
            documentation.Paragraph((threads + stores).TrimEnd());
    }

    private static void DocumentAxis(DocumentationWriter documentation, string axis, AxisPhases phases, string before, string at)
    {
        if (phases.Factor == 1)
        {
            documentation.Line($"every {axis} is copied");
            return;
        }

        string index = phases.PadStart == 0 ? axis : $"({Literals.Plus(axis, phases.PadStart)})";
        foreach (Phase phase in phases.Phases.Take(MaxListedPhases))
            documentation.Line($"phase {phase.Index} of {axis}s, {index} mod {phases.Factor} = {phase.Index}: {phase.Describe(before, at)}");
        if (phases.Factor > MaxListedPhases)
        {
            Phase last = phases.Phases[phases.Factor - 1];
            documentation.Line($"... in equal steps to phase {last.Index}: {last.Describe(before, at)}");
        }
    }

    private string FactorText() =>
        Rows.Factor == Columns.Factor ? Literals.Format(Rows.Factor) : $"{Rows.Factor} (rows) and {Columns.Factor} (columns)";

    private string ChannelText() => (_spec.Channels, _spec.Layout) switch
    {
        (1, _) => "1 channel",
        (_, Layout.Planar) => $"{_spec.Channels} planar channels",
        _ => $"{_spec.Channels} interleaved channels",
    };

    private string ShapeText(string height, string width)
    {
        string batch = _spec.Method[ParameterRole.Batch] is null ? "1" : "batch";
        return _spec.Layout == Layout.Planar
            ? $"({batch}, {_spec.Channels}, {height}, {width})"
            : $"({batch}, {height}, {width}, {_spec.Channels})";
    }

    private static string InputText(int? size, string name) => size is { } known ? Pixels(known) : name;

    private string OutputHeightText() => ExtentText(_spec.Rows, _spec.Height, "height");

    private string OutputWidthText() => ExtentText(_spec.Columns, _spec.Width, "width");

    private static string ExtentText(AxisSpec axis, int? size, string name)
    {
        int constant = axis.KernelSize - axis.Factor - axis.PadStart - axis.PadEnd;
        return size is { } known
            ? Pixels(axis.ToTransposedAxis().OutputExtent(known))
            : Literals.Plus(Literals.Times(axis.Factor, name), constant);
    }

    private string PyTorchCall()
    {
        if (_spec.Border == Border.Replicate)
            return $"F.interpolate(x, scale_factor={Pair(Rows.Factor, Columns.Factor)}, mode=\"bilinear\", align_corners=False)";

        string call = $"F.conv_transpose2d(x, {WeightText()}, stride={Pair(Rows.Factor, Columns.Factor)}";
        if (!HasOutputPadding(_spec.Rows) || !HasOutputPadding(_spec.Columns))
            return $"{call})[..., {SliceText(_spec.Rows, _spec.Height, "height")}, {SliceText(_spec.Columns, _spec.Width, "width")}]";
        call += $", padding={Pair(_spec.Rows.PadStart, _spec.Columns.PadStart)}";
        (int height, int width) = (_spec.Rows.PadStart - _spec.Rows.PadEnd, _spec.Columns.PadStart - _spec.Columns.PadEnd);
        return height + width == 0 ? call + ")" : $"{call}, output_padding={Pair(height, width)})";
    }

    private static string Pair(int height, int width) =>
        height == width ? Literals.Format(height) : $"({height}, {width})";

    // PyTorch's function takes one size; where there are two, the weight is the product of both axes' fillers.
    private string WeightText() => _spec.Rows.KernelSize == _spec.Columns.KernelSize
        ? $"make_bilinear_weights({_spec.Rows.KernelSize}, {_spec.Channels})"
        : $"bilinear filler of {_spec.Rows.KernelSize} by {_spec.Columns.KernelSize}";

    /// <summary>Whether the two pads of an axis are a padding and an output padding as PyTorch accepts them.</summary>
    private static bool HasOutputPadding(AxisSpec axis) =>
        axis.PadStart >= axis.PadEnd && (axis.PadStart == axis.PadEnd || axis.PadStart - axis.PadEnd < axis.Factor);

    private static string SliceText(AxisSpec axis, int? size, string name)
    {
        string end = size is { } known
            ? Pixels(axis.ToTransposedAxis().OutputExtent(known) + axis.PadStart)
            : Literals.Plus(ExtentText(axis, size, name), axis.PadStart);
        return $"{axis.PadStart}:{end}";
    }

    private static string Pixels(long value) => value.ToString(CultureInfo.InvariantCulture);

    private string OnnxCall()
    {
        if (_spec.Border == Border.Replicate)
            return "Resize(mode=\"linear\", coordinate_transformation_mode=\"half_pixel\")";

        // ONNX crops by pads of 0 and more; what is added has a name of its own.
        (int height, int width) = (Math.Max(0, -_spec.Rows.PadEnd), Math.Max(0, -_spec.Columns.PadEnd));
        string added = height + width == 0 ? "" : $", output_padding=[{height}, {width}]";
        string pads = $"{_spec.Rows.PadStart}, {_spec.Columns.PadStart}, {Math.Max(0, _spec.Rows.PadEnd)}, {Math.Max(0, _spec.Columns.PadEnd)}";
        return $"ConvTranspose(strides=[{Rows.Factor}, {Columns.Factor}], pads=[{pads}]{added})";
    }

    private string CostText()
    {
        bool falls = _plan.Strategy == Strategy.Fallback;
        KernelCost cost = falls ? KernelCost.OfFallback(_plan.Phases) : KernelCost.Of(_plan);
        string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
        return $"Cost per output element {(falls ? "at the most" : "on the widest path")}: multiplies {Number(cost.Multiplies)}, additions {Number(cost.Additions)}, loads {Number(cost.Loads)}, stores {Number(cost.Stores)}.";
    }
}
