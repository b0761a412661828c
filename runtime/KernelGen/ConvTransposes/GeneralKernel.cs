using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen.ConvTransposes;

/// <summary>
/// The inner loops for shapes known only at run time: four output channels by three vectors of positions, whose sums stay in
/// the registers of any processor while input channels and taps go by; what is left over by one channel or one vector.
/// </summary>
internal readonly struct GeneralKernel<T> : IConvTransposeKernel<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions HotLoop = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    public static int Lanes => Vector<T>.Count;

    public static int BlockChannels => 4;

    public static int BlockVectors => 3;

    public static bool MergesColumnPhases => false;

    public static bool TakesAllChannels => false;

    public static bool TakesScratch => false;

    public static bool HasEpilogue => false;

    // A tile has room for a few thousand taps at the most.
    [SkipLocalsInit]
    [MethodImpl(HotLoop)]
    public static void Accumulate(in ConvTransposeBlock<T> block)
    {
        Span<Tap> taps = stackalloc Tap[block.RowTaps * block.ColumnTaps];
        FillTaps(in block, taps);
        int channel = 0;
        for (; channel <= block.OutChannels - 4; channel += 4)
        {
            int vector = 0;
            for (; vector <= block.Vectors - 3; vector += 3)
                FourByThree(in block, taps, channel, vector);
            for (; vector < block.Vectors; vector++)
                FourByOne(in block, taps, channel, vector);
        }

        for (; channel < block.OutChannels; channel++)
        {
            int vector = 0;
            for (; vector <= block.Vectors - 8; vector += 8)
                OneByEight(in block, taps, channel, vector);
            for (; vector < block.Vectors; vector++)
                OneByOne(in block, taps, channel, vector);
        }
    }

    public static void Finish(ref T sums, nint length)
    {
    }

    [MethodImpl(HotLoop)]
    private static void FourByThree(in ConvTransposeBlock<T> block, Span<Tap> taps, int channel, int vector)
    {
        ref T sums0 = ref SumsOf(in block, channel, vector);
        ref T sums1 = ref Unsafe.Add(ref sums0, block.SumsStep);
        ref T sums2 = ref Unsafe.Add(ref sums1, block.SumsStep);
        ref T sums3 = ref Unsafe.Add(ref sums2, block.SumsStep);
        Vector<T> sum00 = Begin(in block, channel, ref sums0, 0), sum01 = Begin(in block, channel, ref sums0, 1), sum02 = Begin(in block, channel, ref sums0, 2);
        Vector<T> sum10 = Begin(in block, channel + 1, ref sums1, 0), sum11 = Begin(in block, channel + 1, ref sums1, 1), sum12 = Begin(in block, channel + 1, ref sums1, 2);
        Vector<T> sum20 = Begin(in block, channel + 2, ref sums2, 0), sum21 = Begin(in block, channel + 2, ref sums2, 1), sum22 = Begin(in block, channel + 2, ref sums2, 2);
        Vector<T> sum30 = Begin(in block, channel + 3, ref sums3, 0), sum31 = Begin(in block, channel + 3, ref sums3, 1), sum32 = Begin(in block, channel + 3, ref sums3, 2);
        nint next = block.WeightOutChannelStep;
        ref T inputs = ref InputsOf(in block, vector);
        ref T weights = ref WeightsOf(in block, channel);
        for (int inChannel = block.InChannels; inChannel > 0; inChannel--)
        {
            ref Tap tap = ref MemoryMarshal.GetReference(taps);
            for (int count = taps.Length; count > 0; count--)
            {
                ref T input = ref Unsafe.Add(ref inputs, (nint)tap.Input);
                ref T weight = ref Unsafe.Add(ref weights, (nint)tap.Weight);
                Vector<T> input0 = Load(ref input, 0);
                Vector<T> input1 = Load(ref input, 1);
                Vector<T> input2 = Load(ref input, 2);
                Vector<T> weight0 = new(weight);
                sum00 = MultiplyAdd.Add(sum00, weight0, input0);
                sum01 = MultiplyAdd.Add(sum01, weight0, input1);
                sum02 = MultiplyAdd.Add(sum02, weight0, input2);
                Vector<T> weight1 = new(Unsafe.Add(ref weight, next));
                sum10 = MultiplyAdd.Add(sum10, weight1, input0);
                sum11 = MultiplyAdd.Add(sum11, weight1, input1);
                sum12 = MultiplyAdd.Add(sum12, weight1, input2);
                Vector<T> weight2 = new(Unsafe.Add(ref weight, 2 * next));
                sum20 = MultiplyAdd.Add(sum20, weight2, input0);
                sum21 = MultiplyAdd.Add(sum21, weight2, input1);
                sum22 = MultiplyAdd.Add(sum22, weight2, input2);
                Vector<T> weight3 = new(Unsafe.Add(ref weight, 3 * next));
                sum30 = MultiplyAdd.Add(sum30, weight3, input0);
                sum31 = MultiplyAdd.Add(sum31, weight3, input1);
                sum32 = MultiplyAdd.Add(sum32, weight3, input2);
                tap = ref Unsafe.Add(ref tap, 1);
            }

            inputs = ref Unsafe.Add(ref inputs, block.InputChannelStep);
            weights = ref Unsafe.Add(ref weights, block.WeightInChannelStep);
        }

        End(ref sums0, sum00, sum01, sum02);
        End(ref sums1, sum10, sum11, sum12);
        End(ref sums2, sum20, sum21, sum22);
        End(ref sums3, sum30, sum31, sum32);
    }

    [MethodImpl(HotLoop)]
    private static void FourByOne(in ConvTransposeBlock<T> block, Span<Tap> taps, int channel, int vector)
    {
        ref T sums0 = ref SumsOf(in block, channel, vector);
        ref T sums1 = ref Unsafe.Add(ref sums0, block.SumsStep);
        ref T sums2 = ref Unsafe.Add(ref sums1, block.SumsStep);
        ref T sums3 = ref Unsafe.Add(ref sums2, block.SumsStep);
        Vector<T> sum0 = Begin(in block, channel, ref sums0, 0);
        Vector<T> sum1 = Begin(in block, channel + 1, ref sums1, 0);
        Vector<T> sum2 = Begin(in block, channel + 2, ref sums2, 0);
        Vector<T> sum3 = Begin(in block, channel + 3, ref sums3, 0);
        nint next = block.WeightOutChannelStep;
        ref T inputs = ref InputsOf(in block, vector);
        ref T weights = ref WeightsOf(in block, channel);
        for (int inChannel = block.InChannels; inChannel > 0; inChannel--)
        {
            ref Tap tap = ref MemoryMarshal.GetReference(taps);
            for (int count = taps.Length; count > 0; count--)
            {
                ref T input = ref Unsafe.Add(ref inputs, (nint)tap.Input);
                ref T weight = ref Unsafe.Add(ref weights, (nint)tap.Weight);
                Vector<T> input0 = Load(ref input, 0);
                sum0 = MultiplyAdd.Add(sum0, new Vector<T>(weight), input0);
                sum1 = MultiplyAdd.Add(sum1, new Vector<T>(Unsafe.Add(ref weight, next)), input0);
                sum2 = MultiplyAdd.Add(sum2, new Vector<T>(Unsafe.Add(ref weight, 2 * next)), input0);
                sum3 = MultiplyAdd.Add(sum3, new Vector<T>(Unsafe.Add(ref weight, 3 * next)), input0);
                tap = ref Unsafe.Add(ref tap, 1);
            }

            inputs = ref Unsafe.Add(ref inputs, block.InputChannelStep);
            weights = ref Unsafe.Add(ref weights, block.WeightInChannelStep);
        }

        Store(sum0, ref sums0, 0);
        Store(sum1, ref sums1, 0);
        Store(sum2, ref sums2, 0);
        Store(sum3, ref sums3, 0);
    }

    [MethodImpl(HotLoop)]
    private static void OneByEight(in ConvTransposeBlock<T> block, Span<Tap> taps, int channel, int vector)
    {
        ref T sums = ref SumsOf(in block, channel, vector);
        Vector<T> sum0 = Begin(in block, channel, ref sums, 0), sum1 = Begin(in block, channel, ref sums, 1);
        Vector<T> sum2 = Begin(in block, channel, ref sums, 2), sum3 = Begin(in block, channel, ref sums, 3);
        Vector<T> sum4 = Begin(in block, channel, ref sums, 4), sum5 = Begin(in block, channel, ref sums, 5);
        Vector<T> sum6 = Begin(in block, channel, ref sums, 6), sum7 = Begin(in block, channel, ref sums, 7);
        ref T inputs = ref InputsOf(in block, vector);
        ref T weights = ref WeightsOf(in block, channel);
        for (int inChannel = block.InChannels; inChannel > 0; inChannel--)
        {
            ref Tap tap = ref MemoryMarshal.GetReference(taps);
            for (int count = taps.Length; count > 0; count--)
            {
                ref T input = ref Unsafe.Add(ref inputs, (nint)tap.Input);
                ref T weight = ref Unsafe.Add(ref weights, (nint)tap.Weight);
                Vector<T> shared = new(weight);
                sum0 = MultiplyAdd.Add(sum0, shared, Load(ref input, 0));
                sum1 = MultiplyAdd.Add(sum1, shared, Load(ref input, 1));
                sum2 = MultiplyAdd.Add(sum2, shared, Load(ref input, 2));
                sum3 = MultiplyAdd.Add(sum3, shared, Load(ref input, 3));
                sum4 = MultiplyAdd.Add(sum4, shared, Load(ref input, 4));
                sum5 = MultiplyAdd.Add(sum5, shared, Load(ref input, 5));
                sum6 = MultiplyAdd.Add(sum6, shared, Load(ref input, 6));
                sum7 = MultiplyAdd.Add(sum7, shared, Load(ref input, 7));
                tap = ref Unsafe.Add(ref tap, 1);
            }

            inputs = ref Unsafe.Add(ref inputs, block.InputChannelStep);
            weights = ref Unsafe.Add(ref weights, block.WeightInChannelStep);
        }

        End(ref sums, sum0, sum1, sum2);
        Store(sum3, ref sums, 3);
        Store(sum4, ref sums, 4);
        Store(sum5, ref sums, 5);
        Store(sum6, ref sums, 6);
        Store(sum7, ref sums, 7);
    }

    [MethodImpl(HotLoop)]
    private static void OneByOne(in ConvTransposeBlock<T> block, Span<Tap> taps, int channel, int vector)
    {
        ref T sums = ref SumsOf(in block, channel, vector);
        Vector<T> sum = Begin(in block, channel, ref sums, 0);
        ref T inputs = ref InputsOf(in block, vector);
        ref T weights = ref WeightsOf(in block, channel);
        for (int inChannel = block.InChannels; inChannel > 0; inChannel--)
        {
            ref Tap tap = ref MemoryMarshal.GetReference(taps);
            for (int count = taps.Length; count > 0; count--)
            {
                ref T input = ref Unsafe.Add(ref inputs, (nint)tap.Input);
                ref T weight = ref Unsafe.Add(ref weights, (nint)tap.Weight);
                sum = MultiplyAdd.Add(sum, new Vector<T>(weight), Load(ref input, 0));
                tap = ref Unsafe.Add(ref tap, 1);
            }

            inputs = ref Unsafe.Add(ref inputs, block.InputChannelStep);
            weights = ref Unsafe.Add(ref weights, block.WeightInChannelStep);
        }

        Store(sum, ref sums, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T SumsOf(in ConvTransposeBlock<T> block, int channel, int vector) =>
        ref Unsafe.Add(ref block.Sums, channel * block.SumsStep + (nint)vector * Vector<T>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T WeightsOf(in ConvTransposeBlock<T> block, int channel) =>
        ref Unsafe.Add(ref Unsafe.AsRef(in block.Weights), channel * block.WeightOutChannelStep);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T InputsOf(in ConvTransposeBlock<T> block, int vector) =>
        ref Unsafe.Add(ref block.Inputs, (nint)vector * Vector<T>.Count);

    /// <summary>A tap of the phase: where its inputs and its weight lie, from those of the first tap on.</summary>
    private readonly record struct Tap(int Input, int Weight);

    private static void FillTaps(in ConvTransposeBlock<T> block, Span<Tap> taps)
    {
        for (int row = 0; row < block.RowTaps; row++)
            for (int column = 0; column < block.ColumnTaps; column++)
                taps[row * block.ColumnTaps + column] = new Tap(
                    (int)(row * block.InputRowStep + column * block.InputColumnStep),
                    (int)(row * block.WeightRowStep + column * block.WeightColumnStep));
    }

    // A sum begins at the bias, or goes on where the last input channels left it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Begin(in ConvTransposeBlock<T> block, int channel, ref T sums, int vector)
    {
        if (!block.IsFirst)
            return Load(ref sums, vector);
        return Unsafe.IsNullRef(in block.Bias)
            ? Vector<T>.Zero
            : new Vector<T>(Unsafe.Add(ref Unsafe.AsRef(in block.Bias), channel));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End(ref T sums, Vector<T> sum0, Vector<T> sum1, Vector<T> sum2)
    {
        Store(sum0, ref sums, 0);
        Store(sum1, ref sums, 1);
        Store(sum2, ref sums, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load(ref T source, int vector) =>
        Unsafe.ReadUnaligned<Vector<T>>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref source, vector * Vector<T>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<T> value, ref T target, int vector) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref target, vector * Vector<T>.Count)), value);
}
