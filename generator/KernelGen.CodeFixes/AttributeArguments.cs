using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Changes the arguments of attributes.</summary>
internal static class AttributeArguments
{
    /// <summary>The root without some arguments of its attributes.</summary>
    public static SyntaxNode Remove(SyntaxNode root, IEnumerable<AttributeArgumentSyntax> arguments)
    {
        var removed = new HashSet<AttributeArgumentSyntax>(arguments);
        return root.ReplaceNodes(
            removed.Select(argument => (AttributeSyntax)argument.Parent!.Parent!).Distinct(),
            (attribute, _) => attribute.WithArgumentList(Remove(attribute.ArgumentList!, removed)));
    }

    /// <summary>The list with another argument before one of it.</summary>
    public static AttributeArgumentListSyntax Insert(
        AttributeArgumentListSyntax list, AttributeArgumentSyntax inserted, AttributeArgumentSyntax before)
    {
        List<ListItem<AttributeArgumentSyntax>> items = [.. Items(list)];
        items.Insert(list.Arguments.IndexOf(before), new ListItem<AttributeArgumentSyntax>(inserted));
        return Rewrite(list, items);
    }

    private static AttributeArgumentListSyntax? Remove(
        AttributeArgumentListSyntax list, HashSet<AttributeArgumentSyntax> removed)
    {
        ListItem<AttributeArgumentSyntax>[] kept = [.. Items(list).Where(item => !removed.Contains(item.Node))];
        return kept.Length == 0 ? null : Rewrite(list, kept);
    }

    private static IEnumerable<ListItem<AttributeArgumentSyntax>> Items(AttributeArgumentListSyntax list) =>
        list.Arguments.Select((argument, index) => new ListItem<AttributeArgumentSyntax>(argument, index));

    private static AttributeArgumentListSyntax Rewrite(
        AttributeArgumentListSyntax list, IReadOnlyList<ListItem<AttributeArgumentSyntax>> items) =>
        list.WithArguments(
            SeparatedLists<AttributeArgumentSyntax>.Rewrite(list.Arguments, list.OpenParenToken.TrailingTrivia, items));
}
