using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the properties whose type is an enum of the runtime's.</summary>
internal sealed class ModeParser(AttributeReader attribute, DiagnosticSink sink)
{
    private const int Nchw = 0;
    private const int Nhwc = 1;
    private const int Replicate = 0;
    private const int Zero = 1;
    private const int Auto = 0;
    private const int Temporal = 1;
    private const int Streaming = 2;

    public Layout ParseLayout(bool isOneChannel)
    {
        int value = attribute[PropertyNames.Layout] ?? Nchw;
        if (value is not (Nchw or Nhwc))
        {
            ReportUndefined(PropertyNames.Layout, value, "TensorLayout", "Nchw or Nhwc");
        }
        else if (isOneChannel && attribute.Sets(PropertyNames.Layout))
        {
            sink.Report(
                DiagnosticDescriptors.NoEffect,
                attribute.Locate(PropertyNames.Layout),
                PropertyNames.Layout,
                "with one channel both layouts are the same");
        }

        // One channel is the same in memory either way, and then the same kernel.
        return value == Nhwc && !isOneChannel ? Layout.Interleaved : Layout.Planar;
    }

    public Border ParseBorder()
    {
        int value = attribute[PropertyNames.Border] ?? Replicate;
        if (value is not (Replicate or Zero))
            ReportUndefined(PropertyNames.Border, value, "BorderMode", "Replicate or Zero");
        return value == Zero ? Border.Zero : Border.Replicate;
    }

    public Stores ParseStores()
    {
        int value = attribute[PropertyNames.Stores] ?? Auto;
        if (value is not (Auto or Temporal or Streaming))
            ReportUndefined(PropertyNames.Stores, value, "StoreMode", "Auto, Temporal or Streaming");
        return value switch
        {
            Temporal => Stores.Temporal,
            Streaming => Stores.Streaming,
            _ => Stores.Auto,
        };
    }

    public Activation ParseActivation()
    {
        int value = attribute[PropertyNames.Activation] ?? (int)Activation.None;
        if (value is >= (int)Activation.None and <= (int)Activation.Tanh)
            return (Activation)value;
        ReportUndefined(PropertyNames.Activation, value, "ActivationKind", "None, Relu, Relu6, LeakyRelu, Sigmoid or Tanh");
        return Activation.None;
    }

    private void ReportUndefined(string property, int value, string type, string values) => sink.Report(
        DiagnosticDescriptors.UndefinedEnumValue, attribute.Locate(property), property, value, type, values);
}
