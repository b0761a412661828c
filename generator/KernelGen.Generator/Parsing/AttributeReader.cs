using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// The properties that an attribute's source sets; one that is left out is absent, not its default, and so is a padding
/// that is written as unset.
/// </summary>
internal sealed class AttributeReader
{
    private readonly AttributeData _attribute;
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unresolved = new(StringComparer.Ordinal);

    public AttributeReader(AttributeData attribute)
    {
        _attribute = attribute;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            // An argument that does not compile has no value, and the compiler has said so; nor has null, which is unset.
            if (argument.Value is { Kind: not TypedConstantKind.Array, Value: { } value } && !IsUnset(argument.Key, value))
                _values[argument.Key] = value;
        }

        FindUnresolved();
    }

    /// <summary>
    /// Whether something that is written does not compile. The compiler has said so; what else the values say is not known
    /// before it does.
    /// </summary>
    public bool HasUnresolved => _unresolved.Count > 0;

    /// <summary>A whole number or the value of an enum.</summary>
    public int? this[string property] => _values.TryGetValue(property, out object? value) ? value as int? : null;

    public double? Number(string property) => _values.TryGetValue(property, out object? value) ? value as double? : null;

    public string? Text(string property) => _values.TryGetValue(property, out object? value) ? value as string : null;

    /// <summary>Whether a value is written, even one that does not compile.</summary>
    public bool Sets(string property) => _values.ContainsKey(property) || _unresolved.Contains(property);

    /// <summary>Where a property is set; the attribute itself where it is not.</summary>
    public Location? Locate(string property) => (FindArgument(property) ?? (SyntaxNode?)Syntax)?.GetLocation();

    /// <summary>What a property is set to, as it is written.</summary>
    public ExpressionSyntax? Expression(string property) => FindArgument(property)?.Expression;

    private void FindUnresolved()
    {
        IEnumerable<string> resolved = _attribute.NamedArguments
            .Where(argument => argument.Value.Kind != TypedConstantKind.Error)
            .Select(argument => argument.Key);
        IEnumerable<AttributeArgumentSyntax> written = Syntax?.ArgumentList?.Arguments ?? [];

        // No attribute has arguments without a name.
        _unresolved.UnionWith(written.Select(argument => argument.NameEquals?.Name.Identifier.ValueText ?? ""));
        _unresolved.ExceptWith(resolved);
    }

    private AttributeSyntax? Syntax => _attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    private AttributeArgumentSyntax? FindArgument(string property) => Syntax?.ArgumentList?.Arguments.FirstOrDefault(
        candidate => candidate.NameEquals?.Name.Identifier.ValueText == property);

    private static bool IsUnset(string property, object value) =>
        value is PropertyNames.UnsetPadding && PropertyNames.AllPaddings().Contains(property);
}
