namespace KernelGen;

/// <summary>
/// Asks for a generated kernel that upsamples by bilinear interpolation, specialised at compile time for the factors,
/// channels, layout and border given here, and for the input size where it is fixed.
/// </summary>
/// <remarks>
/// <para>
/// The method is <c>partial</c>, returns <c>void</c> and takes
/// <c>(ReadOnlySpan&lt;T&gt; input, int height, int width, Span&lt;T&gt; output)</c>, with <c>T</c> <see cref="byte"/>,
/// <see cref="ushort"/>, <see cref="float"/>, <see cref="double"/> or <see cref="Half"/>. The spans are recognised by type
/// and order, the integers by name: <c>height</c> and <c>width</c> of the input in pixels, and optionally <c>batch</c>
/// (images), <c>inputRowStride</c> and <c>outputRowStride</c> (elements from one row to the next). Documented order: input,
/// batch, height, width, inputRowStride, output, outputRowStride. A size that is fixed by <see cref="Height"/> or
/// <see cref="Width"/> has no parameter.
/// </para>
/// <para>
/// <see cref="byte"/> and <see cref="ushort"/> get the exact value, rounded once, halves up. <see cref="float"/> and
/// <see cref="double"/> are interpolated along the row and then between rows, each time from the nearer tap, in operations
/// rounded one by one. <see cref="Half"/> is computed in <see cref="float"/> and rounded once, by general code.
/// </para>
/// <para>
/// <see cref="Functional.BilinearUpsampleOutputSize(Size2, Size2)"/> gives the output extent. Input and output are
/// <c>(batch, Channels, height, width)</c> in PyTorch's terms, in the order of <see cref="Layout"/>.
/// </para>
/// <para>
/// A value that is out of its range is an error at compile time, KG0101 to KG0111, that names the property and the limit. The
/// generated method throws <see cref="ArgumentException"/>, before anything is written, where an extent or a row stride is
/// too small, nothing is left of the output, a buffer is too short or would have more than 2,147,483,647 elements, or the
/// output overlaps the input.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class BilinearUpsampleAttribute : Attribute
{
    /// <summary>The value of a padding property that is not set: the canonical padding, per axis.</summary>
    public const int Unset = -1;

    /// <summary>
    /// The factor of both axes, 1 to 64. Give either this or <see cref="FactorHeight"/> with <see cref="FactorWidth"/>.
    /// </summary>
    public int Factor { get; set; }

    /// <summary>The factor from input rows to output rows, 1 to 64; goes with <see cref="FactorWidth"/>.</summary>
    public int FactorHeight { get; set; }

    /// <summary>The factor from input columns to output columns, 1 to 64; goes with <see cref="FactorHeight"/>.</summary>
    public int FactorWidth { get; set; }

    /// <summary>
    /// The rows of every input, at least 1, where they are known at compile time: the method then has no parameter
    /// <c>height</c>. Left out, the call gives them.
    /// </summary>
    /// <remarks>
    /// A size of which the padding leaves no output, or with which a buffer would have more than 2,147,483,647 elements,
    /// is an error at compile time.
    /// </remarks>
    public int Height { get; set; }

    /// <summary>As <see cref="Height"/>: the columns of every input, in pixels, in place of <c>width</c>.</summary>
    public int Width { get; set; }

    /// <summary>The channels of an image, at least 1; each is upsampled by itself.</summary>
    public int Channels { get; set; } = 1;

    /// <summary>Planar (the default) or interleaved channels.</summary>
    public TensorLayout Layout { get; set; } = TensorLayout.Nchw;

    /// <summary>What lies beyond the edge of the input: its nearest pixel (the default) or zero.</summary>
    public BorderMode Border { get; set; } = BorderMode.Replicate;

    /// <summary>
    /// The most threads that a call may use: 1 (the default) is the caller's alone, 0 stands for as many as there are
    /// processors; a negative number is an error at compile time. The result is the same, to the bit.
    /// </summary>
    /// <remarks>A kernel that calls the general fallback runs on the caller's thread, whatever is given here.</remarks>
    public int Threads { get; set; } = 1;

    /// <summary>How the output is written: whether past the caches. The result is the same, to the bit.</summary>
    public StoreMode Stores { get; set; } = StoreMode.Auto;

    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: the padding of both axes as <c>conv_transpose2d</c> means it, which crops the
    /// <em>output</em>. Unset, it is the canonical <c>ceil((f - 1)/2)</c>, which makes the output f times the input;
    /// 0 keeps everything (the HED form) and is a value like any other.
    /// </summary>
    public int Padding { get; set; } = Unset;

    /// <summary>As <see cref="Padding"/>, for the rows alone.</summary>
    public int PaddingHeight { get; set; } = Unset;

    /// <summary>As <see cref="Padding"/>, for the columns alone.</summary>
    public int PaddingWidth { get; set; } = Unset;

    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: the padding at the end of both axes where it differs from that at the start.
    /// Unset, it is the padding at the start less the output padding.
    /// </summary>
    public int PaddingEnd { get; set; } = Unset;

    /// <summary>As <see cref="PaddingEnd"/>, for the rows alone.</summary>
    public int PaddingEndHeight { get; set; } = Unset;

    /// <summary>As <see cref="PaddingEnd"/>, for the columns alone.</summary>
    public int PaddingEndWidth { get; set; } = Unset;

    /// <summary>
    /// With <see cref="BorderMode.Zero"/>: rows and columns added at the end of the output, as <c>conv_transpose2d</c>
    /// means it; less than the factor. Not together with <see cref="PaddingEnd"/> on the same axis.
    /// </summary>
    public int OutputPadding { get; set; } = Unset;

    /// <summary>As <see cref="OutputPadding"/>, for the rows alone.</summary>
    public int OutputPaddingHeight { get; set; } = Unset;

    /// <summary>As <see cref="OutputPadding"/>, for the columns alone.</summary>
    public int OutputPaddingWidth { get; set; } = Unset;
}
