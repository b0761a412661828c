using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;
using Xunit;

namespace KernelGen.Generator.Tests.Stages;

public class KernelPlannerTests
{
    [Theory]
    [InlineData(1, 1, nameof(Strategy.Fallback))]
    [InlineData(1, 2, nameof(Strategy.Strips))]
    [InlineData(2, 1, nameof(Strategy.Strips))]
    [InlineData(2, 2, nameof(Strategy.Strips))]
    [InlineData(64, 64, nameof(Strategy.Strips))]
    public void Only_what_interpolates_nothing_falls_back(int factorHeight, int factorWidth, string strategy)
    {
        KernelPlan plan = Plans.Of(factorHeight, factorWidth);
        Assert.Equal(strategy, plan.Strategy.ToString());
        Assert.NotEmpty(plan.Reason);
    }

    [Fact]
    public void No_number_of_channels_falls_back() => Assert.All(
        [1, 2, 100, 5000, int.MaxValue],
        channels => Assert.Equal(Strategy.Strips, Plans.Of(4, 4, channels).Strategy));

    [Fact]
    public void Every_width_has_a_path_from_the_widest_to_scalar_code() => Assert.All(Plans.Specialised, plan =>
        Assert.Equal(
            [VectorWidth.Vector512, VectorWidth.Vector256, VectorWidth.Vector128, VectorWidth.Scalar],
            plan.Paths.Select(path => path.Width)));

    [Fact]
    public void Every_choice_has_its_reason() => Assert.All(Plans.Specialised, plan =>
    {
        Assert.NotEmpty(plan.Band.Reason);
        Assert.All(plan.Paths, path => Assert.NotEmpty(path.Reason));
    });

    // Generated code shuffles taps out of one window or two.
    [Fact]
    public void Taps_of_lanes_lie_in_at_most_two_windows() => Assert.All(
        Plans.Specialised.SelectMany(plan => plan.Paths.Select(path => (plan.Columns, Path: path))),
        pair =>
        {
            Assert.InRange(pair.Path.Windows, 1, 2);
            if (pair.Path.Form == ColumnForm.Lanes)
                Assert.InRange(pair.Columns.Reach(pair.Path.Lanes), 1, pair.Path.Windows * pair.Path.Lanes);
        });

    [Fact]
    public void Few_channels_of_float_take_one_window_of_512_bits() => Assert.All(
        Plans.Specialised.Where(plan => plan is { InterpolatesColumns: true, Spec: { Element: ElementType.Float32, ChannelsPerPixel: <= 4 } }),
        plan => Assert.Equal((ColumnForm.Lanes, 1), (plan.Paths[0].Form, plan.Paths[0].Windows)));

    // A tap beyond the end of a row is moved by one pixel, which must not leave its window.
    [Fact]
    public void A_pixel_is_narrower_than_a_vector_of_lanes() => Assert.All(
        Plans.Specialised,
        plan => Assert.All(
            plan.Paths.Where(path => path.Form == ColumnForm.Lanes),
            path => Assert.InRange(plan.Spec.ChannelsPerPixel, 1, path.Lanes - 1)));

    [Fact]
    public void A_vector_of_channels_stays_within_its_pixel() => Assert.All(
        Plans.Specialised,
        plan => Assert.All(
            plan.Paths.Where(path => path.Form == ColumnForm.Channels),
            path =>
            {
                Assert.InRange(path.Lanes, 1, plan.Spec.ChannelsPerPixel);
                Assert.Equal(plan.Spec.ChannelsPerPixel % path.Lanes != 0, path.GoesByPixel);
                Assert.Equal(path.GoesByPixel, path.StripVectors == 1);
            }));

    [Fact]
    public void Columns_of_factor_1_are_loads() => Assert.All(
        Plans.Specialised,
        plan => Assert.All(
            plan.Paths,
            path => Assert.Equal(plan.Phases.Columns.Factor == 1, path.Form == ColumnForm.Copies)));

    [Theory]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(64, false)]
    public void Few_rows_between_two_input_rows_are_written_out(int factor, bool unrolls) =>
        Assert.Equal(unrolls, Plans.Of(factor, factor).UnrollsRows);
}
