using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.CodeFixes;

/// <summary>Where a member goes into a type: on an empty line that was chosen, or else at the end.</summary>
internal sealed class MemberPlace
{
    private readonly TextSpan? _line;

    private MemberPlace(TypeDeclarationSyntax type, TextSpan? line)
    {
        Type = type;
        _line = line;
    }

    public TypeDeclarationSyntax Type { get; }

    /// <summary>The place that a caret is at; null where it is at none.</summary>
    public static MemberPlace? Find(SyntaxNode root, SourceText text, TextSpan caret)
    {
        TextLine line = text.Lines.GetLineFromPosition(caret.Start);
        TypeDeclarationSyntax? type = root.FindToken(caret.Start).Parent?.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(candidate => candidate.Identifier.Span.IntersectsWith(caret) || IsWithin(candidate, line.Span));
        if (type is null || type.OpenBraceToken.Span.IsEmpty || type.CloseBraceToken.IsMissing)
            return null;
        if (type.Identifier.Span.IntersectsWith(caret))
            return new MemberPlace(type, line: null);
        bool isBetweenMembers = !type.Members.Any(member => member.Span.Contains(line.Start));
        bool isEmpty = caret.End <= line.End && string.IsNullOrWhiteSpace(line.ToString());
        return isBetweenMembers && isEmpty && IsSpace(root.FindTrivia(line.Start))
            ? new MemberPlace(type, line.SpanIncludingLineBreak)
            : null;
    }

    public TypeDeclarationSyntax Insert(MemberDeclarationSyntax member)
    {
        int index = _line is { } line ? Type.Members.Count(other => other.SpanStart < line.Start) : Type.Members.Count;
        bool isLast = index == Type.Members.Count;
        SyntaxToken next = isLast ? Type.CloseBraceToken : Type.Members[index].GetFirstToken();
        (SyntaxTriviaList before, SyntaxTriviaList after) = Split(next.LeadingTrivia);
        if (index > 0 && !Trivia.EndsLine(before))
            before = before.Insert(0, LineEnd);
        if (!isLast && !Trivia.IsLineEnd(after.FirstOrDefault(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia))))
            after = after.Insert(0, LineEnd);
        member = member
            .WithLeadingTrivia(before)
            .WithTrailingTrivia(LineEnd)
            .WithAdditionalAnnotations(Formatter.Annotation);
        TypeDeclarationSyntax type = Type.ReplaceToken(next, next.WithLeadingTrivia(after));
        type = type.WithMembers(type.Members.Insert(index, member));
        return _line is null && !Trivia.EndsLine(next.GetPreviousToken().TrailingTrivia) ? BreakLines(type, index) : type;
    }

    /// <summary>The type, of which all stood on one line, on several.</summary>
    private TypeDeclarationSyntax BreakLines(TypeDeclarationSyntax type, int index)
    {
        SyntaxToken first = type.Members[index].GetFirstToken();
        SyntaxTriviaList lines = index > 0 ? [LineEnd, LineEnd] : [LineEnd];
        return type.ReplaceToken(first, first.WithLeadingTrivia(lines)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsWithin(TypeDeclarationSyntax type, TextSpan line) =>
        type.OpenBraceToken.Span.End <= line.Start && line.End <= type.CloseBraceToken.SpanStart;

    private static bool IsSpace(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || Trivia.IsLineEnd(trivia);

    private SyntaxTrivia LineEnd
    {
        get
        {
            SyntaxTrivia own = Type.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(Trivia.IsLineEnd);
            return own.IsKind(SyntaxKind.None) ? SyntaxFactory.LineFeed : own;
        }
    }

    /// <summary>What stands before the member, and what behind it; the empty line is where the member goes.</summary>
    private (SyntaxTriviaList Before, SyntaxTriviaList After) Split(SyntaxTriviaList trivia)
    {
        if (_line is { } line)
        {
            return (
                [.. trivia.Where(piece => piece.Span.End <= line.Start)],
                [.. trivia.Where(piece => piece.SpanStart >= line.End)]);
        }

        int ends = trivia.Count - trivia.Reverse().TakeWhile(piece => !Trivia.IsLineEnd(piece)).Count();
        return ([.. trivia.Take(ends)], [.. trivia.Skip(ends)]);
    }
}
