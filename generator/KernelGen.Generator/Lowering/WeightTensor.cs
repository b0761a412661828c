using KernelGen.Generator.Model;

namespace KernelGen.Generator.Lowering;

/// <summary>The constant weights of a transposed convolution, in the shape that PyTorch gives them.</summary>
internal sealed class WeightTensor
{
    private readonly EquatableArray<ExactNumber> _numbers;

    private WeightTensor(ConvTransposeSpec spec, EquatableArray<ExactNumber> numbers)
    {
        _numbers = numbers;
        InChannels = spec.InChannels;
        Groups = spec.Groups;
        OutChannelsPerGroup = spec.OutChannelsPerGroup;
        KernelHeight = spec.Rows.KernelSize;
        KernelWidth = spec.Columns.KernelSize;
    }

    public int InChannels { get; }

    public int Groups { get; }

    public int InChannelsPerGroup => InChannels / Groups;

    public int OutChannelsPerGroup { get; }

    public int KernelHeight { get; }

    public int KernelWidth { get; }

    /// <summary>Weights, zeros included.</summary>
    public int Count => _numbers.Count;

    /// <summary>Weights that are zero.</summary>
    public int ZeroCount => _numbers.Count(number => number.Value == 0);

    /// <summary>A weight.</summary>
    /// <param name="inChannel">The input channel, counted through all groups.</param>
    /// <param name="outChannel">The output channel, counted within the group.</param>
    /// <param name="ky">The row of the kernel.</param>
    /// <param name="kx">The column of the kernel.</param>
    public double this[int inChannel, int outChannel, int ky, int kx] =>
        _numbers[Start(inChannel, outChannel) + ky * KernelWidth + kx].Value;

    /// <summary>The weights of a spec; null where the call gives them.</summary>
    public static WeightTensor? Of(ConvTransposeSpec spec) =>
        spec.Weights is { } numbers ? new WeightTensor(spec, numbers) : null;

    /// <summary>The kernel between two channels, row by row.</summary>
    public IEnumerable<ExactNumber> Kernel(int inChannel, int outChannel)
    {
        int start = Start(inChannel, outChannel);
        for (int i = 0; i < KernelHeight * KernelWidth; i++)
            yield return _numbers[start + i];
    }

    /// <summary>Whether an input channel never reaches an output channel of its group.</summary>
    public bool IsKernelZero(int inChannel, int outChannel)
    {
        int start = Start(inChannel, outChannel);
        for (int i = 0; i < KernelHeight * KernelWidth; i++)
        {
            if (_numbers[start + i].Value != 0)
                return false;
        }

        return true;
    }

    private int Start(int inChannel, int outChannel) =>
        (inChannel * OutChannelsPerGroup + outChannel) * KernelHeight * KernelWidth;
}
