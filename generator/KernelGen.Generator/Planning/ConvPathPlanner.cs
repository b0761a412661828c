using KernelGen.Generator.Model;

namespace KernelGen.Generator.Planning;

/// <summary>Chooses how many sums the vectors of one width hold at once.</summary>
internal static class ConvPathPlanner
{
    private const int MaxVectors = 8;
    private const int MaxChannels = 12;
    private const int FewestTileVectors = 8;
    private const int MostTileVectors = 24;

    /// <summary>Fewer loads for a multiplication than output channels alone would give.</summary>
    private const int FewChannels = 3;

    /// <summary>
    /// The most multiplications of merged phases in a row of the kernel, which are written out; a kernel of 1,000 columns would
    /// be a file that no compiler gets through.
    /// </summary>
    private const int MaxMergedMultiplies = 480;

    /// <summary>Blocks of output channels by vectors of positions.</summary>
    public static ConvPathPlan PlanBlocks(int outChannels, ConvAxisSpec columns, ElementType element, VectorWidth width)
    {
        int lanes = ElementFacts.Of(element).LanesOf(width);
        int registers = width == VectorWidth.Vector512 ? 32 : 16;
        int stride = columns.Stride;
        int merged = stride > 1 && outChannels < FewChannels ? VectorsBeside(outChannels * stride, registers, width) : 0;
        if (merged > 1 && outChannels * columns.KernelSize * merged <= MaxMergedMultiplies)
        {
            return new ConvPathPlan(
                width, lanes, outChannels, RestChannels: 0, merged,
                $"{Describe(outChannels)} in all {stride} column phases by {merged} vectors of {lanes} positions stay in registers, and share what they load")
            {
                ColumnPhases = stride,
            };
        }

        (int Channels, int Vectors) best = (1, 1);
        double least = double.MaxValue;
        for (int channels = 1; channels <= Math.Min(outChannels, MaxChannels); channels++)
        {
            int vectors = VectorsBeside(channels, registers, width);
            if (vectors == 0)
                break;
            double cost = CostPerSum(channels, vectors, outChannels);
            if (cost < least)
            {
                least = cost;
                best = (channels, vectors);
            }
        }

        int rest = outChannels % best.Channels;
        return new ConvPathPlan(width, lanes, best.Channels, rest, best.Vectors, Describe(best, rest, lanes));
    }

    /// <summary>All output channels of a group at once, and as many vectors as keep the processor busy.</summary>
    public static ConvPathPlan PlanUnrolled(int outChannels, ElementType element, VectorWidth width)
    {
        int lanes = ElementFacts.Of(element).LanesOf(width);
        int vectors = Math.Max(1, Math.Min(4, 8 / outChannels));
        return new ConvPathPlan(
            width, lanes, outChannels, RestChannels: 0, vectors,
            lanes == 1 ? "one position at a time" : $"{vectors} independent vectors of {lanes} positions for each output channel");
    }

    // A register for each sum, for each vector of inputs, and for a weight.
    private static int VectorsBeside(int channels, int registers, VectorWidth width) =>
        width == VectorWidth.Scalar ? 1 : Math.Min(MaxVectors, (registers - 1) / (channels + 1));

    /// <summary>What a sum costs on average in tiles of common sizes, whose vectors are not all in full blocks.</summary>
    private static double CostPerSum(int channels, int vectors, int outChannels)
    {
        double cost = 0;
        int sums = 0;
        for (int tile = FewestTileVectors; tile <= MostTileVectors; tile++)
        {
            int rest = outChannels % channels;
            cost += outChannels / channels * CostOfTile(channels, vectors, tile) + (rest > 0 ? CostOfTile(rest, vectors, tile) : 0);
            sums += outChannels * tile;
        }

        return cost / sums;
    }

    private static double CostOfTile(int channels, int vectors, int tile) =>
        tile / vectors * CostOfBlock(channels, vectors) + CostOfRest(channels, tile % vectors, (vectors + 1) / 2);

    private static double CostOfRest(int channels, int rest, int half) =>
        rest / half * CostOfBlock(channels, half) + rest % half * CostOfBlock(channels, 1);

    // A processor multiplies while it loads, as many vectors of either; a sum waits for the one before it as long as eight
    // multiplications take. What the two share, the decoders, makes loads cost a little.
    private static double CostOfBlock(int channels, int vectors) =>
        Math.Max(Math.Max(channels * vectors, channels + vectors), 8) + (channels + vectors) / 8.0;

    private static string Describe((int Channels, int Vectors) block, int rest, int lanes)
    {
        string last = rest == 0 ? "" : $", {rest} in the last block";
        return lanes == 1
            ? $"{Describe(block.Channels)} at once{last}"
            : $"{Describe(block.Channels)} by {block.Vectors} vectors of {lanes} positions stay in registers{last}";
    }

    private static string Describe(int channels) =>
        channels == 1 ? "the sums of 1 output channel" : $"the sums of {channels} output channels";
}
