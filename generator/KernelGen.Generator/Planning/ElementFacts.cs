using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>What planning and emission need to know of an element type.</summary>
internal sealed record ElementFacts(string Keyword, int Bytes, string LaneIndexKeyword, string LiteralSuffix)
{
    private static readonly ElementFacts Float32 = new("float", 4, "int", "f");
    private static readonly ElementFacts Float64 = new("double", 8, "long", "d");

    public static ElementFacts Of(ElementType type) => type switch
    {
        ElementType.Float32 => Float32,
        ElementType.Float64 => Float64,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Elements of a vector; 1 for scalar code.</summary>
    public int LanesOf(VectorWidth width) => width == VectorWidth.Scalar ? 1 : (int)width / 8 / Bytes;
}
