namespace KernelGen.Generator.Model;

/// <summary>
/// What parsing makes of a transposed convolution before it has seen the project's additional files: the numbers of a file
/// that is named are still missing in the spec.
/// </summary>
/// <param name="Spec">The spec; null where the method is refused already.</param>
/// <param name="Refused">What completes the method if the files are wrong too; null where nothing can.</param>
internal sealed record UnresolvedKernel(ConvTransposeSpec? Spec, RefusedKernel? Refused)
{
    public static readonly UnresolvedKernel None = new(Spec: null, Refused: null);

    /// <summary>The end of the path of the file that holds the weights; null where none does.</summary>
    public string? WeightsFile { get; init; }

    /// <summary>The end of the path of the file that holds the bias; null where none does.</summary>
    public string? BiasFile { get; init; }
}
