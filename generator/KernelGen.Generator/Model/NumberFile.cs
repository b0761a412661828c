namespace KernelGen.Generator.Model;

/// <summary>An additional file as far as it was understood: numbers, or what is wrong.</summary>
internal sealed record NumberFile(string Path, NumberArray? Content, NumberFileError? Error);

/// <summary>Nested arrays of numbers, rounded once to each type that a kernel may have.</summary>
/// <param name="Shape">The lengths from the outermost array to the innermost.</param>
/// <param name="Doubles">The numbers as double.</param>
/// <param name="Floats">The numbers as float.</param>
/// <param name="FloatError">The first number beyond the range of float; null where there is none.</param>
internal sealed record NumberArray(
    EquatableArray<int> Shape,
    EquatableArray<ExactNumber> Doubles,
    EquatableArray<ExactNumber> Floats,
    NumberFileError? FloatError)
{
    public EquatableArray<ExactNumber> Of(ElementType element) => element == ElementType.Float32 ? Floats : Doubles;
}

/// <summary>What is wrong with a file, and where; lines and columns count from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">A number that is not finite, or a sentence about anything else.</param>
/// <param name="IsNotFinite">Whether it is such a number.</param>
internal sealed record NumberFileError(int Line, int Column, string Text, bool IsNotFinite = false);
