using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Every division of every kernel, over the whole range of its sums.</summary>
public class DivisionTests
{
    /// <summary>The denominators that two factors have together.</summary>
    private static IEnumerable<int> Denominators =>
        (from rows in Enumerable.Range(1, 64)
         from columns in Enumerable.Range(1, 64)
         select IntegerPlan.DenominatorOf(rows) * IntegerPlan.DenominatorOf(columns)).Distinct().Where(denominator => denominator > 1);

    [Fact]
    public void Sums_of_16_bits() => Assert.All(
        Denominators.Where(denominator => Maximum(byte.MaxValue, denominator) <= ushort.MaxValue),
        denominator => CheckAll(Division.Find16(denominator, Maximum(byte.MaxValue, denominator)), denominator, byte.MaxValue));

    [Fact]
    public void Sums_of_bytes_in_32_bits() => Assert.All(
        Enumerable.Range(2, 63).Select(factor => IntegerPlan.DenominatorOf(factor) * IntegerPlan.DenominatorOf(factor)),
        denominator => CheckAll(Division.Find32(denominator, Maximum(byte.MaxValue, denominator)), denominator, byte.MaxValue));

    // All sums of all denominators are too many; what could go wrong does so where the quotient steps.
    [Theory]
    [InlineData(byte.MaxValue)]
    [InlineData(ushort.MaxValue)]
    public void Sums_beside_every_step(int element) => Assert.All(Denominators, denominator =>
    {
        long maximum = Maximum(element, denominator);
        Division division = Division.Find32(denominator, maximum);
        for (long step = denominator; step <= maximum; step += denominator)
        {
            Check(division, step);
            Check(division, step - 1);
        }

        Check(division, maximum);
    });

    [Fact]
    public void Powers_of_two_are_shifts() => Assert.All(
        new[] { 2, 16, 64, 256, 1024, 16384 },
        denominator => Assert.Equal(
            (DivisionForm.Shift, denominator),
            (Division.Find32(denominator, Maximum(byte.MaxValue, denominator)).Form, 1 << Division.Find32(denominator, Maximum(byte.MaxValue, denominator)).Shift)));

    [Fact]
    public void Nine_is_the_upper_half_of_a_product() =>
        Assert.Equal(new Division(DivisionForm.MultiplyHigh, 9, 7282, 0), Division.Find16(9, Maximum(byte.MaxValue, 9)));

    [Fact]
    public void Bytes_need_no_correction() => Assert.All(
        Denominators,
        denominator => Assert.NotEqual(
            DivisionForm.CorrectedReciprocal, Division.Find32(denominator, Maximum(byte.MaxValue, denominator)).Form));

    private static long Maximum(int element, int denominator) => (long)element * denominator + denominator / 2;

    private static void CheckAll(Division? division, int denominator, int element)
    {
        // No multiplier of 16 bits is a proper answer, too: the sums get 32 bits.
        if (division is null)
            return;
        Assert.Equal(denominator, division.Divisor);
        for (long sum = 0; sum <= Maximum(element, denominator); sum++)
            Check(division, sum);
    }

    // As generated code does it.
    private static void Check(Division division, long sum)
    {
        long quotient = division.Form switch
        {
            DivisionForm.Shift => sum >> division.Shift,
            DivisionForm.MultiplyHigh => ((ushort)sum * (uint)division.Multiplier) >> 16 >> division.Shift,
            DivisionForm.Reciprocal => (int)((float)(int)sum * (division.Multiplier / (float)(1L << division.Shift))),
            _ => Correct((int)sum, division.Divisor),
        };
        if (quotient != sum / division.Divisor)
            Assert.Fail($"{sum} div {division.Divisor} is {sum / division.Divisor}, not {quotient} ({division})");
    }

    private static int Correct(int sum, int divisor)
    {
        int quotient = (int)((float)sum * (1f / divisor));
        int rest = sum - quotient * divisor;
        return quotient - (rest < 0 ? 1 : 0) + (rest > divisor - 1 ? 1 : 0);
    }
}
