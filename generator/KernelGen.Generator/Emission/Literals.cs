using System.Globalization;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>Constants as C# text.</summary>
internal static class Literals
{
    /// <summary>
    /// The value rounded once to the element type: its few digits where it is dyadic, otherwise the division, which the
    /// compiler folds. Digits of a rounded value would differ between the frameworks that a compiler runs on.
    /// </summary>
    public static string Format(Rational value, ElementType type)
    {
        string suffix = ElementFacts.Of(type).LiteralSuffix;
        bool dyadic = (value.Denominator & (value.Denominator - 1)) == 0;
        return dyadic
            ? value.ToDouble().ToString("R", CultureInfo.InvariantCulture) + suffix
            : string.Format(CultureInfo.InvariantCulture, "{0}{1} / {2}", value.Numerator, suffix, value.Denominator);
    }

    /// <summary>
    /// A number of the element type: as few digits as tell it from its neighbours at the most, and the same on every
    /// framework that a compiler runs on.
    /// </summary>
    public static string Format(double value, ElementType type) =>
        DecimalDigits.Format(value, type == ElementType.Float32 ? 9 : 17) + ElementFacts.Of(type).LiteralSuffix;

    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a constant to an expression, and nothing where it is 0.</summary>
    public static string Plus(string expression, int offset) => offset switch
    {
        0 => expression,
        > 0 => $"{expression} + {Format(offset)}",
        _ => $"{expression} - {Format(-offset)}",
    };

    /// <summary>Multiplies an expression by a constant, and leaves it alone where that is 1.</summary>
    public static string Times(int factor, string expression) => (factor, expression[0]) switch
    {
        (1, '(') when expression[expression.Length - 1] == ')' => expression.Substring(1, expression.Length - 2),
        (1, _) => expression,
        _ => $"{Format(factor)} * {expression}",
    };
}
