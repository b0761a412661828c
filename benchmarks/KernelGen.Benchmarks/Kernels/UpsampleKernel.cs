namespace KernelGen.Benchmarks.Kernels;

/// <summary>The signature that every kernel here has.</summary>
internal delegate void UpsampleKernel<T>(ReadOnlySpan<T> input, int height, int width, Span<T> output);
