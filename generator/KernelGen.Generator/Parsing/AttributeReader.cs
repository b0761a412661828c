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
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    public AttributeReader(AttributeData attribute)
    {
        _attribute = attribute;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            // An argument that does not compile has no value, and the compiler has said so.
            if (argument.Value.Value is int value && !IsUnset(argument.Key, value))
                _values[argument.Key] = value;
        }
    }

    public int? this[string property] => _values.TryGetValue(property, out int value) ? value : null;

    public bool Sets(string property) => _values.ContainsKey(property);

    /// <summary>Where a property is set; the attribute itself where it is not.</summary>
    public Location? Locate(string property)
    {
        if (_attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;
        AttributeArgumentSyntax? argument = syntax.ArgumentList?.Arguments.FirstOrDefault(
            candidate => candidate.NameEquals?.Name.Identifier.ValueText == property);
        return (argument ?? (SyntaxNode)syntax).GetLocation();
    }

    private static bool IsUnset(string property, int value) =>
        value == PropertyNames.UnsetPadding && PropertyNames.AllPaddings().Contains(property);
}
