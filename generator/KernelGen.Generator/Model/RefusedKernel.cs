namespace KernelGen.Generator.Model;

/// <summary>
/// A method that becomes no kernel, but whose declaration another file can complete. Left without a body it would stop
/// the compiler before the analyzer says what is wrong.
/// </summary>
internal sealed record RefusedKernel(MethodSpec Method, string ReturnType)
{
    /// <summary>Whether the signature holds pointers, which a type may allow in place of the method.</summary>
    public bool HasPointers => ReturnType.Contains('*') || Method.Parameters.Any(parameter => parameter.Type.Contains('*'));
}
