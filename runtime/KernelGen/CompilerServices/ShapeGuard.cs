using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KernelGen.CompilerServices;

/// <summary>Refusals of shapes and buffers: each message names the value, the limit and the fix.</summary>
internal static class ShapeGuard
{
    public static void AtLeast(int value, int minimum, string what, string name)
    {
        if (value < minimum)
            ThrowTooSmall(value, minimum, what, name);
    }

    public static void LongEnough(int length, int required, string name)
    {
        if (length < required)
            ThrowTooShort(length, required, name);
    }

    public static void BiasLongEnough(int length, int outChannels, string name)
    {
        if (length < outChannels)
            ThrowBiasTooShort(length, outChannels, name);
    }

    /// <summary>
    /// (rows - 1)·stride + rowLength over all rows of all planes: the last row may be short of its stride.
    /// </summary>
    public static int BufferLength(long planes, int rows, long rowStride, long rowLength, string buffer)
    {
        if (planes == 0)
            return 0;

        // What fits needs no more than 64 bits on the way.
        if (planes <= int.MaxValue && planes * rows <= int.MaxValue && rowStride <= int.MaxValue)
        {
            long length = (planes * rows - 1) * rowStride + rowLength;
            if (length <= int.MaxValue)
                return (int)length;
        }

        ThrowTooLong(buffer, ((Int128)planes * rows - 1) * rowStride + rowLength);
        return 0;
    }

    [DoesNotReturn]
    public static void ThrowOverlap(string output, string input) =>
        throw new ArgumentException(
            Format($"'{Plain(output)}' overlaps '{Plain(input)}'. A kernel reads its input while it writes; give it an output of its own."),
            Plain(output));

    [DoesNotReturn]
    public static void ThrowNothingLeft(string name, int inputExtent, long outputExtent) =>
        throw new ArgumentException(
            Format($"With {name} = {inputExtent} the padding leaves an output {name} of {outputExtent}; at least 1 is needed. Use a larger input or less padding."),
            name);

    [DoesNotReturn]
    public static void ThrowRowStride(string buffer, int stride, long rowLength, string name) =>
        throw new ArgumentOutOfRangeException(
            name,
            stride,
            Format($"A row of the {buffer} has {rowLength} elements, so its row stride must be at least {rowLength}, but is {stride}. Row strides count elements, not bytes."));

    [DoesNotReturn]
    public static void ThrowTooLong(string buffer, Int128 length) =>
        throw new ArgumentException(
            Format($"The {buffer} would span {length} elements; at most {int.MaxValue} are possible. Split the batch or the image."));

    [DoesNotReturn]
    private static void ThrowTooSmall(int value, int minimum, string what, string name) =>
        throw new ArgumentOutOfRangeException(
            name, value, Format($"'{name}' counts {what} and must be at least {minimum}, but is {value}."));

    [DoesNotReturn]
    private static void ThrowTooShort(int length, int required, string name) =>
        throw new ArgumentException(
            Format($"'{Plain(name)}' has {length} elements; this call needs at least {required}."), Plain(name));

    [DoesNotReturn]
    private static void ThrowBiasTooShort(int length, int outChannels, string name) =>
        throw new ArgumentException(
            Format($"'{Plain(name)}' has {length} elements; it must be empty (no bias) or have one for each of the {outChannels} output channels."),
            Plain(name));

    private static string Format(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    // A parameter named with a keyword arrives as it is written, "@in".
    private static string Plain(string name) => name.TrimStart('@');
}
