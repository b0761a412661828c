using System.Collections.Immutable;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>Cuts rows into blocks whose scratch stays in the first-level cache.</summary>
internal static class ScratchPlanner
{
    /// <summary>The runtime's promise, <c>KernelHost.ScratchBytes</c>.</summary>
    public const int ScratchBytes = 24 * 1024;

    /// <summary>An expanded row block; longer ones leave no room for the output's lines beside two of them.</summary>
    private const int ExpandedRowBytes = 8 * 1024;

    /// <summary>Blocks start at whole vectors of any width and whole cache lines where the row does.</summary>
    private const int BlockAlignment = 16;

    /// <summary>Whether a pixel and its outputs fit at all; the arithmetic on those that do cannot overflow.</summary>
    public static bool HoldsPixel(KernelSpec spec) =>
        (long)spec.ChannelsPerPixel * spec.Columns.Factor * ElementFacts.Of(spec.Element).Bytes <= ScratchBytes;

    /// <summary>The layout; null where even a single pixel does not fit.</summary>
    public static ScratchPlan? TryPlan(KernelSpec spec, Strategy strategy, ImmutableArray<PathPlan> paths)
    {
        int elementBytes = ElementFacts.Of(spec.Element).Bytes;
        int perPixel = spec.ChannelsPerPixel * spec.Columns.Factor;
        int target = ExpandedRowBytes / elementBytes / perPixel;
        int pixels = target >= BlockAlignment ? target / BlockAlignment * BlockAlignment : Math.Max(target, 1);
        for (; pixels >= 1; pixels = pixels > BlockAlignment ? pixels - BlockAlignment : pixels - 1)
        {
            ScratchPlan plan = Lay(spec, strategy, paths, pixels);
            int stagedRows = strategy is Strategy.BlendThenExpand or Strategy.BlendOnly ? 2 : 1;
            int total = stagedRows * plan.StagedLength + 2 * plan.ExpandedLength + plan.TailLength;
            if (total * elementBytes <= ScratchBytes)
                return plan;
        }

        return null;
    }

    private static ScratchPlan Lay(KernelSpec spec, Strategy strategy, ImmutableArray<PathPlan> paths, int pixels)
    {
        int lanes = paths.Max(path => path.Lanes);
        int step = paths.Max(path => path.Expand?.PixelsPerStep ?? 1);
        int reach = Math.Max(lanes, paths.Max(path => path.Expand?.Reach ?? 0));

        // The last step of a block may load and write a whole step too much.
        int staged = Align((pixels + step + ColumnPattern.Halo) * spec.ChannelsPerPixel + lanes);
        int expanded = strategy == Strategy.ExpandThenBlend
            ? Align(pixels * spec.Columns.Factor * spec.ChannelsPerPixel + reach + lanes)
            : 0;
        string reason = expanded > 0
            ? $"an expanded row block is {Kilobytes(expanded, spec)} KB, so that two of them and a staged row stay in the first-level cache"
            : $"a staged row block is {Kilobytes(staged, spec)} KB, so that two of them stay in the first-level cache";
        return new ScratchPlan(pixels, reason, staged, expanded, Align(reach));
    }

    private static int Align(int elements) => (elements + BlockAlignment - 1) / BlockAlignment * BlockAlignment;

    private static string Kilobytes(int elements, KernelSpec spec) =>
        (elements * ElementFacts.Of(spec.Element).Bytes / 1024.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
