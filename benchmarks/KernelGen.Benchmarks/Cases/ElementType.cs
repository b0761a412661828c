namespace KernelGen.Benchmarks.Cases;

/// <summary>The type of the elements of input and output.</summary>
internal enum ElementType
{
    Float,
    Double,
}

internal static class ElementTypes
{
    public static int Bytes(this ElementType element) => element switch
    {
        ElementType.Float => sizeof(float),
        ElementType.Double => sizeof(double),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
    };

    /// <summary>The name that C# has for the type.</summary>
    public static string Keyword(this ElementType element) => element switch
    {
        ElementType.Float => "float",
        ElementType.Double => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
    };

    public static ElementType Of(Type type) =>
        type == typeof(float) ? ElementType.Float
        : type == typeof(double) ? ElementType.Double
        : throw new NotSupportedException($"No benchmark has elements of type {type}.");
}
