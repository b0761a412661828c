using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>The signature with every parameter; a kernel with constant weights takes neither weight nor bias.</summary>
public delegate void ConvCall<T>(
    ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias,
    Span<T> output, int outputRowStride);

/// <summary>The kernels of transposed convolution.</summary>
public static class ConvLibrary
{
    private static readonly ConcurrentDictionary<string, Delegate> Kernels = new();

    /// <summary>The generated kernel of a request; compiles it unless <see cref="Prepare{T}"/> has.</summary>
    public static ConvCall<T> Get<T>(ConvRequest request)
        where T : unmanaged =>
        (ConvCall<T>)Kernels.GetOrAdd(MethodName<T>(request), name =>
        {
            Prepare<T>([request]);
            return KernelCompiler.Load<ConvCall<T>>(name);
        });

    /// <summary>Compiles many requests at once, which is far quicker than one by one.</summary>
    public static void Prepare<T>(IEnumerable<ConvRequest> requests)
        where T : unmanaged =>
        KernelCompiler.Prepare(requests, MethodName<T>, Declare<T>, FilesOf<T>);

    /// <summary>The generated file of a request.</summary>
    public static string TextOf<T>(ConvRequest request) =>
        Assert.Single(KernelCompiler.Generate([Declare<T>(request)], FilesOf<T>(request)).SyntaxTrees.Skip(1)).ToString();

    private static string MethodName<T>(ConvRequest request) =>
        "C" + KernelCache.Hash(string.Join(' ', [typeof(T).Name, request.TakesBias, request.Attribute(""), .. Numbers(request.Weights), "|", .. Numbers(request.Bias)]));

    private static IEnumerable<string> Numbers(IReadOnlyList<double>? values) => values?.Select(Number) ?? [];

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // Weights are an array, a bias is a property: the generator reads both.
    private static string Declare<T>(ConvRequest request)
    {
        string name = MethodName<T>(request);
        string kernel = $"Kernel{name}";
        string element = typeof(T).Name;
        string[] parameters =
        [
            "input", "batch", .. Given("height", request.Height is null), .. Given("width", request.Width is null), "inputRowStride",
            .. Given("weight", request.Weights is null), .. Given("bias", request.TakesBias), "output", "outputRowStride",
        ];
        string constants = request.HasFiles
            ? ""
            : Declare(request.Weights, $"private static readonly {element}[] {kernel}Weights =", element)
                + Declare(request.Bias, $"private static ReadOnlySpan<{element}> {kernel}Bias =>", element);
        return $$"""
            {{constants}}{{request.Attribute(kernel)}}
            private static partial void {{kernel}}({{string.Join(", ", parameters.Select(parameter => $"{TypeOf(parameter, element)} {parameter}"))}});
            public static void {{name}}(
                ReadOnlySpan<{{element}}> input, int batch, int height, int width, int inputRowStride,
                ReadOnlySpan<{{element}}> weight, ReadOnlySpan<{{element}}> bias, Span<{{element}}> output, int outputRowStride)
            {
                if ({{Text(request.Height) ?? "height"}} != height || {{Text(request.Width) ?? "width"}} != width)
                    throw new InvalidOperationException($"{height} by {width} is not the size that the kernel is for.");
                {{kernel}}({{string.Join(", ", parameters)}});
            }
            """;
    }

    private static string? Text(int? size) => size?.ToString(CultureInfo.InvariantCulture);

    private static string[] Given(string parameter, bool isGiven) => isGiven ? [parameter] : [];

    private static string TypeOf(string parameter, string element) => parameter switch
    {
        "input" or "weight" or "bias" => $"ReadOnlySpan<{element}>",
        "output" => $"Span<{element}>",
        _ => "int",
    };

    private static string Declare(IReadOnlyList<double>? numbers, string declaration, string element)
    {
        if (numbers is null)
            return "";
        string suffix = element == nameof(Single) ? "f" : "d";
        return $"{declaration} [{string.Join(", ", numbers.Select(number => Number(number) + suffix))}];\n";
    }

    private static IEnumerable<AdditionalText> FilesOf<T>(ConvRequest request)
    {
        if (!request.HasFiles)
            yield break;
        string kernel = $"Kernel{MethodName<T>(request)}";
        if (request.Weights is { } weights)
        {
            int[] shape = [request.InChannels, request.OutChannels / request.Groups, request.KernelSize.Height, request.KernelSize.Width];
            yield return new JsonFile($"weights/{kernel}Weights.json", Nest(weights, shape));
        }

        if (request.Bias is { } bias)
            yield return new JsonFile($"weights/{kernel}Bias.json", Nest(bias, [bias.Count]));
    }

    private static string Nest(IReadOnlyList<double> numbers, int[] shape)
    {
        IEnumerable<string> parts = numbers.Select(Number);
        foreach (int extent in shape.Reverse())
            parts = parts.Chunk(extent).Select(part => $"[{string.Join(", ", part)}]");
        return Assert.Single(parts);
    }

    private sealed class JsonFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
