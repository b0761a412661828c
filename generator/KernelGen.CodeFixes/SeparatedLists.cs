using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.CodeFixes;

/// <summary>A node of a new list.</summary>
/// <param name="Node">What stands there.</param>
/// <param name="Source">Where it stood in the old list; negative where it is new.</param>
internal readonly record struct ListItem<T>(T Node, int Source = -1)
    where T : SyntaxNode
{
    public bool IsNew => Source < 0;
}

/// <summary>
/// Writes a list anew in the lines of the old one. A comma, and a comment behind it, belongs to the node before it, stays
/// with that, and goes with it.
/// </summary>
internal sealed class SeparatedLists<T>
    where T : SyntaxNode
{
    private readonly SeparatedSyntaxList<T> _old;
    private readonly SyntaxTriviaList _before;
    private readonly SyntaxTriviaList _indent;
    private readonly SyntaxTriviaList _betweenLines;

    private SeparatedLists(SeparatedSyntaxList<T> old, SyntaxTriviaList before)
    {
        _old = old;
        _before = before;
        T? atLineStart = old.Where((_, index) => Trivia.EndsLine(index == 0 ? before : old.GetSeparator(index - 1).TrailingTrivia))
            .FirstOrDefault();
        _indent =
        [
            .. (atLineStart?.GetLeadingTrivia() ?? default)
                .Where(piece => piece.IsKind(SyntaxKind.WhitespaceTrivia))
                .Take(1),
        ];
        bool isOnePerLine = old.SeparatorCount > 0 && old.GetSeparators().All(comma => Trivia.EndsLine(comma.TrailingTrivia));
        _betweenLines = isOnePerLine ? [old.GetSeparator(0).TrailingTrivia.First(Trivia.IsLineEnd)] : [SyntaxFactory.Space];
    }

    /// <summary>The new list.</summary>
    /// <param name="old">The old one.</param>
    /// <param name="before">What follows the opening parenthesis.</param>
    /// <param name="items">What the new one holds, not nothing.</param>
    public static SeparatedSyntaxList<T> Rewrite(
        SeparatedSyntaxList<T> old, SyntaxTriviaList before, IReadOnlyList<ListItem<T>> items) =>
        new SeparatedLists<T>(old, before).Rewrite(items);

    private SeparatedSyntaxList<T> Rewrite(IReadOnlyList<ListItem<T>> items)
    {
        List<SyntaxNodeOrToken> pieces = [];
        SyntaxTriviaList before = _before;
        for (int i = 0; i < items.Count; i++)
        {
            T node = Place(items[i].Node, before);
            bool isLast = i == items.Count - 1;
            if (isLast)
                node = End(node, items[i]);
            else if (IsOldEnd(items[i]))
                node = node.WithTrailingTrivia();
            pieces.Add(node);
            if (isLast)
                break;
            SyntaxToken comma = ChooseComma(items[i], items[i + 1]);
            pieces.Add(comma);
            before = comma.TrailingTrivia;
        }

        return SyntaxFactory.SeparatedList<T>(pieces);
    }

    private bool IsOldEnd(ListItem<T> item) => item.Source == _old.Count - 1;

    private SyntaxToken ChooseComma(ListItem<T> item, ListItem<T> next)
    {
        if (item.IsNew || IsOldEnd(item))
        {
            SyntaxTriviaList behind = item.Node.GetTrailingTrivia();
            return SyntaxFactory.Token(
                [], SyntaxKind.CommaToken, !item.IsNew && behind.Any(Trivia.IsComment) ? behind : _betweenLines);
        }

        // Unless the line ends only behind others that go.
        SyntaxToken own = _old.GetSeparator(item.Source);
        SyntaxToken? last = next.Source > 0 ? _old.GetSeparator(next.Source - 1) : null;
        return last is { } other && Trivia.EndsLine(other.TrailingTrivia) && !Trivia.EndsLine(own.TrailingTrivia) ? other : own;
    }

    private T Place(T node, SyntaxTriviaList before)
    {
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        if (Trivia.EndsLine(before))
            return leading.FullSpan.IsEmpty ? node.WithLeadingTrivia(_indent) : node;
        return leading.Any(Trivia.IsComment) ? node : node.WithLeadingTrivia();
    }

    /// <summary>The last node, with the comment behind its old comma, or else the line end before the parenthesis.</summary>
    private T End(T node, ListItem<T> item)
    {
        if (IsOldEnd(item))
            return node;
        SyntaxTriviaList behindComma = item.IsNew ? default : _old.GetSeparator(item.Source).TrailingTrivia;
        if (behindComma.Any(Trivia.IsComment) && Trivia.EndsLine(behindComma))
            return node.WithTrailingTrivia(node.GetTrailingTrivia().AddRange(behindComma));
        SyntaxTriviaList behindAll = _old.Count == 0 ? default : _old[_old.Count - 1].GetTrailingTrivia();
        SyntaxTriviaList own = node.GetTrailingTrivia();
        SyntaxTriviaList kept = own.Any(Trivia.IsComment) ? own : default;
        return node.WithTrailingTrivia(kept.AddRange(behindAll.Where(Trivia.IsLineEnd)));
    }
}
