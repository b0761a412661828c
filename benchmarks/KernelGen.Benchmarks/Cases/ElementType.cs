namespace KernelGen.Benchmarks.Cases;

/// <summary>The type of the elements of input and output.</summary>
internal enum ElementType
{
    Byte,
    UShort,
    Float,
    Double,
}

internal static class ElementTypes
{
    public static int Bytes(this ElementType element) => element switch
    {
        ElementType.Byte => sizeof(byte),
        ElementType.UShort => sizeof(ushort),
        ElementType.Float => sizeof(float),
        ElementType.Double => sizeof(double),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
    };

    /// <summary>Whether results are the exact value, rounded once to a whole number.</summary>
    public static bool IsInteger(this ElementType element) => element is ElementType.Byte or ElementType.UShort;

    /// <summary>The name that C# has for the type.</summary>
    public static string Keyword(this ElementType element) => element switch
    {
        ElementType.Byte => "byte",
        ElementType.UShort => "ushort",
        ElementType.Float => "float",
        ElementType.Double => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, null),
    };

    public static ElementType Of(Type type) =>
        type == typeof(byte) ? ElementType.Byte
        : type == typeof(ushort) ? ElementType.UShort
        : type == typeof(float) ? ElementType.Float
        : type == typeof(double) ? ElementType.Double
        : throw new NotSupportedException($"No benchmark has elements of type {type}.");
}
