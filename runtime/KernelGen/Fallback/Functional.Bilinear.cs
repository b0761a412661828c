using System.Numerics;
using static System.Globalization.CultureInfo;

namespace KernelGen;

public static partial class Functional
{
    /// <summary>
    /// Bilinear interpolation on the unit square: <c>q11</c> at (0, 0), <c>q21</c> at (1, 0), <c>q12</c> at (0, 1) and
    /// <c>q22</c> at (1, 1).
    /// </summary>
    /// <remarks>
    /// <c>f(x, y) = q11·(1 - x)·(1 - y) + q21·x·(1 - y) + q12·(1 - x)·y + q22·x·y</c>, computed along x in both rows and
    /// then along y. Each of the three steps starts at the nearer end, so that corners and constants are exact for values up
    /// to half the largest finite number.
    /// </remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="q11">The value at (0, 0).</param>
    /// <param name="q21">The value at (1, 0).</param>
    /// <param name="q12">The value at (0, 1).</param>
    /// <param name="q22">The value at (1, 1).</param>
    /// <param name="x">The position along x, from 0 to 1; beyond, the function is continued.</param>
    /// <param name="y">The position along y, from 0 to 1; beyond, the function is continued.</param>
    /// <returns>The interpolated value.</returns>
    public static T Bilinear<T>(T q11, T q21, T q12, T q22, T x, T y)
        where T : IFloatingPointIeee754<T> =>
        Lerp(Lerp(q11, q21, x), Lerp(q12, q22, x), y);

    /// <summary>
    /// Bilinear interpolation on a rectangle: <c>q11</c> at (x0, y0), <c>q21</c> at (x1, y0), <c>q12</c> at (x0, y1) and
    /// <c>q22</c> at (x1, y1).
    /// </summary>
    /// <remarks>
    /// Linear interpolation, <c>y = y0 + (y1 - y0)·(x - x0)/(x1 - x0)</c>, along x in both rows and then along y.
    /// </remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="q11">The value at (x0, y0).</param>
    /// <param name="q21">The value at (x1, y0).</param>
    /// <param name="q12">The value at (x0, y1).</param>
    /// <param name="q22">The value at (x1, y1).</param>
    /// <param name="x0">The first column.</param>
    /// <param name="x1">The second column; not <paramref name="x0"/>.</param>
    /// <param name="y0">The first row.</param>
    /// <param name="y1">The second row; not <paramref name="y0"/>.</param>
    /// <param name="x">The position along x, between the columns; beyond, the function is continued.</param>
    /// <param name="y">The position along y, between the rows; beyond, the function is continued.</param>
    /// <returns>The interpolated value.</returns>
    /// <exception cref="ArgumentException">The rectangle has no width or no height.</exception>
    public static T Bilinear<T>(T q11, T q21, T q12, T q22, T x0, T x1, T y0, T y1, T x, T y)
        where T : IFloatingPointIeee754<T>
    {
        if (x0 == x1)
            throw EmptyRectangle(nameof(x1), nameof(x0), x0);
        if (y0 == y1)
            throw EmptyRectangle(nameof(y1), nameof(y0), y0);
        return Bilinear(q11, q21, q12, q22, (x - x0) / (x1 - x0), (y - y0) / (y1 - y0));
    }

    private static T Lerp<T>(T start, T end, T t)
        where T : IFloatingPointIeee754<T> =>
        t + t <= T.One ? start + t * (end - start) : end + (T.One - t) * (start - end);

    private static ArgumentException EmptyRectangle<T>(string second, string first, T value) =>
        new(
            string.Create(InvariantCulture, $"{first} and {second} are both {value}; they must differ."),
            second);
}
