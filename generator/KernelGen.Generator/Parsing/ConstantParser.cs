using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the numbers of a field or property that the attribute names, as constants of the element type.</summary>
internal sealed class ConstantParser(
    IMethodSymbol method,
    AttributeReader attribute,
    ElementType element,
    SemanticModels models,
    DiagnosticSink sink,
    CancellationToken cancellation)
{
    private const int MaxShownLength = 30;

    private string TypeName => ElementFacts.Of(element).Keyword;

    /// <summary>The numbers in the expected shape; null, with an error, where there are none.</summary>
    public EquatableArray<ExactNumber>? Parse(string property, ExpectedShape expected)
    {
        string name = attribute.Text(property)!;
        if (new ConstantFinder(method, attribute, models, cancellation).Find(property, name) is not { } member)
            return Refuse(property, name, $"but neither '{method.ContainingType.Name}' nor a type around it has a field or property of that name");
        if (!IsReadOnlyArray(member))
            return Refuse(property, name, $"which must be a 'static readonly {TypeName}[]' field or a 'static ReadOnlySpan<{TypeName}>' property without a setter");
        if (member.DeclaringSyntaxReferences.Length == 0)
            return Refuse(property, name, "which another assembly declares, so that its constants cannot be read; declare it in this project");
        if (ConstantList.Of(member, cancellation) is not { } list)
            return Refuse(property, name, "whose value is not written as a list of constants; write it as '[1, 2]' or 'new[] { 1, 2 }'");
        if (!expected.Fits(list.Shape, acceptsFlat: true))
        {
            sink.Report(
                DiagnosticDescriptors.WrongShape,
                attribute.Locate(property),
                property,
                ExpectedShape.Format(list.Shape),
                expected.Format(acceptsFlat: true),
                expected.Meaning);
            return null;
        }

        return Evaluate(property, name, list.Elements);
    }

    private EquatableArray<ExactNumber>? Evaluate(string property, string name, ImmutableArray<ExpressionSyntax> elements)
    {
        ImmutableArray<ExactNumber>.Builder values = ImmutableArray.CreateBuilder<ExactNumber>(elements.Length);
        var evaluator = new ConstantEvaluator(element, models, cancellation);
        for (int i = 0; i < elements.Length; i++)
        {
            if (evaluator.Evaluate(elements[i]) is not { } value)
                return Refuse(property, name, $"whose element {i}, '{Shorten(elements[i].ToString())}', is not a numeric constant");
            if (double.IsNaN(value) || double.IsInfinity(value))
            {
                sink.Report(
                    DiagnosticDescriptors.NotFinite,
                    attribute.Locate(property),
                    name,
                    value.ToString(CultureInfo.InvariantCulture),
                    $"element {i}",
                    TypeName);
                return null;
            }

            values.Add(value);
        }

        return new EquatableArray<ExactNumber>(values.MoveToImmutable());
    }

    private bool IsReadOnlyArray(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, Type: IArrayTypeSymbol array } => HoldsElement(array.ElementType),
        IPropertySymbol { IsStatic: true, IsReadOnly: true, RefKind: RefKind.None } property =>
            SpanTypes.ElementOf(property.Type, "ReadOnlySpan") is { } held && HoldsElement(held),
        _ => false,
    };

    private bool HoldsElement(ITypeSymbol type) => type.SpecialType == element switch
    {
        ElementType.Float32 => SpecialType.System_Single,
        _ => SpecialType.System_Double,
    };

    private EquatableArray<ExactNumber>? Refuse(string property, string name, string problem)
    {
        sink.Report(DiagnosticDescriptors.NotConstant, attribute.Locate(property), property, name, problem);
        return null;
    }

    private static string Shorten(string text)
    {
        text = string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaxShownLength ? text : text.Substring(0, MaxShownLength - 1) + "…";
    }
}
