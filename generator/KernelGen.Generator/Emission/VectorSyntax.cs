using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>The words of one vector width, so that one description is printed for all of them.</summary>
internal sealed class VectorSyntax
{
    private readonly ElementFacts _element;
    private readonly string? _vector;

    public VectorSyntax(ElementType element, int lanes)
    {
        _element = ElementFacts.Of(element);
        _vector = lanes == 1 ? null : "Vector" + Literals.Format(lanes * _element.Bytes * 8);
        Type = _vector is null ? _element.Keyword : $"{_vector}<{_element.Keyword}>";
    }

    /// <summary>The type of a value: a vector, or an element.</summary>
    public string Type { get; }

    public bool IsScalar => _vector is null;

    public string Load(string row, string index) => (IsScalar, index) switch
    {
        (true, "0") => row,
        (true, _) => $"Unsafe.Add(ref {row}, {index})",
        (false, "0") => $"{_vector}.LoadUnsafe(ref {row})",
        (false, _) => $"{_vector}.LoadUnsafe(ref {row}, {index})",
    };

    public string Store(string value, string row, string index) => (IsScalar, index) switch
    {
        (true, "0") => $"{row} = {value};",
        (true, _) => $"Unsafe.Add(ref {row}, {index}) = {value};",
        (false, "0") => $"{value}.StoreUnsafe(ref {row});",
        (false, _) => $"{value}.StoreUnsafe(ref {row}, {index});",
    };

    public string Broadcast(string value) => IsScalar ? value : $"{_vector}.Create({value})";

    /// <summary>A constant vector, open behind the parenthesis in which its elements follow.</summary>
    public string Create => $"{_vector}.Create(";

    /// <summary>A shuffle, open behind the window: its lane numbers follow as a constant, which the JIT folds.</summary>
    public string Shuffle(string window) => $"{_vector}.ShuffleNative({window}, {Create}";

    /// <summary>Numbers of lanes, in the integer type that the element's shuffles take.</summary>
    public IEnumerable<string> LaneNumbers(IEnumerable<int> lanes) =>
        lanes.Select(lane => Literals.Format(lane) + (IsLong ? "L" : ""));

    public string Select(string mask, string whenSet, string otherwise) =>
        $"{_vector}.ConditionalSelect({mask}, {whenSet}, {otherwise})";

    /// <summary>What makes a vector of integers, all bits set where a lane is chosen, a mask.</summary>
    public string AsMask => $").As<{_element.LaneIndexKeyword}, {_element.Keyword}>();";

    private bool IsLong => _element.LaneIndexKeyword == "long";
}
