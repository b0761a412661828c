using System.Globalization;

namespace KernelGen;

/// <summary>
/// A pair of numbers, one per axis: PyTorch's "a single number or a tuple (height, width)".
/// </summary>
/// <param name="Height">The number for the rows.</param>
/// <param name="Width">The number for the columns.</param>
public readonly record struct Size2(int Height, int Width)
{
    /// <summary>The same number on both axes.</summary>
    /// <param name="both">The number.</param>
    public static implicit operator Size2(int both) => new(both, both);

    /// <summary>A number per axis, height first.</summary>
    /// <param name="size">The two numbers.</param>
    public static implicit operator Size2((int Height, int Width) size) => new(size.Height, size.Width);

    /// <summary>The same number on both axes.</summary>
    /// <param name="both">The number.</param>
    /// <returns>The pair.</returns>
    public static Size2 FromInt32(int both) => both;

    /// <summary>A number per axis, height first.</summary>
    /// <param name="size">The two numbers.</param>
    /// <returns>The pair.</returns>
    public static Size2 FromValueTuple((int Height, int Width) size) => size;

    /// <summary>The pair as <c>(height, width)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Height}, {Width})");
}
