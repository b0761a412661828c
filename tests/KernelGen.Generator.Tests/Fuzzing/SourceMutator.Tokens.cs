using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Mutations that know no grammar.</summary>
internal sealed partial class SourceMutator
{
    private string MutateTokens(string text)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString())];
        int at = random.Next(tokens.Count);
        switch (random.Next(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                int neighbour = Math.Min(at + 1, tokens.Count - 1);
                (tokens[at], tokens[neighbour]) = (tokens[neighbour], tokens[at]);
                break;
            case 3:
                int other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 4:
                tokens.Insert(at, $" {Word()} ");
                break;
            default:
                tokens[at] = $" {Word()} ";
                break;
        }

        return string.Concat(tokens);
    }

    private string Word() => random.Next(5) switch
    {
        0 => Choose(Vocabulary.Keywords),
        1 => Choose(Vocabulary.Punctuation),
        2 => Choose(Vocabulary.Identifiers),
        3 => Choose(Vocabulary.Values),
        _ => Choose(Vocabulary.Types),
    };
}
