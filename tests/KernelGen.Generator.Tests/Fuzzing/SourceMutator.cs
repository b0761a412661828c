namespace KernelGen.Generator.Tests.Fuzzing;

/// <summary>Changes a source here and there: its tokens, its attributes, its declarations, or the file of weights.</summary>
/// <param name="random">Where the choices come from.</param>
internal sealed partial class SourceMutator(Random random)
{
    private const int MaxMutations = 2;

    /// <summary>A source of the corpus after a few mutations; the same for the same number, on every machine.</summary>
    public static FuzzSource Mutated(int number)
    {
        // Neighbouring seeds give similar first numbers.
        var random = new Random(unchecked(number * (int)2654435761));
        random.Next();
        FuzzSource source = SourceCorpus.Sources[number % SourceCorpus.Sources.Count];
        var mutator = new SourceMutator(random);
        int count = 1 + random.Next(MaxMutations);
        for (int i = 0; i < count; i++)
            source = mutator.Mutate(source);
        return source;
    }

    private FuzzSource Mutate(FuzzSource source) => random.Next(12) switch
    {
        0 => source with { Weights = MutateJson(source.Weights) },
        1 or 2 or 3 => source with { Text = MutateTokens(source.Text) },
        4 or 5 or 6 or 7 => source with { Text = MutateAttribute(source.Text) },
        _ => source with { Text = MutateDeclaration(source.Text) },
    };

    private T Choose<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private string MutateJson(string text)
    {
        int position = random.Next(text.Length + 1);
        int length = random.Next(Math.Min(8, text.Length - position) + 1);
        return random.Next(5) switch
        {
            0 => "",
            1 => text.Remove(position, length),
            2 => text.Insert(position, text.Substring(position, length)),
            _ => text.Remove(position, length).Insert(position, Choose(Vocabulary.Json)),
        };
    }
}
