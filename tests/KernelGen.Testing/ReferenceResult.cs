namespace KernelGen.Testing;

/// <summary>A tensor from a naive reference, with what the error bounds need to know about each element.</summary>
public sealed class ReferenceResult
{
    /// <summary>An all-zero result of a shape.</summary>
    public ReferenceResult(TensorShape shape, TensorLayout layout)
    {
        int count = checked((int)shape.ElementCount);
        Shape = shape;
        Layout = layout;
        Values = new double[count];
        AbsoluteSums = new double[count];
        LargestTaps = new double[count];
        TapCounts = new int[count];
    }

    /// <summary>The extents of the result.</summary>
    public TensorShape Shape { get; }

    /// <summary>The order of the elements, here and in the arrays below.</summary>
    public TensorLayout Layout { get; }

    /// <summary>The elements.</summary>
    public double[] Values { get; }

    /// <summary>Σ|w·x| of each element, its bias included.</summary>
    public double[] AbsoluteSums { get; }

    /// <summary>The largest |x| in the footprint of each element.</summary>
    public double[] LargestTaps { get; }

    /// <summary>How many products each element is the sum of.</summary>
    public int[] TapCounts { get; }

    /// <summary>Adds one product to an element.</summary>
    public void Accumulate(int index, double weight, double tap)
    {
        Values[index] += weight * tap;
        AbsoluteSums[index] += Math.Abs(weight * tap);
        LargestTaps[index] = Math.Max(LargestTaps[index], Math.Abs(tap));
        TapCounts[index]++;
    }
}
