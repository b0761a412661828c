using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Tests.Stages;

/// <summary>Plans without source.</summary>
internal static class Plans
{
    private static readonly MethodSpec Method = new("Demo", default, "static partial", "Upsample", IsDocumented: false, default);

    private static readonly Lazy<ImmutableArray<KernelPlan>> Computed = new(() =>
    [
        .. from factor in Enumerable.Range(2, BilinearFiller.MaxFactor - 1)
           from factors in new (int Rows, int Columns)[] { (factor, factor), (1, factor), (factor, 1) }
           from channels in new[] { 1, 2, 3, 4, 5, 8, 21 }
           from element in new[] { ElementType.Float32, ElementType.Float64 }
           select Of(factors.Rows, factors.Columns, channels, element),
    ]);

    public static KernelPlan Of(
        int factorHeight, int factorWidth, int channels = 1, ElementType element = ElementType.Float32) =>
        Of(AxisSpec.Canonical(factorHeight), AxisSpec.Canonical(factorWidth), channels, element);

    public static KernelPlan Of(AxisSpec rows, AxisSpec columns, int channels = 1, ElementType element = ElementType.Float32)
    {
        Layout layout = channels > 1 ? Layout.Interleaved : Layout.Planar;
        var spec = new KernelSpec(Method, element, rows, columns, channels, layout, Border.Zero);
        return KernelPlanner.Plan(spec, PhaseTable.Lower(spec));
    }

    /// <summary>A plan of which the width of the input is fixed, which may leave it without its widest paths.</summary>
    public static KernelPlan OfWidth(int factorHeight, int factorWidth, int channels, ElementType element, int? width)
    {
        Layout layout = channels > 1 ? Layout.Interleaved : Layout.Planar;
        var spec = new KernelSpec(
            Method, element, AxisSpec.Canonical(factorHeight), AxisSpec.Canonical(factorWidth), channels, layout, Border.Replicate)
        {
            Width = width,
        };
        return KernelPlanner.Plan(spec, PhaseTable.Lower(spec));
    }

    /// <summary>A plan for every strategy, factor, number of channels and element type; few of them fall back.</summary>
    public static ImmutableArray<KernelPlan> All => Computed.Value;

    /// <summary>Those that have paths.</summary>
    public static IEnumerable<KernelPlan> Specialised => All.Where(plan => plan.Strategy != Strategy.Fallback);
}
