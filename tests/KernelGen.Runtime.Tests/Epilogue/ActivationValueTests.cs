using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.Testing;
using Xunit;

namespace KernelGen.Runtime.Tests.Epilogue;

/// <summary>What holds exactly. That all widths give the same is tested elsewhere.</summary>
public abstract class ActivationValueTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static readonly bool IsFloat = Unsafe.SizeOf<T>() == sizeof(float);

    [Fact]
    public void NaN_stays_NaN_whatever_its_bits()
    {
        T[] notNumbers = [.. Enumerable.Range(0, 64).SelectMany(bit => new[] { NotANumber(bit), -NotANumber(bit) })];
        Assert.All(notNumbers, value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<Tanh<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<Sigmoid<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<Relu<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<Relu6<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<LeakyRelu<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
        Assert.All(ActivationRun.Fast<Clamp<T>, T>(notNumbers), value => Assert.True(T.IsNaN(value)));
    }

    [Fact]
    public void Ends_and_middle()
    {
        AssertBits(T.One, Tanh<T>.Apply(T.PositiveInfinity));
        AssertBits(T.One, Tanh<T>.Apply(T.MaxValue));
        AssertBits(T.Zero, Tanh<T>.Apply(T.Zero));
        AssertBits(T.One, Sigmoid<T>.Apply(T.PositiveInfinity));
        AssertBits(T.One, Sigmoid<T>.Apply(T.MaxValue));
        AssertBits(T.Zero, Sigmoid<T>.Apply(T.NegativeInfinity));
        AssertBits(T.Zero, Sigmoid<T>.Apply(T.MinValue));
        AssertBits(T.One / Of(2), Sigmoid<T>.Apply(T.Zero));
        AssertBits(T.One / Of(2), Sigmoid<T>.Apply(T.NegativeZero));
    }

    [Fact]
    public void Tanh_is_odd_and_never_beyond_1_and_the_logistic_function_between_0_and_1()
    {
        T[] input = ActivationInputs<T>.All;
        T[] tangents = ActivationRun.Fast<Tanh<T>, T>(input);
        T[] opposites = ActivationRun.Fast<Tanh<T>, T>([.. input.Select(x => -x)]);
        Assert.Null(FloatingComparison.FindBitDifference<T>([.. tangents.Select(x => -x)], opposites));
        Assert.DoesNotContain(tangents, x => T.Abs(x) > T.One);
        Assert.DoesNotContain(ActivationRun.Fast<Sigmoid<T>, T>(input), x => x > T.One || (T.IsNegative(x) && !T.IsNaN(x)));
    }

    [Fact]
    public void Tanh_of_small_numbers_is_the_number()
    {
        // A third of the square is less than half an ulp of 1.
        T largest = Of(IsFloat ? 4e-4 : 1.8e-8);
        T[] small = [.. ActivationInputs<T>.All.Where(x => T.Abs(x) <= largest)];
        small = small[..(small.Length & -16)];
        Assert.True(small.Length > 10_000);
        Assert.Null(FloatingComparison.FindBitDifference<T>(small, ActivationRun.Fast<Tanh<T>, T>(small)));
    }

    [Fact]
    public void The_logistic_function_decreases_through_the_subnormal_numbers()
    {
        // e^-103.9 and e^-745.1 are more than half of the smallest number, e^-104 and e^-746 are less.
        AssertBits(T.Epsilon, Sigmoid<T>.Apply(Of(IsFloat ? -103.9 : -745.1)));
        AssertBits(T.Zero, Sigmoid<T>.Apply(Of(IsFloat ? -104 : -746)));
        T subnormal = Sigmoid<T>.Apply(Of(IsFloat ? -90 : -720));
        Assert.True(T.IsSubnormal(subnormal) && subnormal > T.Epsilon);
    }

    [Fact]
    public void Neighbours_near_the_ends_are_in_order()
    {
        foreach (double end in IsFloat ? [8.5, 8.9, 9.0, 9.01, 9.02] : new[] { 17.5, 18.5, 19, 19.06, 19.1 })
            AssertInOrder<Tanh<T>>(end);
        double[] ends = IsFloat
            ? [-104, -103.97, -103, -100, -95, -90, -87.33, 15, 16, 16.6, 17.3, 18]
            : [-746, -745.13, -744, -740, -730, -720, -708.39, 33, 35, 36, 36.7, 37.4, 38];
        foreach (double end in ends)
            AssertInOrder<Sigmoid<T>>(end);
    }

    [Fact]
    public void What_compares_is_what_its_definition_says()
    {
        T zero = T.Zero, six = Of(6);
        AssertDefinition<Relu<T>>(x => x < zero ? zero : x);
        AssertDefinition<Relu6<T>>(x => x < zero ? zero : x > six ? six : x);
        AssertDefinition<LeakyRelu<T>>(x => x < zero ? x * Limits<T>.Slope : x);
        AssertDefinition<Clamp<T>>(
            x => x < Limits<T>.Minimum ? Limits<T>.Minimum : x > Limits<T>.Maximum ? Limits<T>.Maximum : x);
        AssertBits(T.NegativeZero, Relu<T>.Apply(T.NegativeZero));
        AssertBits(T.NegativeZero, Relu6<T>.Apply(T.NegativeZero));
    }

    /// <summary>A quiet NaN with one more bit, where the type has it.</summary>
    private static T NotANumber(int bit) => IsFloat
        ? Unsafe.BitCast<uint, T>(0x7FC00000 | 1U << bit % 22)
        : Unsafe.BitCast<ulong, T>(0x7FF8000000000000 | 1UL << bit % 51);

    private static T Of(double value) => T.CreateTruncating(value);

    private static void AssertBits(T expected, T actual) =>
        Assert.Null(FloatingComparison.FindBitDifference<T>([expected], [actual]));

    private static void AssertDefinition<TActivation>(Func<T, T> definition)
        where TActivation : struct, IActivation<T>
    {
        T[] input = ActivationInputs<T>.All;
        Assert.Null(FloatingComparison.FindBitDifference<T>(
            [.. input.Select(definition)], ActivationRun.Fast<TActivation, T>(input)));
    }

    private static void AssertInOrder<TActivation>(double middle)
        where TActivation : struct, IActivation<T>
    {
        T[] input = new T[1 << 14];
        T x = Of(middle);
        for (int i = 0; i < input.Length / 2; i++)
            x = T.BitDecrement(x);
        for (int i = 0; i < input.Length; i++, x = T.BitIncrement(x))
            input[i] = x;
        T[] output = ActivationRun.Fast<TActivation, T>(input);
        for (int i = 1; i < output.Length; i++)
            if (!(output[i - 1] <= output[i]))
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"at {input[i]}: {output[i - 1]} before {output[i]}"));
    }
}

public sealed class FloatActivationValueTests : ActivationValueTests<float>;

public sealed class DoubleActivationValueTests : ActivationValueTests<double>;
