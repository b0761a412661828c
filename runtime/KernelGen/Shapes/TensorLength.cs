using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>Element counts that are known to fit a span.</summary>
internal static class TensorLength
{
    /// <summary>The number of elements of a tensor, refused above <see cref="int.MaxValue"/>.</summary>
    public static int Of(TensorShape shape, string name)
    {
        Int128 count = (Int128)((long)shape.Batch * shape.Channels) * ((long)shape.Height * shape.Width);
        if (count > int.MaxValue)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"The {name} of shape {shape} has {count} elements, above the limit of {int.MaxValue}; split it."),
                name);
        return (int)count;
    }
}
