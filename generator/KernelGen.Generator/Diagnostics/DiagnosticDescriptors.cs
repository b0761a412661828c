using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// Everything the analyzer can say: KG00xx the declaration, KG01xx the attribute's values, KG10xx information.
/// </summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "KernelGen";

    public static readonly DiagnosticDescriptor MethodNotPartial = Error(
        "KG0001",
        "A kernel method must be partial",
        "Method '{0}' must be partial without a body, so that KernelGen can generate it; declare it 'partial void {0}(...);'");

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "KG0002",
        "A type that contains a kernel must be partial",
        "Type '{0}' must be partial, because it contains the kernel '{1}'; add 'partial' to its declaration");

    public static readonly DiagnosticDescriptor WrongSignature = Error(
        "KG0003",
        "A kernel method has the wrong signature",
        "Method '{0}': {1}; expected 'void {0}({2})', optionally with 'int batch', 'int inputRowStride' and 'int outputRowStride'");

    public static readonly DiagnosticDescriptor UnsupportedElementType = Error(
        "KG0004",
        "A kernel's element type is not supported",
        "Method '{0}' works on '{1}'; supported element types are byte, ushort, Half, float and double");

    public static readonly DiagnosticDescriptor AlreadyImplemented = Error(
        "KG0005",
        "A kernel method has an implementation already",
        "Method '{0}' is implemented already; remove that body or the attribute");

    public static readonly DiagnosticDescriptor UnsupportedContext = Error(
        "KG0006",
        "A kernel cannot be declared here",
        "Kernel '{0}' cannot be generated: {1}");

    public static readonly DiagnosticDescriptor FactorForms = Error(
        "KG0101",
        "The factor must be given once",
        "{0}; give either Factor, or FactorHeight and FactorWidth");

    public static readonly DiagnosticDescriptor FactorRange = Error(
        "KG0102",
        "A factor is out of range",
        "{0} is {1}; it must be from {2} to {3}");

    public static readonly DiagnosticDescriptor ChannelsRange = Error(
        "KG0103",
        "The number of channels is out of range",
        "Channels is {0}; it must be at least 1");

    public static readonly DiagnosticDescriptor PaddingWithoutZeroBorder = Error(
        "KG0104",
        "A padding property needs the zero border",
        "{0} has no effect with Border = BorderMode.Replicate; remove it, or set Border = BorderMode.Zero");

    public static readonly DiagnosticDescriptor PaddingValue = Error(
        "KG0105",
        "A padding is out of range",
        "{0} is {1}; it must be {2}");

    public static readonly DiagnosticDescriptor PaddingForms = Error(
        "KG0106",
        "A padding is given twice",
        "{0} and {1} both say how much is cropped; remove one of them");

    public static readonly DiagnosticDescriptor UndefinedEnumValue = Error(
        "KG0107",
        "An attribute property has an undefined value",
        "{0} is {1}, which is no value of {2}; use {3}");

    public static readonly DiagnosticDescriptor SizeRange = Error(
        "KG0108",
        "A fixed size is out of range",
        "{0} is {1}; it must be at least 1, or left out for a parameter 'int {2}'");

    public static readonly DiagnosticDescriptor NothingLeft = Error(
        "KG0109",
        "A fixed size leaves no output",
        "With {0} = {1} the padding leaves an output {2} of {3}; at least 1 is needed: use a {0} of at least {4}, or less padding");

    public static readonly DiagnosticDescriptor BufferTooLong = Error(
        "KG0110",
        "A fixed size makes a buffer too long",
        "The {0} of one image has {1}{2} elements; at most {3} are possible: split the image into parts, and fix their size");

    public static readonly DiagnosticDescriptor ThreadsRange = Error(
        "KG0111",
        "The number of threads is out of range",
        "Threads is {0}; it must be at least 0, which stands for as many as there are processors, or left out for the caller's thread alone");

    public static readonly DiagnosticDescriptor FellBack = Information(
        "KG1001",
        "A kernel calls the general fallback",
        "Kernel '{0}' calls the general fallback: {1}");

    public static readonly DiagnosticDescriptor NoEffect = Information(
        "KG1002",
        "An attribute property has no effect",
        "{0} has no effect: {1}");

    public static readonly DiagnosticDescriptor LargeOutput = Information(
        "KG1003",
        "A fixed-size output is large",
        "The output of one image takes {0} bytes, beyond {1} ({2} MB); if that is too much, split the image into parts, and fix their size");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Information(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true);
}
