using KernelGen.Generator.Diagnostics;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the channels of a transposed convolution, and the groups that they are divided into.</summary>
internal sealed class ConvChannelsParser(AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>Whether both images have one channel, which lies the same in either layout.</summary>
    public bool IsOneChannel => attribute[PropertyNames.InChannels] == 1 && attribute[PropertyNames.OutChannels] == 1;

    /// <summary>The numbers, each at least 1 unless an error is reported.</summary>
    public (int InChannels, int OutChannels, int Groups) Parse()
    {
        int inChannels = ParseChannels(PropertyNames.InChannels, "input");
        int outChannels = ParseChannels(PropertyNames.OutChannels, "output");
        int groups = attribute[PropertyNames.Groups] ?? 1;
        if (groups < 1)
        {
            sink.Report(
                DiagnosticDescriptors.ParameterRange, attribute.Locate(PropertyNames.Groups), PropertyNames.Groups, groups, "at least 1");
            return (inChannels, outChannels, 1);
        }

        CheckDivision(PropertyNames.InChannels, inChannels, groups);
        CheckDivision(PropertyNames.OutChannels, outChannels, groups);
        return (inChannels, outChannels, groups);
    }

    private int ParseChannels(string property, string buffer)
    {
        if (!attribute.Sets(property))
            sink.Report(DiagnosticDescriptors.ChannelsMissing, attribute.Locate(property), property, buffer);
        return new CommonProperties(attribute, sink).ParseChannels(property);
    }

    private void CheckDivision(string property, int channels, int groups)
    {
        if (attribute.Sets(property) && channels >= 1 && channels % groups != 0)
            sink.Report(DiagnosticDescriptors.IndivisibleChannels, attribute.Locate(property), property, channels, groups);
    }
}
