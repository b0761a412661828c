using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>The words of one vector width, so that one description is printed for all of them.</summary>
internal sealed class VectorSyntax
{
    private readonly ElementFacts _element;
    private readonly int _lanes;
    private readonly int _bits;
    private readonly IntegerPlan? _integers;

    public VectorSyntax(ElementType element, int lanes, IntegerPlan? integers = null)
    {
        _element = ElementFacts.Of(element);
        _integers = integers;
        _lanes = lanes;
        _bits = lanes * _element.Bytes * 8;
        Name = "Vector" + Literals.Format(_bits);
        Type = IsScalar ? _element.Keyword : Of(_element.Keyword);
    }

    /// <summary>The class of the vector's functions.</summary>
    public string Name { get; }

    /// <summary>The type of a value: a vector, or an element.</summary>
    public string Type { get; }

    public bool IsScalar => _lanes == 1;

    /// <summary>The type of what tells lanes: a mask, or whether the only one is meant.</summary>
    public string MaskType => IsScalar ? "bool" : Type;

    /// <summary>A vector of tap positions.</summary>
    public string TapType => Of(_element.LaneIndexKeyword);

    /// <summary>
    /// A vector of the lanes that a shuffle takes. 128-bit processors shuffle bytes by a variable, and before 512 bits
    /// there is no such shuffle of doubles across a whole vector, so halves of them are shuffled.
    /// </summary>
    public string LaneType => (_bits, _element.Bytes) switch
    {
        (128, _) => Of("byte"),
        (256, 8) => Of("int"),
        _ => TapType,
    };

    /// <summary>Positions in a window as lanes of a shuffle.</summary>
    public string ToLanes(string positions) => (_bits, _element.Bytes) switch
    {
        (128, 4) => $"(({positions}) * 0x04040404 + {Name}.Create(0x03020100)).AsByte()",
        (128, 8) => $"(({positions}) * 0x0808080808080808 + {Name}.Create(0x0706050403020100)).AsByte()",
        (256, 8) => $"(({positions}) * 0x0000000200000002 + {Name}.Create(0x0000000100000000)).AsInt32()",
        _ => positions,
    };

    /// <summary>The lanes of a loaded window.</summary>
    public string Shuffle(string window, string lanes) => (_bits, _element.Bytes) switch
    {
        (128, _) => $"{Name}.ShuffleNative({window}.AsByte(), {lanes}).As<byte, {_element.Keyword}>()",
        (256, 8) => $"{Name}.ShuffleNative({window}.AsInt32(), {lanes}).AsDouble()",
        _ => $"{Name}.ShuffleNative({window}, {lanes})",
    };

    public string Load(string row, string index) =>
        IsScalar ? $"Unsafe.Add(ref {row}, {index})" : $"{Name}.LoadUnsafe(ref Unsafe.Add(ref {row}, {index}))";

    /// <summary>The same value in all lanes.</summary>
    public string Broadcast(string value) => IsScalar ? value : $"{Name}.Create({value})";

    public string Select(string mask, string whenSet, string otherwise) => IsScalar
        ? $"{mask} ? {whenSet} : {otherwise}"
        : $"{Name}.ConditionalSelect({mask}, {whenSet}, {otherwise})";

    /// <summary>A vector of exact sums, or one of them.</summary>
    public string SumType => IsScalar ? ScalarSum : Of(_integers!.SumKeyword);

    // Vectors wrap around, of which a sum in all their bits is none the worse.
    private string ScalarSum => _integers is { TakesUpperHalf: true, ElementBits: 16 } ? "long" : "int";

    /// <summary>What the sums of two weighted taps are: twice as wide as an element.</summary>
    public string PairSumType => IsScalar ? "int" : Of(_element.Bytes == 1 ? "ushort" : "int");

    /// <summary>Weights of pairs of taps.</summary>
    public string WeightType => Of(_element.LaneIndexKeyword);

    /// <summary>Sums of pairs in a block of 128 bits.</summary>
    public int PairsInBlock => 8 / _element.Bytes;

    /// <summary>Elements in a block of 128 bits.</summary>
    public int BlockElements => 16 / _element.Bytes;

    public int Bits => _bits;

    private string Of(string element) => $"{Name}<{element}>";
}
