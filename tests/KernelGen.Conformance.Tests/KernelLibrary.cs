using System.Collections.Concurrent;

namespace KernelGen.Conformance.Tests;

/// <summary>The signature with every optional parameter.</summary>
public delegate void KernelCall<T>(
    ReadOnlySpan<T> input, int batch, int height, int width, int inputRowStride, Span<T> output, int outputRowStride);

/// <summary>The kernels of bilinear upsampling.</summary>
public static class KernelLibrary
{
    private static readonly ConcurrentDictionary<(KernelRequest, Type), Delegate> Kernels = new();

    /// <summary>The generated kernel of a request; compiles it unless <see cref="Prepare{T}"/> has.</summary>
    public static KernelCall<T> Get<T>(KernelRequest request)
        where T : unmanaged
    {
        request = Normalise(request);
        return (KernelCall<T>)Kernels.GetOrAdd((request, typeof(T)), key =>
        {
            Prepare<T>([key.Item1]);
            return KernelCompiler.Load<KernelCall<T>>(MethodName<T>(key.Item1));
        });
    }

    /// <summary>Compiles many requests at once, which is far quicker than one by one.</summary>
    public static void Prepare<T>(IEnumerable<KernelRequest> requests)
        where T : unmanaged =>
        KernelCompiler.Prepare(requests.Select(Normalise), MethodName<T>, Declare<T>);

    // One channel gives the same kernel in either layout.
    private static KernelRequest Normalise(KernelRequest request) =>
        request.Channels == 1 ? request with { Layout = TensorLayout.Nchw } : request;

    private static string MethodName<T>(KernelRequest request) => $"K{KernelCache.Hash(typeof(T).Name + request.Attribute)}";

    private static string Declare<T>(KernelRequest request)
    {
        bool isFixed = request is not { Height: null, Width: null };
        string name = MethodName<T>(request);
        string kernel = isFixed ? $"Fixed{name}" : name;
        string declaration =
            $"""
            {request.Attribute}
            public static partial void {kernel}(
                ReadOnlySpan<{typeof(T).Name}> input, int batch, {SizeParameters(request)}int inputRowStride,
                Span<{typeof(T).Name}> output, int outputRowStride);
            """;
        return isFixed ? declaration + "\n" + Adapt(request, kernel, name, typeof(T).Name) : declaration;
    }

    private static string SizeParameters(KernelRequest request) =>
        (request.Height is null ? "int height, " : "") + (request.Width is null ? "int width, " : "");

    /// <summary>The signature with every parameter for a kernel that does not take them all.</summary>
    private static string Adapt(KernelRequest request, string kernel, string name, string element)
    {
        string height = request.Height is { } rows ? $"height == {rows}" : "true";
        string width = request.Width is { } columns ? $"width == {columns}" : "true";
        return $$"""
            public static void {{name}}(
                ReadOnlySpan<{{element}}> input, int batch, int height, int width, int inputRowStride,
                Span<{{element}}> output, int outputRowStride)
            {
                if (!({{height}} && {{width}}))
                    throw new InvalidOperationException($"{height} by {width} is not the size that the kernel is for.");
                {{kernel}}(input, batch, {{SizeParameters(request).Replace("int ", "", StringComparison.Ordinal)}}inputRowStride, output, outputRowStride);
            }
            """;
    }
}
