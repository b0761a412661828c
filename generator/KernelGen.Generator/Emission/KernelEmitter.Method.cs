using System.Collections.Immutable;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>The user's own method: guards, shape, dispatch.</summary>
internal sealed partial class KernelEmitter
{
    private const string Runtime = "global::KernelGen";

    private void EmitMethod(ImmutableArray<string> remarks)
    {
        EmitDocumentation(remarks);
        _writer.Line(UserTypeEmitter.GeneratedCode);
        IEnumerable<string> parameters = _spec.Method.Parameters.Select(
            parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}");
        _writer.List($"{_spec.Method.Modifiers} void {_spec.Method.Name}(", parameters, ")");
        using (_writer.Brace())
        {
            if (_plan.Strategy == Strategy.Fallback)
                EmitFallbackCall();
            else
                EmitGuardsAndCall();
        }
    }

    private void EmitGuardsAndCall()
    {
        string input = NameOf(ParameterRole.Input);
        string output = NameOf(ParameterRole.Output);
        string shape = FreeName("shape");
        _writer.Comment("Every argument is checked here, before the first element is written.");
        EmitShape(shape);
        _writer.Line($"{shape}.Check({input}, {output});");
        _writer.Line();
        using (_writer.Indent($"if (!{shape}.IsEmpty)"))
            _writer.Line($"global::{GeneratedNamespace}.{_kernelClass}.Run({input}, {output}, in {shape});");
    }

    private void EmitShape(string shape)
    {
        string type = $"{Runtime}.CompilerServices.UpsampleShape";
        using (_writer.Indent($"{type} {shape} = {type}.Create("))
        {
            _writer.Line($"factor: ({Rows.Factor}, {Columns.Factor}),");
            _writer.Line($"channels: {_spec.Channels},");
            _writer.Line($"layout: {LayoutName()},");
            _writer.Line($"padStart: ({_spec.Rows.PadStart}, {_spec.Columns.PadStart}),");
            _writer.Line($"padEnd: ({_spec.Rows.PadEnd}, {_spec.Columns.PadEnd}),");
            _writer.Line($"batch: {BatchName()},");
            _writer.Line($"height: {HeightText()},");
            _writer.Lines($"width: {WidthText()}{StrideArguments(",\n")});");
        }
    }

    private void EmitFallbackCall()
    {
        _writer.Comment($"The general fallback: {_plan.Reason}.");
        using (_writer.Indent($"{Runtime}.Functional.BilinearUpsample("))
        {
            _writer.Line($"{NameOf(ParameterRole.Input)},");
            _writer.Line($"new {Runtime}.TensorShape({BatchName()}, {_spec.Channels}, {HeightText()}, {WidthText()}),");
            string parameters = $"new {Runtime}.BilinearUpsampleParameters(({Rows.Factor}, {Columns.Factor}), {BorderName()})";
            _writer.Line(_spec.Border == Border.Zero ? parameters : parameters + ",");
            if (_spec.Border == Border.Zero)
                _writer.Line($"    {{ Padding = ({_spec.Rows.PadStart}, {_spec.Columns.PadStart}), PaddingEnd = ({_spec.Rows.PadEnd}, {_spec.Columns.PadEnd}) }},");
            _writer.Line($"{NameOf(ParameterRole.Output)},");
            _writer.Line($"{LayoutName()}{StrideArguments(", ")});");
        }
    }

    private string NameOf(ParameterRole role) => _spec.Method[role]!.Name;

    private string BatchName() => _spec.Method[ParameterRole.Batch]?.Name ?? "1";

    private string HeightText() => _spec.Height is { } height ? Literals.Format(height) : NameOf(ParameterRole.Height);

    private string WidthText() => _spec.Width is { } width ? Literals.Format(width) : NameOf(ParameterRole.Width);

    private string StrideArguments(string separator) => string.Concat(
        new[] { ParameterRole.InputRowStride, ParameterRole.OutputRowStride }
            .Select(role => _spec.Method[role] is { } parameter ? $"{separator}{parameter.Name}: {parameter.Name}" : ""));

    private string LayoutName() =>
        $"{Runtime}.TensorLayout.{(_spec.Layout == Layout.Interleaved ? "Nhwc" : "Nchw")}";

    private string BorderName() => $"{Runtime}.BorderMode.{_spec.Border}";

    // The spans have the user's names, which a local must not hide.
    private string FreeName(string name) =>
        _spec.Method.Parameters.Any(parameter => parameter.Name.TrimStart('@') == name) ? FreeName(name + "_") : name;
}
