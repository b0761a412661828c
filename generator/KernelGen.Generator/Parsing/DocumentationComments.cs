using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// Finds documentation comments by their text: without a documentation file the compiler takes them for ordinary ones.
/// </summary>
internal static class DocumentationComments
{
    public static bool Precede(SyntaxNode declaration) => declaration.GetLeadingTrivia().Any(IsDocumentation);

    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => Opens(trivia.ToString(), "///", notBefore: "/"),
        SyntaxKind.MultiLineCommentTrivia => Opens(trivia.ToString(), "/**", notBefore: "*/"),
        _ => false,
    };

    private static bool Opens(string comment, string mark, string notBefore) =>
        comment.StartsWith(mark, StringComparison.Ordinal)
        && (comment.Length == mark.Length || !notBefore.Contains(comment[mark.Length]));
}
