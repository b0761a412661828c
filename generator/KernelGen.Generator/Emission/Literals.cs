using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Constants as C# text.</summary>
internal static class Literals
{
    /// <summary>The value rounded once to the element type, in digits that read back to it.</summary>
    public static string Format(Rational value, ElementType type)
    {
        string digits = type == ElementType.Float32
            ? ((float)value.ToDouble()).ToString("R", CultureInfo.InvariantCulture)
            : value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
        return digits + ElementFacts.Of(type).LiteralSuffix;
    }

    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a constant to an expression, and nothing where it is 0.</summary>
    public static string Plus(string expression, int offset) => offset switch
    {
        0 => expression,
        > 0 => $"{expression} + {Format(offset)}",
        _ => $"{expression} - {Format(-offset)}",
    };

    /// <summary>Multiplies an expression by a constant, and leaves it alone where that is 1.</summary>
    public static string Times(int factor, string expression) =>
        factor == 1 ? expression : $"{Format(factor)} * {expression}";
}
