using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// Gives each parameter its role: spans by type and order, integers by name. A size that the attribute fixes has no
/// parameter.
/// </summary>
internal sealed class SignatureParser(IMethodSymbol method, AttributeReader attribute, DiagnosticSink sink)
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
    private ITypeSymbol? _inputElement;
    private ITypeSymbol? _outputElement;

    /// <summary>The roles and the element type; null, with an error reported, where the signature is wrong.</summary>
    public (EquatableArray<ParameterSpec> Parameters, ElementType Element)? Parse()
    {
        if (!method.ReturnsVoid)
            return Refuse("it must return void", method.Locations.FirstOrDefault());
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParseRole(parameter) is { } problem)
                return Refuse(problem, parameter.Locations.FirstOrDefault());
        }

        if (FindMissing() is { } missing)
            return Refuse(missing, method.Locations.FirstOrDefault());
        if (!SymbolEqualityComparer.Default.Equals(_inputElement, _outputElement))
        {
            return Refuse(
                $"the input holds '{Display(_inputElement!)}' but the output '{Display(_outputElement!)}'",
                method.Locations.FirstOrDefault());
        }

        return ParseElementType() is { } element
            ? (new EquatableArray<ParameterSpec>(_parameters.ToImmutable()), element)
            : null;
    }

    private string? ParseRole(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
            return $"parameter '{parameter.Name}' must be passed by value";
        if (SpanElement(parameter.Type, "ReadOnlySpan") is { } inputElement)
            return AddSpan(ParameterRole.Input, parameter, inputElement, ref _inputElement, "ReadOnlySpan");
        if (SpanElement(parameter.Type, "Span") is { } outputElement)
        {
            return _inputElement is null
                ? "the input comes before the output"
                : AddSpan(ParameterRole.Output, parameter, outputElement, ref _outputElement, "Span");
        }

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

    private string? AddSpan(
        ParameterRole role, IParameterSymbol parameter, ITypeSymbol element, ref ITypeSymbol? known, string type)
    {
        if (known is not null)
            return $"there is more than one {type}";
        known = element;
        Add(role, parameter);
        return null;
    }

    private void Add(ParameterRole role, IParameterSymbol parameter) =>
        _parameters.Add(SignatureText.Describe(parameter, role));

    private string? FindMissing()
    {
        foreach (ParameterRole role in new[] { ParameterRole.Input, ParameterRole.Height, ParameterRole.Width, ParameterRole.Output })
        {
            if (IsFixed(role) || _parameters.Any(parameter => parameter.Role == role))
                continue;
            return role switch
            {
                ParameterRole.Input => "the input, a ReadOnlySpan<T>, is missing",
                ParameterRole.Output => "the output, a Span<T>, is missing",
                ParameterRole.Height => "'int height' is missing; add it, or set Height in the attribute",
                _ => "'int width' is missing; add it, or set Width in the attribute",
            };
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
        switch (_inputElement!.SpecialType)
        {
            case SpecialType.System_Single:
                return ElementType.Float32;
            case SpecialType.System_Double:
                return ElementType.Float64;
            case SpecialType.System_Byte:
                return ElementType.UInt8;
            case SpecialType.System_UInt16:
                return ElementType.UInt16;
            case SpecialType.None when IsSystemType(_inputElement, "Half"):
                return ElementType.Float16;
            default:
                sink.Report(
                    DiagnosticDescriptors.UnsupportedElementType,
                    method.Locations.FirstOrDefault(),
                    method.Name,
                    Display(_inputElement));
                return null;
        }
    }

    private (EquatableArray<ParameterSpec>, ElementType)? Refuse(string problem, Location? location)
    {
        string height = IsFixed(ParameterRole.Height) ? "" : "int height, ";
        string width = IsFixed(ParameterRole.Width) ? "" : "int width, ";
        sink.Report(
            DiagnosticDescriptors.WrongSignature,
            location,
            method.Name,
            problem,
            $"ReadOnlySpan<T> input, {height}{width}Span<T> output");
        return null;
    }

    private static ITypeSymbol? SpanElement(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { Arity: 1 } span && IsSystemType(span, name) ? span.TypeArguments[0] : null;

    private static bool IsSystemType(ITypeSymbol type, string name) =>
        type.Name == name
        && type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
