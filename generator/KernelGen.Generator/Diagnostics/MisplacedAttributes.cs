using KernelGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Diagnostics;

/// <summary>
/// Finds kernel attributes where C# allows an attribute of methods, but no method that another file could complete.
/// </summary>
internal static class MisplacedAttributes
{
    public static void Report(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (Describe(attribute) is not { } place || !IsKernelAttribute(context, attribute))
            return;
        string name = attribute.Parent?.Parent is LocalFunctionStatementSyntax function
            ? function.Identifier.ValueText
            : attribute.Name.ToString();
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.UnsupportedContext,
            attribute.GetLocation(),
            name,
            $"its attribute stands on {place}, which no other file can complete; declare a partial method"));
    }

    private static string? Describe(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        // Of anything else the compiler says that the attribute has no place there.
        _ when ((AttributeListSyntax)attribute.Parent!).Target is { } target && !target.Identifier.IsKind(SyntaxKind.MethodKeyword) => null,
        LocalFunctionStatementSyntax => "a local function",
        LambdaExpressionSyntax => "a lambda",
        AccessorDeclarationSyntax => "an accessor",
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "an operator",
        DestructorDeclarationSyntax => "a finalizer",
        EventFieldDeclarationSyntax when ((AttributeListSyntax)attribute.Parent).Target is not null => "an event",
        _ => null,
    };

    private static bool IsKernelAttribute(SyntaxNodeAnalysisContext context, AttributeSyntax attribute)
    {
        SymbolInfo info = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken);
        INamedTypeSymbol? type = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;
        return type is not null
            && (KernelAttributes.IsNamed(type, PropertyNames.BilinearUpsampleAttribute)
                || KernelAttributes.IsNamed(type, PropertyNames.ConvTranspose2dAttribute));
    }
}
