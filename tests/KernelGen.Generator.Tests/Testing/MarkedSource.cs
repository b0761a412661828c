using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>Source in which <c>[|</c> and <c>|]</c> mark where a diagnostic is expected.</summary>
internal sealed record MarkedSource(string Text, ImmutableArray<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedSource Parse(string text)
    {
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (int start; (start = text.IndexOf(Open, StringComparison.Ordinal)) >= 0;)
        {
            text = text.Remove(start, Open.Length);
            int end = text.IndexOf(Close, start, StringComparison.Ordinal);
            text = text.Remove(end, Close.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return new MarkedSource(text, spans.ToImmutable());
    }
}
