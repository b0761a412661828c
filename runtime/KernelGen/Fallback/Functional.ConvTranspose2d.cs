using System.Runtime.InteropServices;
using KernelGen.CompilerServices;
using KernelGen.ConvTransposes;

namespace KernelGen;

public static partial class Functional
{
    /// <summary>
    /// Transposed convolution of any shape, as <c>torch.nn.functional.conv_transpose2d</c> defines it. Allocates
    /// nothing and may be called from several threads at once.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Every input element is multiplied by the kernel and added to the output at
    /// <c>(iy·stride - padding + ky·dilation, ix·stride - padding + kx·dilation)</c>, which may lie outside and is then
    /// dropped; <see cref="ConvTranspose2dParameters.OutputShape"/> gives the output's shape. The kernel is not flipped.
    /// </para>
    /// <para>
    /// An output is the sum, from the bias on, over input channel, kernel row and kernel column in this order, by fused
    /// multiply-add where the processor has it and by separate multiplication and addition where it has not. With n
    /// taps and u half an ulp of 1 its error is at most <c>(n + 2)·u·Σ|w·x|</c>.
    /// </para>
    /// <para>Buffers may be longer than needed; what follows is neither read nor written.</para>
    /// </remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="input">The input, of <paramref name="inputShape"/>.</param>
    /// <param name="inputShape">The extents of the input. A batch of 0 leaves the output as it is.</param>
    /// <param name="weight">
    /// The weight in PyTorch's order <c>(inChannels, outChannels/groups, kernel height, kernel width)</c>, whatever the
    /// layout is.
    /// </param>
    /// <param name="outChannels">Channels of the output.</param>
    /// <param name="kernelSize">Rows and columns of the kernel.</param>
    /// <param name="bias">One number for each output channel, or empty.</param>
    /// <param name="parameters">Stride, padding, output padding, dilation and groups.</param>
    /// <param name="output">Where the result goes; it must not overlap what is read.</param>
    /// <param name="layout">The layout of input and output.</param>
    /// <exception cref="ArgumentException">
    /// A number is out of its range, a buffer is too short or would have to hold more than <see cref="int.MaxValue"/>
    /// elements, or the output overlaps another buffer. Nothing was written.
    /// </exception>
    /// <exception cref="NotSupportedException">The element type is neither float nor double.</exception>
    public static void ConvTranspose2d<T>(
        ReadOnlySpan<T> input,
        TensorShape inputShape,
        ReadOnlySpan<T> weight,
        int outChannels,
        Size2 kernelSize,
        ReadOnlySpan<T> bias,
        in ConvTranspose2dParameters parameters,
        Span<T> output,
        TensorLayout layout = TensorLayout.Nchw)
        where T : unmanaged
    {
        ConvTransposeElement.RequireSupported<T>();
        LayoutGuard.RequireDefined(layout);
        ConvTransposeGeometry geometry = new(inputShape, outChannels, kernelSize, parameters, layout);
        ConvTransposeBuffers.RequireValid(geometry, input, weight, bias, output);

        var shape = ConvTransposeShape.Create(
            inputShape.Channels, outChannels, kernelSize, parameters, layout, inputShape.Batch, inputShape.Height, inputShape.Width);
        if (typeof(T) == typeof(float))
            ConvTransposeRunner<float, GeneralKernel<float>>.Run(
                MemoryMarshal.Cast<T, float>(input), MemoryMarshal.Cast<T, float>(weight),
                MemoryMarshal.Cast<T, float>(bias), MemoryMarshal.Cast<T, float>(output), in shape);
        else
            ConvTransposeRunner<double, GeneralKernel<double>>.Run(
                MemoryMarshal.Cast<T, double>(input), MemoryMarshal.Cast<T, double>(weight),
                MemoryMarshal.Cast<T, double>(bias), MemoryMarshal.Cast<T, double>(output), in shape);
    }
}
