namespace KernelGen.Generator.Model;

/// <summary>A number that equals another only with the same bits: 0 and -0 are different specs.</summary>
internal readonly record struct ExactNumber
{
    private readonly long _bits;

    public ExactNumber(double value) => _bits = BitConverter.DoubleToInt64Bits(value);

    public double Value => BitConverter.Int64BitsToDouble(_bits);

    public static implicit operator ExactNumber(double value) => new(value);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
