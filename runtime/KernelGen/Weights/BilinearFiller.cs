// Compiled into the runtime and into the generator: netstandard2.0 C#, no dependency.
using System;

namespace KernelGen;

/// <summary>
/// The one-dimensional bilinear filler of FCN and HED (<c>make_bilinear_weights</c>) as exact fractions, and the sizes
/// that go with upsampling by a factor.
/// </summary>
internal static class BilinearFiller
{
    public const int MinFactor = 1;
    public const int MaxFactor = 64;

    /// <summary>
    /// A padding that crops more than this crops whole images; the limit keeps index arithmetic far from overflow.
    /// </summary>
    public const int MaxPadding = 1_000_000;

    /// <summary>The kernel size that upsamples by a factor: 2f - f mod 2.</summary>
    public static int KernelSize(int factor) => 2 * factor - factor % 2;

    /// <summary>The padding that makes the output f times the input: ⌈(f - 1)/2⌉.</summary>
    public static int CanonicalPadding(int factor) => factor / 2;

    /// <summary>The common denominator of the weights of a filler: twice its factor, (size + 1) div 2.</summary>
    public static int Denominator(int size) => 2 * ((size + 1) / 2);

    /// <summary>
    /// Numerator of weight i: 1 - |i - center|/factor with center = (size - 1)/2, over <see cref="Denominator"/>.
    /// </summary>
    public static int Numerator(int size, int i) => Denominator(size) - Math.Abs(2 * i - (size - 1));
}
