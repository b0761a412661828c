using System.Globalization;

namespace KernelGen.Generator.Lowering;

/// <summary>An exact fraction in lowest terms with a positive denominator. Overflow throws rather than wraps.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _denominatorLess1;

    public Rational(long numerator, long denominator)
    {
        if (denominator == 0)
            throw new DivideByZeroException();
        long divisor = GreatestCommonDivisor(Math.Abs(numerator), Math.Abs(denominator));
        if (denominator < 0)
            divisor = -divisor;
        Numerator = numerator / divisor;
        _denominatorLess1 = denominator / divisor - 1;
    }

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public long Numerator { get; }

    public long Denominator => _denominatorLess1 + 1;

    public bool IsOne => Numerator == 1 && Denominator == 1;

    public static Rational operator +(Rational a, Rational b) => checked(
        new Rational(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator));

    public static Rational operator -(Rational a, Rational b) => checked(
        new Rational(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator));

    public static Rational operator *(Rational a, Rational b) =>
        checked(new Rational(a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public int CompareTo(Rational other) => checked(
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator));

    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorLess1 == other._denominatorLess1;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((int)(Numerator * 397 ^ _denominatorLess1));

    /// <summary>The nearest double; both parts are small enough to be exact.</summary>
    public double ToDouble() => (double)Numerator / Denominator;

    /// <summary>The fraction as people write it: 3/4, or 1 for a whole number.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Numerator, Denominator);

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
