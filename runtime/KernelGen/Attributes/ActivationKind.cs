namespace KernelGen;

/// <summary>The function that a transposed convolution's kernel applies to each output before it is stored.</summary>
public enum ActivationKind
{
    /// <summary>None: the sum is the output.</summary>
    None = 0,

    /// <summary><c>max(x, 0)</c>, as <c>torch.nn.ReLU</c>. A NaN stays NaN.</summary>
    Relu = 1,

    /// <summary><c>min(max(x, 0), 6)</c>, as <c>torch.nn.ReLU6</c>. A NaN stays NaN.</summary>
    Relu6 = 2,

    /// <summary>x where it is at least 0, x times the negative slope elsewhere, as <c>torch.nn.LeakyReLU</c>.</summary>
    LeakyRelu = 3,

    /// <summary><c>1/(1 + exp(-x))</c>, as <c>torch.sigmoid</c>, within 4 units in the last place.</summary>
    Sigmoid = 4,

    /// <summary><c>tanh(x)</c>, as <c>torch.tanh</c>, within 4 units in the last place.</summary>
    Tanh = 5,
}
