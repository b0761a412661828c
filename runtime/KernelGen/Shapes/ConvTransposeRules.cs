using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>
/// What a transposed convolution refuses in its numbers. Exceptions name the numbers, the limit and the fix, and their
/// parameter is the one of <see cref="ConvTranspose2dParameters"/>'s constructor.
/// </summary>
internal static class ConvTransposeRules
{
    public static void RequireValid(in ConvTranspose2dParameters parameters, Size2 kernelSize)
    {
        RequireAtLeast(1, kernelSize, nameof(kernelSize));
        RequireAtLeast(1, parameters.Stride, "stride");
        RequireAtLeast(1, parameters.Dilation, "dilation");
        RequireAtLeast(1, parameters.Groups, "groups");
        RequireAtLeast(0, parameters.Padding, "padding");
        RequireAtLeast(0, parameters.OutputPadding, "outputPadding");

        if (parameters.PaddingEnd is { } paddingEnd)
            RequireNoOutputPadding(parameters.OutputPadding, paddingEnd);
        Size2 stride = parameters.Stride;
        Size2 dilation = parameters.Dilation;
        RequireOutputPadding(parameters.OutputPadding.Height, stride.Height, dilation.Height, "height");
        RequireOutputPadding(parameters.OutputPadding.Width, stride.Width, dilation.Width, "width");
    }

    public static void RequireAtLeast(int limit, Size2 value, string name)
    {
        if (value.Height < limit || value.Width < limit)
            throw new ArgumentOutOfRangeException(name, value, string.Create(
                InvariantCulture,
                $"{name} is {value} as (height, width); both numbers must be at least {limit}."));
    }

    public static void RequireAtLeast(int limit, int value, string name)
    {
        if (value < limit)
            throw new ArgumentOutOfRangeException(name, value, string.Create(
                InvariantCulture, $"{name} is {value}; it must be at least {limit}."));
    }

    public static void RequireDivisibleChannels(int channels, int groups, string name)
    {
        RequireAtLeast(1, channels, name);
        if (channels % groups != 0)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"{name} is {channels}, which {groups} groups do not divide; use a multiple of {groups}, or other groups."),
                name);
    }

    /// <summary>The extent of the output on one axis, refused below 1 and above what an index can hold.</summary>
    public static int OutputExtent(TransposedAxis axis, int inputExtent, string axisName)
    {
        long extent = axis.OutputExtent(inputExtent);
        if (extent < 1)
            throw NothingLeft(axis, inputExtent, extent, axisName);
        if (extent > int.MaxValue)
            throw new ArgumentException(string.Create(
                InvariantCulture,
                $"The output {axisName} would be {extent}, above the limit of {int.MaxValue}; use a smaller input (now {inputExtent}), stride (now {axis.Stride}) or dilation (now {axis.Dilation})."));
        return (int)extent;
    }

    private static void RequireNoOutputPadding(Size2 outputPadding, Size2 paddingEnd)
    {
        if (outputPadding != 0)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"paddingEnd is {paddingEnd} and outputPadding {outputPadding}; both say how much is cropped at the end: leave one of them out."),
                nameof(paddingEnd));
    }

    private static void RequireOutputPadding(int outputPadding, int stride, int dilation, string axisName)
    {
        int limit = Math.Max(stride, dilation);
        if (outputPadding >= limit)
            throw new ArgumentOutOfRangeException(nameof(outputPadding), outputPadding, string.Create(
                InvariantCulture,
                $"outputPadding of the {axisName} is {outputPadding}; it must be less than {limit}, the larger of stride {stride} and dilation {dilation}."));
    }

    private static ArgumentException NothingLeft(TransposedAxis axis, int inputExtent, long extent, string axisName)
    {
        long uncropped = extent + axis.PadStart + axis.PadEnd;
        long outputPadding = (long)axis.PadStart - axis.PadEnd;
        return new ArgumentException(string.Create(
            InvariantCulture,
            $"The output {axisName} would be {extent} = ({inputExtent} - 1)·{axis.Stride} - 2·{axis.PadStart} + {axis.Dilation}·({axis.KernelSize} - 1) + {outputPadding} + 1; it must be at least 1. Use a padding of at most {(uncropped + outputPadding - 1) / 2} (padding crops the output) or a larger input."));
    }
}
