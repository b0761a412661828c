namespace KernelGen.Benchmarks.Kernels;

/// <summary>The signature of a transposed convolution's kernel whose weights are given by the call.</summary>
internal delegate void ConvTransposeKernel(
    ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
