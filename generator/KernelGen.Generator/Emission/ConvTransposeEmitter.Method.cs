using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>The user's own method: guards, shape, dispatch.</summary>
internal sealed partial class ConvTransposeEmitter
{
    private const string Runtime = "global::KernelGen";

    private bool HasBias => _spec.Bias is not null || _spec.HasBiasParameter;

    private void EmitMethod()
    {
        EmitDocumentation();
        _writer.Line(UserTypeEmitter.GeneratedCode);
        IEnumerable<string> parameters = _spec.Method.Parameters.Select(
            parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}");
        _writer.List($"{_spec.Method.Modifiers} void {_spec.Method.Name}(", parameters, ")");
        using (_writer.Brace())
        {
            string shape = FreeName("shape");
            EmitGuards(shape);
            _writer.Line();
            using (_writer.Indent($"if ({shape}.IsEmpty)"))
                _writer.Line("return;");
            if (_plan.Upsampling is not null)
                EmitUpsamplingCall(shape);
            EmitCall(shape);
        }
    }

    private void EmitGuards(string shape)
    {
        string type = $"{Runtime}.CompilerServices.ConvTransposeShape";
        _writer.Comment("Every argument is checked here, before the first element is written.");
        using (_writer.Indent($"{type} {shape} = {type}.Create("))
        {
            _writer.Line($"inChannels: {Reduced.InChannels},");
            _writer.Line($"outChannels: {Reduced.OutChannels},");
            _writer.Line($"kernel: ({_spec.Rows.KernelSize}, {_spec.Columns.KernelSize}),");
            _writer.Line($"parameters: new {Runtime}.ConvTranspose2dParameters(");
            _writer.Line($"    stride: {Pair(_spec.Rows.Stride, _spec.Columns.Stride)},");
            _writer.Line($"    padding: {Pair(_spec.Rows.PadStart, _spec.Columns.PadStart)},");
            _writer.Line($"    groups: {Reduced.Groups},");
            _writer.Line($"    dilation: {Pair(_spec.Rows.Dilation, _spec.Columns.Dilation)})");
            _writer.Line($"    {{ PaddingEnd = {Pair(_spec.Rows.PadEnd, _spec.Columns.PadEnd)} }},");
            _writer.Line($"layout: {Runtime}.TensorLayout.{(_spec.Layout == Layout.Interleaved ? "Nhwc" : "Nchw")},");
            _writer.Line($"batch: {_spec.Method[ParameterRole.Batch]?.Name ?? "1"},");
            _writer.Line($"height: {SizeText(_spec.Height, ParameterRole.Height)},");
            _writer.Lines($"width: {SizeText(_spec.Width, ParameterRole.Width)}{StrideArguments()}{ZerosArgument()});");
        }

        string output = NameOf(ParameterRole.Output);
        _writer.Line($"{shape}.Check({NameOf(ParameterRole.Input)}, {output});");
        if (HasConstantWeights)
            return;
        _writer.Line($"{shape}.CheckWeight({NameOf(ParameterRole.Weight)}, {output});");
        if (_spec.HasBiasParameter)
            _writer.Line($"{shape}.CheckBias({NameOf(ParameterRole.Bias)}, {output});");
    }

    private void EmitCall(string shape)
    {
        string input = NameOf(ParameterRole.Input);
        string output = NameOf(ParameterRole.Output);
        string buffers = HasConstantWeights
            ? $"{input}, {output}"
            : $"{input}, {NameOf(ParameterRole.Weight)}, {BiasText()}, {output}";
        _writer.Line($"global::{KernelEmitter.GeneratedNamespace}.{_kernelClass}.Run({buffers}, in {shape});");
    }

    // Weights given by the call are looked at, which ends with the first that is none of a bilinear filler.
    private void EmitUpsamplingCall(string checkedShape)
    {
        KernelSpec upsampling = _plan.Upsampling!.Spec;
        string input = NameOf(ParameterRole.Input);
        string shape = FreeName("upsampling");
        string guard = $"{Runtime}.CompilerServices.BilinearWeights";
        string condition =
            $"{guard}.AreFiller({NameOf(ParameterRole.Weight)}, channels: {upsampling.Channels}, groups: {_spec.Groups}, factor: {Pair(upsampling.Rows.Factor, upsampling.Columns.Factor)})";
        string finite = _spec.InChannelsPerGroup > 1 ? $" && {guard}.AreFinite({input}, in {checkedShape})" : "";
        _writer.Line();
        _writer.Comment(finite.Length == 0
            ? "Weights that are a bilinear filler upsample; any others are known by the first that is none."
            : "Weights that are a bilinear filler upsample; any others are known by the first that is none. An input that is not finite reaches all channels, even through weights of 0.");
        using (_writer.Block($"if ({condition}{finite})"))
        {
            KernelEmitter.EmitShape(_writer, _plan.Upsampling, shape);
            _writer.Line($"global::{KernelEmitter.GeneratedNamespace}.{UpsamplingClass}.Run({input}, {NameOf(ParameterRole.Output)}, in {shape});");
            _writer.Line("return;");
        }

        _writer.Line();
    }

    private string BiasText() => _spec.HasBiasParameter ? NameOf(ParameterRole.Bias) : "default";

    private string NameOf(ParameterRole role) => _spec.Method[role]!.Name;

    private string SizeText(int? size, ParameterRole role) => size is { } known ? Literals.Format(known) : NameOf(role);

    private string StrideArguments() => string.Concat(
        new[] { ParameterRole.InputRowStride, ParameterRole.OutputRowStride }
            .Select(role => _spec.Method[role] is { } parameter ? $",\n{parameter.Name}: {parameter.Name}" : ""));

    private string ZerosArgument() => _plan.Findings.Zeros > 0 ? ",\nleavesOutZeros: true" : "";

    private static string Pair(int height, int width) => $"({Literals.Format(height)}, {Literals.Format(width)})";

    // The spans have the user's names, which a local must not hide.
    private string FreeName(string name) =>
        _spec.Method.Parameters.Any(parameter => parameter.Name.TrimStart('@') == name) ? FreeName(name + "_") : name;
}
