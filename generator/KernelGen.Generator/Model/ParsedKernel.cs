namespace KernelGen.Generator.Model;

/// <summary>
/// What parsing makes of an annotated method: a spec, a refusal that can be completed all the same, or neither.
/// </summary>
internal sealed record ParsedKernel(IKernelSpec? Spec, RefusedKernel? Refused)
{
    public static readonly ParsedKernel None = new(Spec: null, Refused: null);

    /// <summary>The method that a file is written for; null where there is none.</summary>
    public MethodSpec? Method => Spec?.Method ?? Refused?.Method;
}
