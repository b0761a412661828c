namespace KernelGen.Generator.Model;

/// <summary>A kernel that was asked for, whichever attribute asked. Implemented by records, which compare by value.</summary>
internal interface IKernelSpec
{
    /// <summary>The declaration that the kernel completes.</summary>
    MethodSpec Method { get; }
}
