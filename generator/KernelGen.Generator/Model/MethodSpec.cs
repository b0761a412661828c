namespace KernelGen.Generator.Model;

/// <summary>The declaration that a kernel completes; all names as they are written in source, keywords escaped.</summary>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="ContainingTypes">The types to reopen, outermost first.</param>
/// <param name="Modifiers">The user's, in order, and <c>partial</c>.</param>
/// <param name="Name">The method's.</param>
/// <param name="IsDocumented">Whether the user wrote a documentation comment, which another on the body would hide.</param>
/// <param name="Parameters">In the order of the declaration.</param>
internal sealed record MethodSpec(
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string Modifiers,
    string Name,
    bool IsDocumented,
    EquatableArray<ParameterSpec> Parameters)
{
    /// <summary>The parameter that plays a role; null where the signature leaves it out.</summary>
    public ParameterSpec? this[ParameterRole role]
    {
        get
        {
            foreach (ParameterSpec parameter in Parameters)
            {
                if (parameter.Role == role)
                    return parameter;
            }

            return null;
        }
    }
}

/// <summary>A type to reopen, outermost first.</summary>
internal sealed record ContainingType(string Keyword, string Name);

/// <summary>A parameter; its role is null where the method becomes no kernel.</summary>
internal sealed record ParameterSpec(ParameterRole? Role, string Modifiers, string Type, string Name);

internal enum ParameterRole
{
    Input,
    Batch,
    Height,
    Width,
    InputRowStride,
    Weight,
    Bias,
    Output,
    OutputRowStride,
}
