using System.Text;
using KernelGen.Benchmarks.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Benchmarks.Generation;

/// <summary>Compilations as a user's project has them.</summary>
internal static class GeneratorCompilation
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Append(typeof(BilinearUpsampleAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Create(params IEnumerable<string> files) => CSharpCompilation.Create(
        "User",
        files.Select((file, index) => CSharpSyntaxTree.ParseText(file, ParseOptions, path: $"File{index}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(bool trackSteps = false, params IIncrementalGenerator[] generators) =>
        CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>A file with a class of kernels.</summary>
    public static string File(string className, params IEnumerable<BilinearCase> kernels)
    {
        StringBuilder text = new();
        text.AppendLine("using System;").AppendLine("using KernelGen;").AppendLine();
        text.AppendLine($"public static partial class {className}").AppendLine("{");
        foreach ((int index, BilinearCase kernel) in kernels.Index())
        {
            string element = kernel.Element.Keyword();
            text.AppendLine(
                $"""
                    [BilinearUpsample(
                        Factor = {kernel.Factor},
                        Channels = {kernel.Channels},
                        Layout = TensorLayout.{kernel.Layout},
                        Border = BorderMode.{kernel.Border})]
                    public static partial void Kernel{index}(
                        ReadOnlySpan<{element}> input, int height, int width, Span<{element}> output);

                """);
        }

        return text.AppendLine("}").ToString();
    }
}
