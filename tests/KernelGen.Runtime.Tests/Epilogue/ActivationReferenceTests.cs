using Xunit;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>The reference itself, against numbers of 60 digits that were computed elsewhere.</summary>
public sealed class ActivationReferenceTests
{
    [Theory]
    [InlineData(0.00048828125, 0.00048828121119489645, -2.168440058162259e-20)]
    [InlineData(0.125, 0.12435300177159621, -2.1451880813141441e-19)]
    [InlineData(0.5, 0.46211715726000974, 2.1916603238260928e-17)]
    [InlineData(1, 0.7615941559557649, 3.7090214482164924e-17)]
    [InlineData(18, 0.9999999999999996, -1.9815356198651153e-17)]
    public void Tanh(double x, double high, double low) =>
        AssertClose(new DoubleDouble(high, low), ActivationReference.Tanh(x).Value);

    [Theory]
    [InlineData(1, 0.7310585786300049, -1.679727399649845e-17, 0)]
    [InlineData(-2, 0.11920292202211756, -4.667319433268004e-18, 0)]
    [InlineData(30, 0.9999999999999064, 1.557128750770682e-17, 0)]
    [InlineData(-740, 1.3247037347498736, 1.4138024467924876e-17, -1068)]
    public void Sigmoid(double x, double high, double low, int exponent)
    {
        ActivationReference.Scaled actual = ActivationReference.Sigmoid(x);
        AssertClose(new DoubleDouble(high, low), actual.Value * Math.ScaleB(1, actual.Exponent - exponent));
    }

    [Fact]
    public void Errors_are_counted_in_the_last_place_of_normal_and_subnormal_numbers()
    {
        Assert.Equal(1, ActivationReference.UlpsBetween(1 + Math.ScaleB(1, -52), new(1, 0)));
        Assert.Equal(0.5, ActivationReference.UlpsBetween(0.5, new(new DoubleDouble(1, Math.ScaleB(1, -53)), -1)));
        Assert.Equal(2, ActivationReference.UlpsBetween(3 * double.Epsilon, new(1, -1074)));
        Assert.Equal(0.25, ActivationReference.UlpsBetween(0, new(1, -1076)));
    }

    private static void AssertClose(DoubleDouble expected, DoubleDouble actual) =>
        Assert.InRange((actual - expected).High / expected.High, -1e-27, 1e-27);
}
