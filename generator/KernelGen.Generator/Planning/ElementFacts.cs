using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>What planning and emission need to know of an element type.</summary>
/// <param name="Keyword">Its name in C#.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="LaneIndexKeyword">The signed integer of the same size, which holds positions of taps.</param>
/// <param name="LiteralSuffix">What follows a literal of it.</param>
internal sealed record ElementFacts(string Keyword, int Bytes, string LaneIndexKeyword, string LiteralSuffix)
{
    private static readonly ElementFacts Float32 = new("float", 4, "int", "f");
    private static readonly ElementFacts Float64 = new("double", 8, "long", "d");
    private static readonly ElementFacts Float16 = new("Half", 2, "short", "");
    private static readonly ElementFacts UInt8 = new("byte", 1, "sbyte", "") { MaxValue = byte.MaxValue };
    private static readonly ElementFacts UInt16 = new("ushort", 2, "short", "") { MaxValue = ushort.MaxValue };

    /// <summary>The largest value of an integer type; 0 for others.</summary>
    public int MaxValue { get; private init; }

    /// <summary>Whether elements are whole numbers, whose exact weighted sum is rounded once.</summary>
    public bool IsInteger => MaxValue > 0;

    public static ElementFacts Of(ElementType type) => type switch
    {
        ElementType.Float32 => Float32,
        ElementType.Float64 => Float64,
        ElementType.Float16 => Float16,
        ElementType.UInt8 => UInt8,
        ElementType.UInt16 => UInt16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Elements of a vector; 1 for scalar code.</summary>
    public int LanesOf(VectorWidth width) => width == VectorWidth.Scalar ? 1 : (int)width / 8 / Bytes;
}
