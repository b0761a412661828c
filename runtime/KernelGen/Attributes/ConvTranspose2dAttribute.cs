namespace KernelGen;

/// <summary>
/// Asks for a generated transposed convolution, <c>torch.nn.functional.conv_transpose2d</c>, specialised at compile time
/// for the channels, kernel, stride, padding, dilation, groups and layout given here, and for the weights and the input
/// size where they are known.
/// </summary>
/// <remarks>
/// <para>
/// The method is <c>partial</c>, returns <c>void</c> and takes
/// <c>(ReadOnlySpan&lt;T&gt; input, int height, int width, Span&lt;T&gt; output)</c> where <see cref="Weights"/> or
/// <see cref="WeightsFile"/> gives the weights, and
/// <c>(ReadOnlySpan&lt;T&gt; input, int height, int width, ReadOnlySpan&lt;T&gt; weight, ReadOnlySpan&lt;T&gt; bias, Span&lt;T&gt; output)</c>
/// where the call does; <c>bias</c> may be left out. <c>T</c> is <see cref="float"/> or <see cref="double"/>. The spans are
/// recognised by type and order, the integers by name: <c>height</c> and <c>width</c> of the input in pixels, and optionally
/// <c>batch</c> (images), <c>inputRowStride</c> and <c>outputRowStride</c> (elements from one row to the next). A size that
/// is fixed by <see cref="Height"/> or <see cref="Width"/> has no parameter.
/// </para>
/// <para>
/// Weights are in PyTorch's order <c>(InChannels, OutChannels / Groups, KernelHeight, KernelWidth)</c>, whatever the layout
/// is. Output extent per axis: <c>(H - 1)·stride - padding - paddingEnd + dilation·(kernel - 1) + 1</c>;
/// <see cref="ConvTranspose2dParameters.OutputSize"/> computes it.
/// </para>
/// <para>
/// An output is the sum, from the bias on, over input channel, kernel row and kernel column in this order, by fused
/// multiply-add where the processor has it. With n taps and u half an ulp of 1 its error is at most
/// <c>(n + 2)·u·Σ|w·x|</c>; the order is another, and the bound the same, where a structure is found in the weights.
/// </para>
/// <para>
/// A value that is out of its range is an error at compile time, KG0105 to KG0126, that names the property and the limit. The
/// generated method throws <see cref="ArgumentException"/>, before anything is written, where an extent or a row stride is
/// too small, nothing is left of the output, a buffer is too short or would have more than 2,147,483,647 elements, or the
/// output overlaps what is read.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ConvTranspose2dAttribute : Attribute
{
    /// <summary>The value of a padding property that is not set.</summary>
    public const int Unset = -1;

    /// <summary>Channels of the input, at least 1 and a multiple of <see cref="Groups"/>. Must be given.</summary>
    public int InChannels { get; set; }

    /// <summary>Channels of the output, at least 1 and a multiple of <see cref="Groups"/>. Must be given.</summary>
    public int OutChannels { get; set; }

    /// <summary>
    /// Rows and columns of the kernel, at least 1. Give either this or <see cref="KernelHeight"/> with
    /// <see cref="KernelWidth"/>.
    /// </summary>
    public int KernelSize { get; set; }

    /// <summary>Rows of the kernel, at least 1; goes with <see cref="KernelWidth"/>.</summary>
    public int KernelHeight { get; set; }

    /// <summary>Columns of the kernel, at least 1; goes with <see cref="KernelHeight"/>.</summary>
    public int KernelWidth { get; set; }

    /// <summary>The step in the output from one input element to the next, at least 1, on both axes.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>As <see cref="Stride"/>, for the rows alone.</summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>As <see cref="Stride"/>, for the columns alone.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>Rows and columns cropped from each side of the <em>output</em>, at least 0; 0 where unset.</summary>
    public int Padding { get; set; } = Unset;

    /// <summary>As <see cref="Padding"/>, for the rows alone.</summary>
    public int PaddingHeight { get; set; } = Unset;

    /// <summary>As <see cref="Padding"/>, for the columns alone.</summary>
    public int PaddingWidth { get; set; } = Unset;

    /// <summary>
    /// The padding at the end of both axes where it differs from that at the start. Unset, it is the padding at the start
    /// less the output padding.
    /// </summary>
    public int PaddingEnd { get; set; } = Unset;

    /// <summary>As <see cref="PaddingEnd"/>, for the rows alone.</summary>
    public int PaddingEndHeight { get; set; } = Unset;

    /// <summary>As <see cref="PaddingEnd"/>, for the columns alone.</summary>
    public int PaddingEndWidth { get; set; } = Unset;

    /// <summary>
    /// Rows and columns added at the end of the output, less than the larger of stride and dilation. Not together with
    /// <see cref="PaddingEnd"/> on the same axis.
    /// </summary>
    public int OutputPadding { get; set; } = Unset;

    /// <summary>As <see cref="OutputPadding"/>, for the rows alone.</summary>
    public int OutputPaddingHeight { get; set; } = Unset;

    /// <summary>As <see cref="OutputPadding"/>, for the columns alone.</summary>
    public int OutputPaddingWidth { get; set; } = Unset;

    /// <summary>The step in the output from one tap of the kernel to the next, at least 1, on both axes.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>As <see cref="Dilation"/>, for the rows alone.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>As <see cref="Dilation"/>, for the columns alone.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>
    /// The number of equal parts into which input and output channels are divided; the input channels of one part feed
    /// the output channels of the same part alone.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>Planar (the default) or interleaved channels, of input and output.</summary>
    public TensorLayout Layout { get; set; } = TensorLayout.Nchw;

    /// <summary>
    /// The name of a field or property of the same type that holds the weights as constants, best given by
    /// <c>nameof</c>: a <c>static readonly</c> array, or a <c>static ReadOnlySpan&lt;T&gt;</c> property. At most 65,536
    /// weights.
    /// </summary>
    public string? Weights { get; set; }

    /// <summary>
    /// The weights in a JSON file among the project's <c>AdditionalFiles</c>: nested arrays whose nesting is the shape, as
    /// <c>json.dump(w.tolist(), f)</c> writes them. The path is matched from its end. At most 65,536 weights.
    /// </summary>
    public string? WeightsFile { get; set; }

    /// <summary>
    /// The name of a field or property of the same type that holds one constant for each output channel, as
    /// <see cref="Weights"/>. Only where the weights are known too.
    /// </summary>
    public string? Bias { get; set; }

    /// <summary>The bias in a JSON file, as <see cref="WeightsFile"/>: an array with a number for each output channel.</summary>
    public string? BiasFile { get; set; }

    /// <summary>The function applied to each output before it is stored; none by default.</summary>
    public ActivationKind Activation { get; set; }

    /// <summary>The slope of <see cref="ActivationKind.LeakyRelu"/> below 0; PyTorch's 0.01 by default.</summary>
    public double NegativeSlope { get; set; } = 0.01;

    /// <summary>The least output, applied after the activation; unset, there is none. A NaN stays NaN.</summary>
    public double ClampMin { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest output, applied after the activation; unset, there is none. A NaN stays NaN.</summary>
    public double ClampMax { get; set; } = double.PositiveInfinity;

    /// <summary>
    /// The rows of every input, at least 1, where they are known at compile time: the method then has no parameter
    /// <c>height</c>. Left out, the call gives them.
    /// </summary>
    public int Height { get; set; }

    /// <summary>As <see cref="Height"/>: the columns of every input, in pixels, in place of <c>width</c>.</summary>
    public int Width { get; set; }

    /// <summary>
    /// The most threads that a call may use: 1 (the default) is the caller's alone, 0 stands for as many as there are
    /// processors. The result is the same, to the bit.
    /// </summary>
    public int Threads { get; set; } = 1;
}
