using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>What a transposed convolution refuses in its buffers.</summary>
internal static class ConvTransposeBuffers
{
    public static void RequireValid<T>(
        in ConvTransposeGeometry geometry, ReadOnlySpan<T> input, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias,
        ReadOnlySpan<T> output)
    {
        int outChannels = geometry.OutputShape.Channels;
        RequireLength(input.Length, geometry.InputLength, geometry.InputShape, nameof(input));
        RequireLength(weight.Length, geometry.WeightLength, geometry.WeightShape, nameof(weight));
        RequireLength(output.Length, geometry.OutputLength, geometry.OutputShape, nameof(output));
        if (!bias.IsEmpty && bias.Length < outChannels)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"bias has {bias.Length} elements; it must be empty (no bias) or have one for each of the {outChannels} "
                    + $"output channels."),
                nameof(bias));

        ReadOnlySpan<T> written = output[..geometry.OutputLength];
        RequireApart(written, input[..geometry.InputLength], nameof(input));
        RequireApart(written, weight[..geometry.WeightLength], nameof(weight));
        RequireApart(written, bias.IsEmpty ? bias : bias[..outChannels], nameof(bias));
    }

    private static void RequireLength(int length, int required, TensorShape shape, string name)
    {
        if (length < required)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"{name} has {length} elements, but its shape {shape} needs {required}; pass a longer buffer."),
                name);
    }

    private static void RequireApart<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> read, string name)
    {
        if (output.Overlaps(read, out int offset))
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"The {output.Length} elements of the output overlap the {read.Length} of the {name}, which begins at "
                    + $"the output's element {offset}; pass an output buffer of its own."),
                nameof(output));
    }
}
