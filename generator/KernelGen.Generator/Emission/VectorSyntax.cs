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

    public string Constant(IEnumerable<string> elements) => $"{_vector}.Create({string.Join(", ", elements)})";

    /// <summary>Lane numbers; always a full list, which the JIT sees as a constant.</summary>
    public string Lanes(IEnumerable<int> lanes) => IsLong
        ? $"{_vector}.Create({string.Join(", ", lanes.Select(lane => Literals.Format(lane) + "L"))})"
        : $"{_vector}.Create({string.Join(", ", lanes.Select(Literals.Format))})";

    public string Shuffle(string value, string lanes) => $"{_vector}.ShuffleNative({value}, {lanes})";

    public string Select(string mask, string whenSet, string otherwise) =>
        $"{_vector}.ConditionalSelect({mask}, {whenSet}, {otherwise})";

    /// <summary>A mask of all bits where a lane is chosen.</summary>
    public string Mask(IEnumerable<bool> lanes)
    {
        string index = _element.LaneIndexKeyword;
        string suffix = IsLong ? "L" : "";
        string values = string.Join(", ", lanes.Select(lane => (lane ? "-1" : "0") + suffix));
        return $"{_vector}.Create({values}).As<{index}, {_element.Keyword}>()";
    }

    private bool IsLong => _element.LaneIndexKeyword == "long";
}
