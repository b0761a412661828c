using KernelGen.Generator.Diagnostics;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the numbers that mean the same in both attributes.</summary>
internal sealed class CommonProperties(AttributeReader attribute, DiagnosticSink sink)
{
    private const int OwnThread = 1;

    /// <summary>The fixed extent of the input on an axis; null where the call gives it.</summary>
    public int? ParseSize(string axis)
    {
        int? size = attribute[axis];
        if (size < 1)
            sink.Report(DiagnosticDescriptors.SizeRange, attribute.Locate(axis), axis, size, axis.ToLowerInvariant());
        return size;
    }

    /// <summary>A number of channels, 1 where it is not given.</summary>
    public int ParseChannels(string property)
    {
        int channels = attribute[property] ?? 1;
        if (channels < 1)
            sink.Report(DiagnosticDescriptors.ChannelsRange, attribute.Locate(property), property, channels);
        return channels;
    }

    public int ParseThreads()
    {
        int threads = attribute[PropertyNames.Threads] ?? OwnThread;
        if (threads < 0)
            sink.Report(DiagnosticDescriptors.ThreadsRange, attribute.Locate(PropertyNames.Threads), threads);
        return threads;
    }
}
