using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>A type that holds elements as a span does.</summary>
/// <param name="Element">The type of an element.</param>
/// <param name="IsReadOnly">Whether elements can only be read.</param>
internal sealed record BufferType(ITypeSymbol Element, bool IsReadOnly)
{
    /// <summary>What a type holds; null where it is no buffer.</summary>
    public static BufferType? Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return new BufferType(array.ElementType, IsReadOnly: false);
        if (type is IPointerTypeSymbol pointer)
            return new BufferType(pointer.PointedAtType, IsReadOnly: false);
        if ((SpanTypes.ElementOf(type, "Span") ?? SpanTypes.ElementOf(type, "Memory")) is { } element)
            return new BufferType(element, IsReadOnly: false);
        return (SpanTypes.ElementOf(type, "ReadOnlySpan") ?? SpanTypes.ElementOf(type, "ReadOnlyMemory")) is { } readElement
            ? new BufferType(readElement, IsReadOnly: true)
            : null;
    }

    public static bool IsWrittenSpan(ITypeSymbol type) => SpanTypes.ElementOf(type, "Span") is not null;
}
