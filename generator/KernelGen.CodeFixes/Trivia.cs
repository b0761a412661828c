using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.CodeFixes;

/// <summary>What stands between tokens.</summary>
internal static class Trivia
{
    public static bool IsComment(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia;

    public static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    public static bool EndsLine(SyntaxTriviaList trivia) => trivia.Any(IsLineEnd);

    /// <summary>The same without what follows the last comment.</summary>
    public static SyntaxTriviaList WithoutLineEnd(SyntaxTriviaList trivia) =>
        [.. trivia.Reverse().SkipWhile(piece => !IsComment(piece)).Reverse()];
}
