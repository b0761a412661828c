using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace KernelGen.CodeFixes;

/// <summary>Names types at a place of a file, as briefly as it can be done there.</summary>
internal sealed class TypeNames(SyntaxGenerator generator, SemanticModel model, int position)
{
    /// <summary>The name, for whose namespace a directive is added only where the name means nothing yet.</summary>
    public TypeSyntax Write(ITypeSymbol type)
    {
        TypeSyntax name = ((TypeSyntax)generator.TypeExpression(type)).WithAdditionalAnnotations(Simplifier.Annotation);
        bool isKnown = model.LookupNamespacesAndTypes(position, name: type.Name)
            .Any(known => SymbolEqualityComparer.Default.Equals(known, type.OriginalDefinition));
        return isKnown ? name : name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
    }
}
