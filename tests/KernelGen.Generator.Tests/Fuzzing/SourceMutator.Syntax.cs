using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Mutations that a user might make: most of their results parse.</summary>
internal sealed partial class SourceMutator
{
    private string MutateAttribute(string text)
    {
        List<AttributeSyntax> attributes = Find<AttributeSyntax>(text);
        List<AttributeArgumentSyntax> arguments = Find<AttributeArgumentSyntax>(text);
        if (attributes.Count == 0 || arguments.Count == 0)
            return text;
        AttributeSyntax attribute = Choose(attributes);
        AttributeArgumentSyntax argument = Choose(arguments);
        string added = $"{Choose(Vocabulary.Properties)} = {Choose(Vocabulary.Values)}, ";
        return random.Next(10) switch
        {
            0 => text.Insert(argument.SpanStart, added),
            1 => Replace(text, argument, $"{Choose(Vocabulary.Properties)} = {argument.Expression}"),
            2 => text.Remove(argument.SpanStart, argument.Span.Length).Replace("(, ", "(", StringComparison.Ordinal).Replace(", ,", ",", StringComparison.Ordinal).Replace(", )", ")", StringComparison.Ordinal),
            3 => Replace(text, attribute.Name, Choose<string>(["BilinearUpsample", "ConvTranspose2d", "KernelGen.BilinearUpsample", "ConvTranspose2dAttribute", "Obsolete", "Missing"])),
            4 => Replace(text, attribute, $"{attribute}, {attribute}"),
            5 => text.Insert(attribute.SpanStart, "BilinearUpsample(Factor = 2), "),
            _ => Replace(text, argument.Expression, Choose(Vocabulary.Values)),
        };
    }

    private string MutateDeclaration(string text) => random.Next(10) switch
    {
        0 => MutateMember(text),
        1 => MutateType(text),
        2 => MutateConstants(text),
        3 => MutateModifier(text),
        4 => random.Next(2) == 0 ? $"{Choose(Vocabulary.Directives)}\n{text}" : $"{text}\n{Choose(Vocabulary.Directives)}\n",
        5 or 6 => MutateParameter(text),
        7 => Rename(text),
        8 => Find<TypeSyntax>(text) is { Count: > 0 } types ? Replace(text, Choose(types), Choose(Vocabulary.Types)) : text,
        _ => text.Replace(Choose<string>(["float", "byte", "double"]), Choose(Vocabulary.Types), StringComparison.Ordinal),
    };

    private string MutateMember(string text)
    {
        List<MemberDeclarationSyntax> members = Find<MemberDeclarationSyntax>(text);
        if (members.Count == 0)
            return text;
        MemberDeclarationSyntax member = Choose(members);
        return random.Next(4) switch
        {
            0 => Replace(text, member, ""),
            1 => text.Insert(member.Span.End, $"\n{member}"),
            2 => Replace(text, member, $"public partial {Choose(Vocabulary.TypeKinds)} {Choose(Vocabulary.Identifiers)}\n{{\n{member}\n}}"),
            _ => Replace(text, member, Choose(members).ToString()),
        };
    }

    private string MutateType(string text)
    {
        List<TypeDeclarationSyntax> types = Find<TypeDeclarationSyntax>(text);
        if (types.Count == 0)
            return text;
        TypeDeclarationSyntax type = Choose(types);
        return random.Next(3) switch
        {
            0 => text.Insert(type.Identifier.Span.End, "<T>"),
            1 => text.Insert(type.Identifier.Span.End, $" : {Choose(Vocabulary.Types)}"),
            _ => text.Remove(type.Keyword.SpanStart, type.Keyword.Span.Length).Insert(type.Keyword.SpanStart, Choose(Vocabulary.TypeKinds)),
        };
    }

    private string MutateConstants(string text)
    {
        IReadOnlyList<ExpressionSyntax> numbers =
            [.. Find<ExpressionSyntax>(text).Where(node => node.Parent is InitializerExpressionSyntax or ExpressionElementSyntax)];
        if (numbers.Count == 0)
            return text;
        ExpressionSyntax number = Choose(numbers);
        return random.Next(3) switch
        {
            0 => Replace(text, number, $"{number}, {Choose(Vocabulary.Values)}"),
            1 => Replace(text, number, $".. {number}"),
            _ => Replace(text, number, Choose(Vocabulary.Values)),
        };
    }

    private string MutateModifier(string text)
    {
        IReadOnlyList<MemberDeclarationSyntax> members =
            [.. Find<MemberDeclarationSyntax>(text).Where(member => member.Modifiers.Count > 0)];
        if (members.Count == 0)
            return text;
        SyntaxToken modifier = Choose<SyntaxToken>([.. Choose(members).Modifiers]);
        return random.Next(3) switch
        {
            0 => text.Remove(modifier.SpanStart, modifier.Span.Length),
            1 => text.Insert(modifier.SpanStart, $"{Choose(Vocabulary.Modifiers)} "),
            _ => text.Remove(modifier.SpanStart, modifier.Span.Length).Insert(modifier.SpanStart, Choose(Vocabulary.Modifiers)),
        };
    }

    private string MutateParameter(string text)
    {
        List<ParameterSyntax> parameters = Find<ParameterSyntax>(text);
        if (parameters.Count == 0)
            return text;
        ParameterSyntax parameter = Choose(parameters);
        return random.Next(6) switch
        {
            0 => text.Insert(parameter.SpanStart, $"{Choose(Vocabulary.Types)} {Choose(Vocabulary.Identifiers)}, "),
            1 => text.Insert(parameter.SpanStart, $"{Choose(Vocabulary.Modifiers)} "),
            2 => Replace(text, parameter, $"{parameter.Type} {Choose(Vocabulary.Identifiers)}"),
            3 => Replace(text, parameter, $"{parameter} = {Choose(Vocabulary.Values)}"),
            4 => Replace(text, parameter, Choose(parameters).ToString()),
            _ => text.Remove(parameter.SpanStart, parameter.Span.Length).Replace("(, ", "(", StringComparison.Ordinal).Replace(", , ", ", ", StringComparison.Ordinal),
        };
    }

    private string Rename(string text)
    {
        IReadOnlyList<SyntaxToken> names =
            [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Length > 0)];
        if (names.Count == 0)
            return text;
        string name = Choose(names).Text;
        return text.Replace(name, Choose(Vocabulary.Identifiers), StringComparison.Ordinal);
    }

    private static List<T> Find<T>(string text)
        where T : SyntaxNode =>
        [.. CSharpSyntaxTree.ParseText(text, Testing.Compilations.ParseOptions).GetRoot().DescendantNodes().OfType<T>()];

    private static string Replace(string text, SyntaxNode node, string replacement) =>
        text.Remove(node.SpanStart, node.Span.Length).Insert(node.SpanStart, replacement);
}
