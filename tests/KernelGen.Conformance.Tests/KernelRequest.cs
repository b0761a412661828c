using System.Globalization;

namespace KernelGen.Conformance.Tests;

/// <summary>One use of the attribute, and the same parameters for the fallback and the reference.</summary>
public sealed record KernelRequest(Size2 Factor, int Channels, TensorLayout Layout, BorderMode Border)
{
    /// <summary>As <see cref="BilinearUpsampleAttribute.Padding"/>; null where the attribute leaves it out.</summary>
    public Size2? Padding { get; init; }

    /// <summary>As <see cref="BilinearUpsampleAttribute.PaddingEnd"/>.</summary>
    public Size2? PaddingEnd { get; init; }

    /// <summary>As <see cref="BilinearUpsampleAttribute.OutputPadding"/>.</summary>
    public Size2? OutputPadding { get; init; }

    /// <summary>As <see cref="BilinearUpsampleAttribute.Height"/>; null where the call gives it.</summary>
    public int? Height { get; init; }

    /// <summary>As <see cref="BilinearUpsampleAttribute.Width"/>; null where the call gives it.</summary>
    public int? Width { get; init; }

    /// <summary>As <see cref="BilinearUpsampleAttribute.Threads"/>.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>As <see cref="BilinearUpsampleAttribute.Stores"/>.</summary>
    public StoreMode Stores { get; init; }

    public BilinearUpsampleParameters Parameters => new(Factor, Border)
    {
        Padding = Padding,
        PaddingEnd = PaddingEnd,
        OutputPadding = OutputPadding,
    };

    /// <summary>The attribute as a user writes it.</summary>
    public string Attribute
    {
        get
        {
            List<string> properties = [.. Pair("Factor", Factor)];
            properties.Add($"Channels = {Channels}");
            properties.Add($"Layout = TensorLayout.{Layout}");
            properties.Add($"Border = BorderMode.{Border}");
            properties.AddRange(Pair(nameof(Padding), Padding));
            properties.AddRange(Pair(nameof(PaddingEnd), PaddingEnd));
            properties.AddRange(Pair(nameof(OutputPadding), OutputPadding));
            properties.AddRange(Single(nameof(Height), Height));
            properties.AddRange(Single(nameof(Width), Width));
            properties.Add($"Threads = {Threads}");
            properties.Add($"Stores = StoreMode.{Stores}");
            return $"[BilinearUpsample({string.Join(", ", properties)})]";
        }
    }

    public override string ToString()
    {
        string pads = string.Concat(Name("p", Padding), Name("e", PaddingEnd), Name("o", OutputPadding));
        string size = (Height is null ? "" : $" height {Height}") + (Width is null ? "" : $" width {Width}");
        string run = (Threads == 1 ? "" : $" threads {Threads}") + (Stores == StoreMode.Auto ? "" : $" {Stores}");
        return string.Create(
            CultureInfo.InvariantCulture, $"{Factor.Height}x{Factor.Width} {Layout} {Channels} {Border}{pads}{size}{run}");
    }

    private static string Name(string letter, Size2? size) => size is null ? "" : $" {letter}{size}";

    private static IEnumerable<string> Single(string property, int? value) => value is null ? [] : [$"{property} = {value}"];

    private static IEnumerable<string> Pair(string property, Size2? size)
    {
        if (size is not { } pair)
            yield break;
        if (pair.Height == pair.Width)
        {
            yield return $"{property} = {pair.Height}";
            yield break;
        }

        yield return $"{property}Height = {pair.Height}";
        yield return $"{property}Width = {pair.Width}";
    }
}
