namespace KernelGen.Generator.Model;

/// <summary>The declaration that a kernel completes; all names as they are written in source, keywords escaped.</summary>
internal sealed record MethodSpec(
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string Modifiers,
    string Name,
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

internal sealed record ParameterSpec(ParameterRole Role, string Modifiers, string Type, string Name);

internal enum ParameterRole
{
    Input,
    Batch,
    Height,
    Width,
    InputRowStride,
    Output,
    OutputRowStride,
}
