using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>From exact sums to elements.</summary>
internal sealed partial class KernelEmitter
{
    private static readonly string[] SumNames = ["first", "second", "third", "fourth"];

    /// <summary>From sums to elements: divided, rounded down, narrowed.</summary>
    private void EmitRound(PathPlan path, VectorSyntax syntax)
    {
        IntegerPlan arithmetic = _plan.Integers!;
        if (syntax.IsScalar)
        {
            string quotient = arithmetic.TakesUpperHalf ? $"sum >> {arithmetic.ElementBits}" : $"(uint)sum / {Literals.Format(arithmetic.Denominator)}";
            _writer.Lines(
                $$"""
                {{Inlined}}
                private static {{T}} Round({{syntax.SumType}} sum) => ({{T}})({{quotient}});
                """);
            return;
        }

        if (arithmetic.TakesUpperHalf)
        {
            EmitUpperHalves(syntax);
            return;
        }

        string[] names = [.. SumNames.Take(path.SumVectors)];
        string Pack(string first, string second) => $"BlockVectors.Pack({first}, {second})";
        string[] quotients = [.. names.Select(name => $"Divide({name})")];
        string packed = path.SumVectors == 2
            ? Pack(quotients[0], quotients[1])
            : Pack(Pack(quotients[0], quotients[1]), Pack(quotients[2], quotients[3]));
        _writer.Comment("The elements of each block, which the vectors of sums hold one after the other.");
        _writer.Line(Inlined);
        _writer.Line($"private static {syntax.Type} Round({string.Join(", ", names.Select(name => $"{syntax.SumType} {name}"))}) =>");
        _writer.Line($"    {packed};");
        _writer.Line();
        EmitDivide(syntax, arithmetic.Division);
    }

    private void EmitUpperHalves(VectorSyntax syntax)
    {
        (string divisor, string mask, string cast) = _element.Bytes == 1
            ? ("256", "(ushort)0xFF00", "AsByte()")
            : ("65,536", "0xFFFF0000u", "AsUInt16()");
        string even = _element.Bytes == 1 ? "even" : "even.AsUInt32()";
        string odd = _element.Bytes == 1 ? "odd" : "odd.AsUInt32()";
        _writer.Comment($"div {divisor} is the upper half of a sum: that of even elements moves down, that of odd ones stays.");
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static {{syntax.Type}} Round({{syntax.SumType}} even, {{syntax.SumType}} odd) =>
                ({{even}} >> {{8 * _element.Bytes}} | {{odd}} & {{syntax.Name}}.Create({{mask}})).{{cast}};
            """);
    }

    private void EmitDivide(VectorSyntax syntax, Division division)
    {
        string divisor = Literals.Format(division.Divisor);
        _writer.Comment(division.Form switch
        {
            DivisionForm.Shift => $"div {divisor}",
            DivisionForm.MultiplyHigh => $"div {divisor}: times {division.Multiplier} / 2^{16 + division.Shift}, which has been tried with all sums.",
            DivisionForm.Reciprocal => $"div {divisor}: sums are exact in float, and a little more than 1 / {divisor} gives the quotient of each, as has been tried.",
            _ => $"div {divisor}: float comes within 1 of the quotient.",
        });
        _writer.Line(Inlined);
        string header = $"private static {syntax.SumType} Divide({syntax.SumType} sum)";
        switch (division.Form)
        {
            case DivisionForm.Shift:
                _writer.Line($"{header} => sum >> {division.Shift};");
                break;
            case DivisionForm.MultiplyHigh:
                string shift = division.Shift == 0 ? "" : $" >> {division.Shift}";
                _writer.Line($"{header} =>");
                _writer.Line($"    BlockVectors.MultiplyHigh(sum, {syntax.Name}.Create((ushort){division.Multiplier})){shift};");
                break;
            case DivisionForm.Reciprocal:
                string power = (1L << division.Shift).ToString(System.Globalization.CultureInfo.InvariantCulture);
                _writer.Line($"{header} =>");
                _writer.Line($"    {syntax.Name}.ConvertToInt32Native({syntax.Name}.ConvertToSingle(sum) * {syntax.Name}.Create({division.Multiplier}f / {power}f));");
                break;
            default:
                using (_writer.Block(header))
                {
                    _writer.Line($"{syntax.SumType} quotient = {syntax.Name}.ConvertToInt32Native({syntax.Name}.ConvertToSingle(sum) * {syntax.Name}.Create(1f / {divisor}));");
                    _writer.Line($"{syntax.SumType} rest = sum - quotient * {syntax.Name}.Create({divisor});");
                    _writer.Line();
                    _writer.Comment("A comparison that holds is -1.");
                    _writer.Line($"return quotient + {syntax.Name}.LessThan(rest, {syntax.SumType}.Zero) - {syntax.Name}.GreaterThan(rest, {syntax.Name}.Create({Literals.Format(division.Divisor - 1)}));");
                }

                break;
        }
    }
}
