using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>Writes a planned signature into a declaration, whose lines and comments stay.</summary>
internal sealed class SignatureWriter(TypeNames names)
{
    public MethodDeclarationSyntax Write(MethodDeclarationSyntax method, SignaturePlan plan)
    {
        ParameterListSyntax list = method.ParameterList;
        ListItem<ParameterSyntax>[] items = [.. plan.Parameters.Select(parameter => Write(list, parameter))];
        SeparatedSyntaxList<ParameterSyntax> parameters =
            SeparatedLists<ParameterSyntax>.Rewrite(list.Parameters, list.OpenParenToken.TrailingTrivia, items);
        method = method.WithParameterList(list.WithParameters(parameters));
        if (!plan.Method.ReturnsVoid)
        {
            TypeSyntax nothing = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword));
            method = method.WithReturnType(nothing.WithTriviaFrom(method.ReturnType));
        }

        return RenameInDocumentation(method, plan);
    }

    private ListItem<ParameterSyntax> Write(ParameterListSyntax list, PlannedParameter planned)
    {
        if (planned.Source is not { } source)
            return new ListItem<ParameterSyntax>(SyntaxFactory.Parameter(Identifier(planned.Name)).WithType(Type(planned)));
        ParameterSyntax parameter = list.Parameters[source.Ordinal];
        SyntaxTriviaList leading = parameter.GetLeadingTrivia();
        SyntaxTokenList modifiers = [.. parameter.Modifiers.Where(modifier => !IsPassing(modifier))];
        parameter = parameter.WithModifiers(modifiers);
        if (planned.IsRetyped)
        {
            parameter = parameter.WithType(Type(planned).WithTrailingTrivia(parameter.Type?.GetTrailingTrivia() ?? default));
            if (parameter.Default is { } value)
                parameter = parameter.ReplaceNode(value.Value, SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression));
        }

        if (planned.IsRenamed)
            parameter = parameter.WithIdentifier(Identifier(planned.Name).WithTriviaFrom(parameter.Identifier));
        return new ListItem<ParameterSyntax>(parameter.WithLeadingTrivia(leading), source.Ordinal);
    }

    private TypeSyntax Type(PlannedParameter planned) => names.Write(planned.Type).WithTrailingTrivia(SyntaxFactory.Space);

    private static SyntaxToken Identifier(string name) => SyntaxFactory.ParseToken(Identifiers.Escape(name));

    private static bool IsPassing(SyntaxToken modifier) => modifier.Kind()
        is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword or SyntaxKind.ReadOnlyKeyword
        or SyntaxKind.ParamsKeyword;

    private static MethodDeclarationSyntax RenameInDocumentation(MethodDeclarationSyntax method, SignaturePlan plan)
    {
        Dictionary<string, string> renamed = plan.Parameters
            .Where(parameter => parameter.IsRenamed)
            .ToDictionary(parameter => parameter.Source!.Name, parameter => parameter.Name);
        return method.ReplaceNodes(
            method.DescendantNodes(descendIntoTrivia: true)
                .OfType<XmlNameAttributeSyntax>()
                .Where(attribute => renamed.ContainsKey(attribute.Identifier.Identifier.ValueText)),
            (_, attribute) => attribute.WithIdentifier(SyntaxFactory
                .IdentifierName(Identifier(renamed[attribute.Identifier.Identifier.ValueText]))
                .WithTriviaFrom(attribute.Identifier)));
    }
}
