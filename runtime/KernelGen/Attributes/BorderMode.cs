namespace KernelGen;

/// <summary>What an upsampling kernel sees beyond the edge of its input.</summary>
public enum BorderMode
{
    /// <summary>
    /// The nearest input pixel is repeated, as in
    /// <c>F.interpolate(x, scale_factor=f, mode="bilinear", align_corners=False)</c>.
    /// </summary>
    Replicate = 0,

    /// <summary>
    /// Outside is 0, so edges darken, as in
    /// <c>F.conv_transpose2d(x, make_bilinear_weights(2f - f%2, C), stride=f, padding=ceil((f-1)/2))</c>.
    /// </summary>
    Zero = 1,
}
