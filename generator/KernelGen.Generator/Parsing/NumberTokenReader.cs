using System.Globalization;
using System.Numerics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>Reads the tokens of a JSON text that holds numbers and arrays only, and knows where it is.</summary>
internal sealed class NumberTokenReader(string text)
{
    private const char End = '\0';
    private const int MaxExponent = 100_000;
    private const int MaxShownLength = 20;

    private static readonly string[] NonFiniteTokens = ["NaN", "-NaN", "Infinity", "-Infinity"];

    private int _position;
    private int _tokenStart;

    /// <summary>The next character that is no white space; 0 at the end.</summary>
    public char Peek()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
        _tokenStart = _position;
        return Current;
    }

    public bool IsAtEnd => _position >= text.Length;

    /// <summary>Takes a character where it is the next.</summary>
    public bool TryTake(char expected)
    {
        if (IsAtEnd || Peek() != expected)
            return false;
        _position++;
        return true;
    }

    /// <summary>Takes a number as JSON writes it.</summary>
    public DecimalNumber TakeNumber()
    {
        Peek();
        if (NonFiniteTokens.FirstOrDefault(StartsHere) is { } token)
            throw NotFinite(token);
        bool isNegative = TakeIf('-');
        if (!IsDigit(Current))
            throw isNegative ? Fail("a number has no digit behind its sign") : Unexpected("a number or '['");
        var digits = new DigitCollector();
        if (TakeIf('0'))
        {
            if (IsDigit(Current))
                throw Fail("a number has a leading zero");
        }
        else
        {
            TakeDigits(digits, fraction: false);
        }

        if (TakeIf('.'))
            TakeDigits(digits, fraction: true);
        int exponent = Current is 'e' or 'E' ? TakeExponent() : 0;
        return new DecimalNumber(isNegative, digits.ToInteger(), exponent + digits.Exponent);
    }

    /// <summary>The token that was taken last, not too long to be shown.</summary>
    public string LastToken => Shorten(text.Substring(_tokenStart, _position - _tokenStart));

    /// <summary>An error at the token that was looked at last.</summary>
    public NumberFormatException Fail(string problem) => new(Locate(problem, isNotFinite: false));

    /// <summary>An error at the next token, which is not what was expected.</summary>
    public NumberFormatException Unexpected(string expected)
    {
        Peek();
        return Fail($"{expected} is expected, but {(IsAtEnd ? "the file ends" : $"'{Shorten(Word())}' follows")}");
    }

    /// <summary>What is wrong with the token that was looked at last, and where it stands.</summary>
    public NumberFileError Locate(string problem, bool isNotFinite)
    {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < _tokenStart; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n')))
                continue;
            line++;
            lineStart = i + 1;
        }

        return new NumberFileError(line, _tokenStart - lineStart + 1, problem, isNotFinite);
    }

    private char Current => IsAtEnd ? End : text[_position];

    private NumberFormatException NotFinite(string token) => new(Locate(token, isNotFinite: true));

    private bool TakeIf(char expected)
    {
        if (Current != expected)
            return false;
        _position++;
        return true;
    }

    private void TakeDigits(DigitCollector digits, bool fraction)
    {
        if (!IsDigit(Current))
            throw Fail("a number has no digit behind its point");
        for (; IsDigit(Current); _position++)
            digits.Add(Current, fraction);
    }

    private int TakeExponent()
    {
        _position++;
        bool isNegative = TakeIf('-');
        if (!isNegative)
            TakeIf('+');
        if (!IsDigit(Current))
            throw Fail("a number has no digit in its exponent");
        int exponent = 0;
        for (; IsDigit(Current); _position++)
            exponent = Math.Min(10 * exponent + (Current - '0'), MaxExponent);
        return isNegative ? -exponent : exponent;
    }

    private bool StartsHere(string token) => string.CompareOrdinal(text, _position, token, 0, token.Length) == 0;

    // Up to the next character that ends a token; punctuation is one by itself.
    private string Word()
    {
        int end = _position + 1;
        while (Current is not ('[' or ']' or '{' or '}' or ',') && end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.Substring(_position, end - _position);
    }

    private static string Shorten(string token) =>
        token.Length <= MaxShownLength ? token : token.Substring(0, MaxShownLength - 1) + "…";

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>The significant digits of a number, of which only so many are kept as can matter.</summary>
    private sealed class DigitCollector
    {
        private readonly System.Text.StringBuilder _digits = new();
        private bool _dropsNonZero;

        /// <summary>The power of ten that the digits are multiplied by.</summary>
        public int Exponent { get; private set; }

        public void Add(char digit, bool fraction)
        {
            if (_digits.Length >= DecimalNumber.MaxDigits - 1)
            {
                _dropsNonZero |= digit != '0';
                Exponent += fraction ? 0 : 1;
                return;
            }

            if (_digits.Length > 0 || digit != '0')
                _digits.Append(digit);
            Exponent -= fraction ? 1 : 0;
        }

        public BigInteger ToInteger()
        {
            if (_dropsNonZero)
            {
                _digits.Append('1');
                Exponent--;
            }

            return _digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(_digits.ToString(), CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>A text that holds no nested arrays of finite numbers.</summary>
internal sealed class NumberFormatException(NumberFileError error) : Exception(error.Text)
{
    public NumberFileError Error { get; } = error;
}
