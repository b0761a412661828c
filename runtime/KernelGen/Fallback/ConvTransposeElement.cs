namespace KernelGen;

/// <summary>The element types that the general transposed convolution computes.</summary>
internal static class ConvTransposeElement
{
    public static void RequireSupported<T>()
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new NotSupportedException(
                $"A transposed convolution of {typeof(T)} is not supported; use {typeof(float)} or {typeof(double)}.");
    }
}
