namespace HedFusion;

/// <summary>A transposed convolution that brings a map back to the size of the photograph, and a little beyond.</summary>
internal delegate void Upsampler(ReadOnlySpan<float> input, int height, int width, Span<float> output);

/// <summary>One of the scales at which edges are looked for.</summary>
/// <param name="Factor">The pixels of the photograph, on each axis, that one of its own stands for.</param>
/// <param name="Upsample">What leads back to the photograph; null at its own scale.</param>
internal sealed record Scale(int Factor, Upsampler? Upsample)
{
    public static readonly Scale[] All =
    [
        new(1, null),
        new(2, Kernels.Upsample2),
        new(4, Kernels.Upsample4),
        new(8, Kernels.Upsample8),
        new(16, Kernels.Upsample16),
    ];

    /// <summary>The first row and column of the upsampled map that belong to the photograph.</summary>
    public int Crop => Factor / 2;

    /// <summary>The map that <see cref="Upsample"/> fills from this one: (n - 1) steps and a kernel of two.</summary>
    public Map TargetOf(Map edges) => new((edges.Width + 1) * Factor, (edges.Height + 1) * Factor);

    public override string ToString() => Factor == 1 ? "1" : $"1/{Factor}";
}
