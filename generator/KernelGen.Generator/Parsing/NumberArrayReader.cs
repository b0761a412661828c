using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// Reads nested JSON arrays whose nesting is the shape, as <c>json.dump(w.tolist(), f)</c> writes them. Written by hand: a
/// generator that depends on a package breaks wherever the compiler loads another version of it.
/// </summary>
internal sealed class NumberArrayReader
{
    private const int MaxDepth = 8;

    private readonly NumberTokenReader _tokens;
    private readonly CancellationToken _cancellation;
    private readonly List<int> _shape = [];
    private readonly ImmutableArray<ExactNumber>.Builder _doubles = ImmutableArray.CreateBuilder<ExactNumber>();
    private readonly ImmutableArray<ExactNumber>.Builder _floats = ImmutableArray.CreateBuilder<ExactNumber>();
    private NumberFileError? _floatError;

    /// <summary>The depth at which numbers lie; 0 before the first.</summary>
    private int _rank;

    private NumberArrayReader(string text, CancellationToken cancellation)
    {
        _tokens = new NumberTokenReader(text);
        _cancellation = cancellation;
    }

    /// <summary>The numbers, or what is wrong with the text.</summary>
    public static NumberFile Read(string path, string text, CancellationToken cancellation)
    {
        try
        {
            return new NumberFile(path, new NumberArrayReader(text, cancellation).ReadAll(), Error: null);
        }
        catch (NumberFormatException exception)
        {
            return new NumberFile(path, Content: null, exception.Error);
        }
    }

    private NumberArray ReadAll()
    {
        if (_tokens.Peek() != '[')
            throw _tokens.Unexpected("'['");
        ReadArray(depth: 0);
        _tokens.Peek();
        if (!_tokens.IsAtEnd)
            throw _tokens.Unexpected("the end of the file");
        return new NumberArray(
            new EquatableArray<int>([.. _shape]),
            new EquatableArray<ExactNumber>(_doubles.ToImmutable()),
            new EquatableArray<ExactNumber>(_floats.ToImmutable()),
            _floatError);
    }

    private void ReadArray(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth == MaxDepth)
            throw _tokens.Fail($"arrays are nested more than {MaxDepth} deep");
        if (depth == _shape.Count)
            _shape.Add(0);
        _tokens.TryTake('[');
        if (_tokens.Peek() == ']')
            throw _tokens.Fail("an array is empty");
        int length = 0;
        do
        {
            ReadElement(depth + 1);
            length++;
        }
        while (_tokens.TryTake(','));

        // The closing bracket is where a length is known.
        if (_tokens.Peek() == ']')
            CheckLength(depth, length);
        if (!_tokens.TryTake(']'))
            throw _tokens.Unexpected("',' or ']'");
    }

    private void ReadElement(int depth)
    {
        bool isArray = _tokens.Peek() == '[';
        if (_rank > 0 && isArray != depth < _rank)
            throw _tokens.Fail(isArray ? "an array stands beside numbers" : "a number stands beside arrays");
        if (isArray)
            ReadArray(depth);
        else
            ReadNumber(depth);
    }

    private void ReadNumber(int depth)
    {
        DecimalNumber number = _tokens.TakeNumber();
        _rank = depth;
        if (_doubles.Count == WeightLimits.MaxConstants)
            throw _tokens.Fail($"there are more than {WeightLimits.MaxConstants} numbers; {WeightLimits.Advice}");
        double asDouble = number.Round(ElementType.Float64);
        double asFloat = number.Round(ElementType.Float32);
        if (double.IsInfinity(asDouble))
            throw new NumberFormatException(_tokens.Locate(_tokens.LastToken, isNotFinite: true));
        if (double.IsInfinity(asFloat))
            _floatError ??= _tokens.Locate(_tokens.LastToken, isNotFinite: true);
        _doubles.Add(asDouble);
        _floats.Add(asFloat);
    }

    private void CheckLength(int depth, int length)
    {
        if (_shape[depth] == 0)
            _shape[depth] = length;
        else if (_shape[depth] != length)
            throw _tokens.Fail($"an array of {length} stands beside one of {_shape[depth]}");
    }
}
