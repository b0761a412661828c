using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// Gives each parameter its role: spans by type and order, integers by name. A size that the attribute fixes has no
/// parameter.
/// </summary>
internal sealed class SignatureParser(IMethodSymbol method, AttributeReader attribute, SignatureRules rules, DiagnosticSink sink)
{
    private static readonly Dictionary<string, ParameterRole> IntegerRoles = new(StringComparer.Ordinal)
    {
        ["batch"] = ParameterRole.Batch,
        ["height"] = ParameterRole.Height,
        ["width"] = ParameterRole.Width,
        ["inputRowStride"] = ParameterRole.InputRowStride,
        ["outputRowStride"] = ParameterRole.OutputRowStride,
    };

    private readonly ImmutableArray<ParameterSpec>.Builder _parameters = ImmutableArray.CreateBuilder<ParameterSpec>();
    private readonly Dictionary<ParameterRole, ITypeSymbol> _elements = [];

    /// <summary>The roles and the element type; null, with an error reported, where the signature is wrong.</summary>
    public (EquatableArray<ParameterSpec> Parameters, ElementType Element)? Parse()
    {
        // The compiler has said what is wrong with a type that means nothing.
        if (HoldsUnknown(method.ReturnType) || method.Parameters.Any(parameter => HoldsUnknown(parameter.Type)))
            return null;
        if (!method.ReturnsVoid)
            return Refuse("it must return void", method.Locations.FirstOrDefault());
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParseRole(parameter) is { } problem)
                return Refuse(problem, parameter.Locations.FirstOrDefault());
        }

        if (FindMissing() is { } missing)
            return Refuse(missing, method.Locations.FirstOrDefault());
        if (FindMismatch() is { } mismatch)
            return Refuse(mismatch, method.Locations.FirstOrDefault());
        return ParseElementType() is { } element
            ? (new EquatableArray<ParameterSpec>(_parameters.ToImmutable()), element)
            : null;
    }

    private static bool HoldsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsUnknown),
        IArrayTypeSymbol array => HoldsUnknown(array.ElementType),
        _ => false,
    };

    private string? ParseRole(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
            return $"parameter '{parameter.Name}' must be passed by value";
        if (SpanTypes.ElementOf(parameter.Type, "ReadOnlySpan") is { } readElement)
            return AddReadOnlySpan(parameter, readElement);
        if (SpanTypes.ElementOf(parameter.Type, "Span") is { } outputElement)
            return AddOutput(parameter, outputElement);
        if (parameter.Type.SpecialType != SpecialType.System_Int32)
            return $"parameter '{parameter.Name}' of type '{Display(parameter.Type)}' has no meaning here";
        if (!IntegerRoles.TryGetValue(parameter.Name, out ParameterRole role))
            return $"'int {parameter.Name}' has no meaning here (known are {string.Join(", ", KnownIntegers())})";

        // A value out of range is reported where it stands, and says nothing of the parameter.
        if (SizeProperty(role) is { } property && attribute[property] is { } size and >= 1)
            return $"'int {parameter.Name}' is fixed by {property} = {size}; remove the parameter, or the property";
        Add(role, parameter);
        return null;
    }

    private string? AddReadOnlySpan(IParameterSymbol parameter, ITypeSymbol element)
    {
        int known = rules.ReadOnlySpans.Count(_elements.ContainsKey);
        return known == rules.ReadOnlySpans.Length
            ? rules.DescribeSurplus(parameter.Name)
            : AddSpan(rules.ReadOnlySpans[known], parameter, element);
    }

    private string? AddOutput(IParameterSymbol parameter, ITypeSymbol element)
    {
        if (!_elements.ContainsKey(ParameterRole.Input))
            return "the input comes before the output";
        return _elements.ContainsKey(ParameterRole.Output)
            ? "there is more than one Span"
            : AddSpan(ParameterRole.Output, parameter, element);
    }

    private string? AddSpan(ParameterRole role, IParameterSymbol parameter, ITypeSymbol element)
    {
        _elements.Add(role, element);
        Add(role, parameter);
        return null;
    }

    private void Add(ParameterRole role, IParameterSymbol parameter) =>
        _parameters.Add(SignatureText.Describe(parameter, role));

    private string? FindMissing()
    {
        foreach (ParameterRole role in rules.Required)
        {
            if (IsFixed(role) || _parameters.Any(parameter => parameter.Role == role))
                continue;
            return role switch
            {
                ParameterRole.Input => "the input, a ReadOnlySpan<T>, is missing",
                ParameterRole.Output => "the output, a Span<T>, is missing",
                ParameterRole.Weight => "the weight, a ReadOnlySpan<T>, is missing; add 'ReadOnlySpan<T> weight' behind the input, or set Weights or WeightsFile in the attribute",
                ParameterRole.Height => "'int height' is missing; add it, or set Height in the attribute",
                _ => "'int width' is missing; add it, or set Width in the attribute",
            };
        }

        return null;
    }

    private string? FindMismatch()
    {
        ITypeSymbol input = _elements[ParameterRole.Input];
        foreach (ParameterRole role in new[] { ParameterRole.Weight, ParameterRole.Bias, ParameterRole.Output })
        {
            if (_elements.TryGetValue(role, out ITypeSymbol? element) && !SymbolEqualityComparer.Default.Equals(input, element))
                return $"the input holds '{Display(input)}' but the {role.ToString().ToLowerInvariant()} '{Display(element)}'";
        }

        return null;
    }

    private static string? SizeProperty(ParameterRole role) => role switch
    {
        ParameterRole.Height => PropertyNames.Height,
        ParameterRole.Width => PropertyNames.Width,
        _ => null,
    };

    private IEnumerable<string> KnownIntegers() => IntegerRoles.Where(known => !IsFixed(known.Value)).Select(known => known.Key);

    private bool IsFixed(ParameterRole role) => SizeProperty(role) is { } property && attribute.Sets(property);

    private ElementType? ParseElementType()
    {
        ITypeSymbol element = _elements[ParameterRole.Input];
        if (ElementTypeOf(element) is { } type && rules.Supports(type))
            return type;
        sink.Report(
            DiagnosticDescriptors.UnsupportedElementType,
            method.Locations.FirstOrDefault(),
            method.Name,
            Display(element),
            rules.SupportedElements);
        return null;
    }

    private static ElementType? ElementTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => ElementType.Float32,
        SpecialType.System_Double => ElementType.Float64,
        SpecialType.System_Byte => ElementType.UInt8,
        SpecialType.System_UInt16 => ElementType.UInt16,
        SpecialType.None when SpanTypes.IsSystemType(type, "Half") => ElementType.Float16,
        _ => null,
    };

    private (EquatableArray<ParameterSpec>, ElementType)? Refuse(string problem, Location? location)
    {
        string height = IsFixed(ParameterRole.Height) ? "" : "int height, ";
        string width = IsFixed(ParameterRole.Width) ? "" : "int width, ";
        sink.ReportToFix(
            DiagnosticDescriptors.WrongSignature,
            location,
            rules.Expect(IsFixed).ToProperties(),
            method.Name,
            problem,
            $"ReadOnlySpan<T> input, {height}{width}{rules.WeightParameter}Span<T> output",
            rules.OptionalParameters);
        return null;
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
