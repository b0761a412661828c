using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>
/// A transposed convolution that owns its weight and bias, as <c>torch.nn.ConvTranspose2d</c> does.
/// </summary>
/// <remarks>
/// <see cref="Forward"/> allocates nothing and may be called from several threads at once, as long as none of them
/// changes the weight or the bias.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ConvTranspose2d<T>
    where T : unmanaged
{
    private readonly T[] _weight;
    private readonly T[] _bias;

    /// <summary>Allocates the weight and the bias and gives them PyTorch's initial distribution.</summary>
    /// <param name="inChannels">Channels of the input, a multiple of <paramref name="groups"/>.</param>
    /// <param name="outChannels">Channels of the output, a multiple of <paramref name="groups"/>.</param>
    /// <param name="kernelSize">Rows and columns of the kernel.</param>
    /// <param name="stride">The step in the output from one input element to the next; 1 when null.</param>
    /// <param name="padding">Rows and columns cropped from each side of the output; 0 when null.</param>
    /// <param name="outputPadding">
    /// Rows and columns added at the end of the output, less than the larger of stride and dilation; 0 when null.
    /// </param>
    /// <param name="groups">The number of parts of channels that do not see each other.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <param name="dilation">The step in the output from one tap of the kernel to the next; 1 when null.</param>
    /// <param name="seed">Makes the initial numbers reproducible; null draws others each time.</param>
    /// <param name="layout">The layout of input and output.</param>
    /// <exception cref="ArgumentException">
    /// A number is out of its range, or the weight would have more than <see cref="int.MaxValue"/> elements.
    /// </exception>
    /// <exception cref="NotSupportedException">The element type is neither float nor double.</exception>
    public ConvTranspose2d(
        int inChannels,
        int outChannels,
        Size2 kernelSize,
        Size2? stride = null,
        Size2? padding = null,
        Size2? outputPadding = null,
        int groups = 1,
        bool bias = true,
        Size2? dilation = null,
        int? seed = null,
        TensorLayout layout = TensorLayout.Nchw)
    {
        ConvTransposeElement.RequireSupported<T>();
        LayoutGuard.RequireDefined(layout);
        Parameters = new ConvTranspose2dParameters(stride, padding, outputPadding, groups, dilation);
        ConvTransposeRules.RequireValid(Parameters, kernelSize);
        ConvTransposeRules.RequireDivisibleChannels(inChannels, groups, nameof(inChannels));
        ConvTransposeRules.RequireDivisibleChannels(outChannels, groups, nameof(outChannels));

        InChannels = inChannels;
        OutChannels = outChannels;
        KernelSize = kernelSize;
        Layout = layout;
        _weight = new T[TensorLength.Of(WeightShape, "weight")];
        _bias = bias ? new T[outChannels] : [];
        ResetParameters(seed);
    }

    /// <summary>Channels of the input.</summary>
    public int InChannels { get; }

    /// <summary>Channels of the output.</summary>
    public int OutChannels { get; }

    /// <summary>Rows and columns of the kernel.</summary>
    public Size2 KernelSize { get; }

    /// <summary>Stride, padding, output padding, dilation and groups.</summary>
    public ConvTranspose2dParameters Parameters { get; }

    /// <summary>The layout of input and output; the weight has PyTorch's order in both.</summary>
    public TensorLayout Layout { get; }

    /// <summary>
    /// The extents of <see cref="Weight"/> in PyTorch's order: input channels, output channels of a group, kernel rows,
    /// kernel columns.
    /// </summary>
    public TensorShape WeightShape =>
        new(InChannels, OutChannels / Parameters.Groups, KernelSize.Height, KernelSize.Width);

    /// <summary>The weight, to read and to write.</summary>
    public Span<T> Weight => _weight;

    /// <summary>The bias, to read and to write: one number for each output channel, or empty.</summary>
    public Span<T> Bias => _bias;

    /// <summary>
    /// Draws weight and bias anew: uniform between ±1/√fan_in with fan_in = outChannels/groups · kernel rows · kernel
    /// columns, first the weight, then the bias.
    /// </summary>
    /// <remarks>
    /// What <c>torch.nn.ConvTranspose2d.reset_parameters</c> does, Kaiming's uniform distribution with a = √5; the numbers
    /// themselves are another generator's.
    /// </remarks>
    /// <param name="seed">Makes the numbers reproducible; null draws others each time.</param>
    public void ResetParameters(int? seed = null)
    {
        Random random = seed is int given ? new Random(given) : Random.Shared;
        TensorShape shape = WeightShape;
        double bound = 1 / Math.Sqrt((double)shape.Channels * shape.Height * shape.Width);
        UniformInitializer.Fill(Weight, bound, random);
        UniformInitializer.Fill(Bias, bound, random);
    }

    /// <summary>The shape of the output.</summary>
    /// <param name="inputShape">The shape of the input.</param>
    /// <param name="outputSize">
    /// Rows and columns of the output, where it is not the output padding that decides between the sizes that a stride
    /// above 1 leaves open: per axis from the size without output padding to stride - 1 more.
    /// </param>
    /// <returns>The shape of the output.</returns>
    /// <exception cref="ArgumentException">
    /// The input has not <see cref="InChannels"/> channels, nothing or too much would be left of the output, or
    /// <paramref name="outputSize"/> is out of its range, which the message names.
    /// </exception>
    public TensorShape OutputShape(TensorShape inputShape, Size2? outputSize = null)
    {
        RequireInChannels(inputShape);
        return ParametersFor(inputShape, outputSize).OutputShape(inputShape, OutChannels, KernelSize);
    }

    /// <summary>Computes the transposed convolution.</summary>
    /// <param name="input">The input, of <paramref name="inputShape"/>.</param>
    /// <param name="inputShape">The extents of the input. A batch of 0 leaves the output as it is.</param>
    /// <param name="output">Where the result goes, of the shape that <see cref="OutputShape"/> gives.</param>
    /// <param name="outputSize">As for <see cref="OutputShape"/>.</param>
    /// <exception cref="ArgumentException">
    /// As for <see cref="OutputShape"/>; or a buffer is too short; or the output overlaps the input, the weight or the
    /// bias. Nothing was written.
    /// </exception>
    public void Forward(ReadOnlySpan<T> input, TensorShape inputShape, Span<T> output, Size2? outputSize = null)
    {
        RequireInChannels(inputShape);
        Functional.ConvTranspose2d<T>(
            input, inputShape, _weight, OutChannels, KernelSize, _bias, ParametersFor(inputShape, outputSize), output,
            Layout);
    }

    private void RequireInChannels(TensorShape inputShape)
    {
        if (inputShape.Channels != InChannels)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"The input of shape {inputShape} has {inputShape.Channels} channels; this module takes {InChannels}."),
                nameof(inputShape));
    }

    private ConvTranspose2dParameters ParametersFor(TensorShape inputShape, Size2? outputSize) =>
        outputSize is Size2 size
            ? Parameters with { OutputPadding = OutputPaddingSolver.Solve(Parameters, inputShape, KernelSize, size) }
            : Parameters;
}
