using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// Everything the analyzer can say: KG00xx the declaration and its project, KG01xx the attribute's values, KG10xx information.
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
        "Method '{0}': {1}; expected 'void {0}({2})', optionally with {3}");

    public static readonly DiagnosticDescriptor UnsupportedElementType = Error(
        "KG0004",
        "A kernel's element type is not supported",
        "Method '{0}' works on '{1}'; supported element types are {2}");

    public static readonly DiagnosticDescriptor AlreadyImplemented = Error(
        "KG0005",
        "A kernel method has an implementation already",
        "Method '{0}' is implemented already; remove that body or the attribute");

    public static readonly DiagnosticDescriptor UnsupportedContext = Error(
        "KG0006",
        "A kernel cannot be declared here",
        "Kernel '{0}' cannot be generated: {1}");

    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        "KG0007",
        "The project's C# is too old for a kernel",
        "Kernel '{0}' needs C# {1}, but the project is compiled as C# {2}; set <LangVersion>{1}</LangVersion> or later, or remove the setting");

    public static readonly DiagnosticDescriptor RuntimeUnreachable = Error(
        "KG0008",
        "A kernel cannot reach the runtime that it calls",
        "Kernel '{0}' calls 'global::{1}', {2}");

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
        "{0} is {1}; it must be at least 1");

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

    public static readonly DiagnosticDescriptor KernelForms = Error(
        "KG0112",
        "The kernel size must be given once",
        "{0}; give either KernelSize, or KernelHeight and KernelWidth");

    public static readonly DiagnosticDescriptor ChannelsMissing = Error(
        "KG0113",
        "A number of channels is missing",
        "{0} is missing; set it to the number of channels of the {1}");

    public static readonly DiagnosticDescriptor StepForms = Error(
        "KG0114",
        "A stride or a dilation is given twice",
        "{0} and {1} both say how far apart {2} lie in the output; remove one of them");

    public static readonly DiagnosticDescriptor ParameterRange = Error(
        "KG0115",
        "A parameter of the convolution is out of range",
        "{0} is {1}; it must be {2}");

    public static readonly DiagnosticDescriptor IndivisibleChannels = Error(
        "KG0116",
        "The groups do not divide the channels",
        "{0} is {1}, which {2} groups do not divide; use a multiple of {2}, or other groups");

    public static readonly DiagnosticDescriptor WeightTooLong = Error(
        "KG0117",
        "A weight has too many elements",
        "The weight of shape {0} has {1} elements; {2}");

    public static readonly DiagnosticDescriptor NumbersGivenTwice = Error(
        "KG0118",
        "The weights or the bias are given twice",
        "{0} and {1} both give the {2}; remove one of them");

    public static readonly DiagnosticDescriptor BiasWithoutWeights = Error(
        "KG0119",
        "A bias property needs weights known at compile time",
        "{0} has no place where the call gives the weight; add a parameter 'ReadOnlySpan<T> bias' behind the weight, or set Weights or WeightsFile");

    public static readonly DiagnosticDescriptor NotConstant = Error(
        "KG0120",
        "The weights or the bias are not constant",
        "{0} names '{1}', {2}");

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "KG0121",
        "The weights or the bias have the wrong shape",
        "{0} has the shape {1}; it must be {2}, which is {3}");

    public static readonly DiagnosticDescriptor NotFinite = Error(
        "KG0122",
        "A weight or a bias is not a finite number",
        "{0} holds {1} at {2}; every number must be finite as {3}");

    public static readonly DiagnosticDescriptor FileMissing = Error(
        "KG0123",
        "A file of weights is not among the additional files",
        "{0} is '{1}', which no additional file of the project is called; add <AdditionalFiles Include=\"{1}\" /> to the project file{2}");

    public static readonly DiagnosticDescriptor FileAmbiguous = Error(
        "KG0124",
        "The name of a file of weights fits several files",
        "{0} is '{1}', which fits {2} additional files: {3}; put as much of the directory before it as tells them apart");

    public static readonly DiagnosticDescriptor FileMalformed = Error(
        "KG0125",
        "A file of weights cannot be read",
        "{0} cannot be read: {1}");

    public static readonly DiagnosticDescriptor EpilogueRange = Error(
        "KG0126",
        "A slope or a limit is out of range",
        "{0} is {1}; it must be {2}");

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

    public static readonly DiagnosticDescriptor Checkerboard = Information(
        "KG1004",
        "The weights make a checkerboard",
        "The weights make a checkerboard: from input channel {0} to output channel {1} the phase ({2}, {3}) sums to {4}, but ({5}, {6}) to {7}");

    public static readonly DiagnosticDescriptor BorderDarkens = Information(
        "KG1005",
        "The zero border darkens the output",
        "The zero border darkens the output: of a constant image it multiplies {0}; use {1}, unless a network's numbers are reproduced");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Information(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static string HelpLink(string id) => $"{ToolName.ProjectAddress}/blob/main/docs/diagnostics/{id}.md";
}
