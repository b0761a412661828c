using static System.Globalization.CultureInfo;

namespace KernelGen;

/// <summary>Finds the output padding that gives a wanted output size.</summary>
internal static class OutputPaddingSolver
{
    public static Size2 Solve(
        ConvTranspose2dParameters parameters, TensorShape inputShape, Size2 kernelSize, Size2 outputSize)
    {
        ConvTransposeRules.RequireAtLeast(1, new Size2(inputShape.Height, inputShape.Width), "inputSize");
        parameters = parameters with { OutputPadding = 0 };
        long minHeight = parameters.RowAxis(kernelSize).OutputExtent(inputShape.Height);
        long minWidth = parameters.ColumnAxis(kernelSize).OutputExtent(inputShape.Width);
        return new Size2(
            Solve(outputSize.Height, minHeight, parameters.Stride.Height, "height"),
            Solve(outputSize.Width, minWidth, parameters.Stride.Width, "width"));
    }

    private static int Solve(int outputSize, long min, int stride, string axisName)
    {
        long max = min + stride - 1;
        if (outputSize < min || outputSize > max)
            throw new ArgumentException(
                string.Create(
                    InvariantCulture,
                    $"The {axisName} of outputSize is {outputSize}; this input and stride {stride} allow {min} to {max}."),
                nameof(outputSize));
        return (int)(outputSize - min);
    }
}
