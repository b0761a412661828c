using System.Globalization;
using KernelGen.Testing;

namespace KernelGen.Conformance.Tests.ConvTransposes;

/// <summary>One use of the attribute of transposed convolution, and the same parameters for the fallback and the references.</summary>
public sealed record ConvRequest(int InChannels, int OutChannels, Size2 KernelSize)
{
    public Size2 Stride { get; init; } = 1;

    public Size2 Padding { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.PaddingEnd"/>; null where the attribute leaves it out.</summary>
    public Size2? PaddingEnd { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.OutputPadding"/>; not together with <see cref="PaddingEnd"/>.</summary>
    public Size2 OutputPadding { get; init; }

    public Size2 Dilation { get; init; } = 1;

    public int Groups { get; init; } = 1;

    public TensorLayout Layout { get; init; }

    /// <summary>Weights that are constants of the source, each a number of the element type; null where the call gives them.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>A bias of constants; only with constant weights.</summary>
    public IReadOnlyList<double>? Bias { get; init; }

    /// <summary>Whether constants are in JSON files rather than in the source.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Whether the method takes a bias, which may still be empty; only with weights of the call.</summary>
    public bool TakesBias { get; init; }

    public ActivationKind Activation { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.NegativeSlope"/>.</summary>
    public double NegativeSlope { get; init; } = 0.01;

    /// <summary>As <see cref="ConvTranspose2dAttribute.ClampMin"/>; null where the attribute leaves it out.</summary>
    public double? ClampMin { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.ClampMax"/>; null where the attribute leaves it out.</summary>
    public double? ClampMax { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.Height"/>; null where the call gives it.</summary>
    public int? Height { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.Width"/>; null where the call gives it.</summary>
    public int? Width { get; init; }

    /// <summary>As <see cref="ConvTranspose2dAttribute.Threads"/>.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Weights of any form, (InChannels, OutChannels / Groups, kernel rows, kernel columns).</summary>
    public int WeightCount => InChannels * (OutChannels / Groups) * KernelSize.Height * KernelSize.Width;

    public ConvTranspose2dParameters Parameters => new(Stride, Padding, OutputPadding, Groups, Dilation) { PaddingEnd = PaddingEnd };

    /// <summary>The attribute as a user writes it.</summary>
    /// <param name="kernel">The method, from whose name those of its constants are made.</param>
    public string Attribute(string kernel)
    {
        List<string> properties = [$"InChannels = {InChannels}", $"OutChannels = {OutChannels}"];
        properties.AddRange(Pair("Kernel", "Size", KernelSize, 0));
        properties.AddRange(Pair(nameof(Stride), "", Stride, 1));
        properties.AddRange(Pair(nameof(Padding), "", Padding, 0));
        properties.AddRange(PaddingEnd is { } end ? Pair(nameof(PaddingEnd), "", end, null) : []);
        properties.AddRange(Pair(nameof(OutputPadding), "", OutputPadding, 0));
        properties.AddRange(Pair(nameof(Dilation), "", Dilation, 1));
        properties.AddRange(Single(nameof(Groups), Groups, Groups != 1));
        properties.Add($"Layout = TensorLayout.{Layout}");
        properties.AddRange(Constants(nameof(Weights), Weights, kernel));
        properties.AddRange(Constants(nameof(Bias), Bias, kernel));
        properties.AddRange(Single(nameof(Activation), $"ActivationKind.{Activation}", Activation != ActivationKind.None));
        properties.AddRange(Single(nameof(NegativeSlope), NegativeSlope, Activation == ActivationKind.LeakyRelu));
        properties.AddRange(Single(nameof(ClampMin), ClampMin, ClampMin is not null));
        properties.AddRange(Single(nameof(ClampMax), ClampMax, ClampMax is not null));
        properties.AddRange(Single(nameof(Height), Height, Height is not null));
        properties.AddRange(Single(nameof(Width), Width, Width is not null));
        properties.AddRange(Single(nameof(Threads), Threads, Threads != 1));
        return $"[ConvTranspose2d({string.Join(", ", properties)})]";
    }

    /// <summary>The problem of one call, for the references.</summary>
    public ConvTransposeProblem ProblemOf(int batch, Size2 inputSize) =>
        new(new TensorShape(batch, InChannels, inputSize.Height, inputSize.Width), OutChannels, KernelSize)
        {
            Stride = Stride,
            Padding = Padding,
            PaddingEnd = PaddingEnd,
            OutputPadding = OutputPadding,
            Dilation = Dilation,
            Groups = Groups,
            Layout = Layout,
        };

    /// <summary>The request of a problem, whose size the call gives.</summary>
    public static ConvRequest Of(ConvTransposeProblem problem) => new(problem.InputShape.Channels, problem.OutChannels, problem.KernelSize)
    {
        Stride = problem.Stride,
        Padding = problem.Padding,
        PaddingEnd = problem.PaddingEnd,
        OutputPadding = problem.OutputPadding,
        Dilation = problem.Dilation,
        Groups = problem.Groups,
        Layout = problem.Layout,
    };

    public override string ToString()
    {
        string weights = (Weights is null, HasFiles) switch
        {
            (true, _) => TakesBias ? "weights and bias of the call" : "weights of the call",
            (_, true) => "weights of a file",
            _ => "constant weights",
        };
        return $"{Attribute("k")} {weights}";
    }

    private IEnumerable<string> Constants(string property, IReadOnlyList<double>? numbers, string kernel)
    {
        if (numbers is null)
            return [];
        return HasFiles ? [$"{property}File = \"{kernel}{property}.json\""] : [$"{property} = nameof({kernel}{property})"];
    }

    private static IEnumerable<string> Single(string property, object? value, bool isSet) =>
        isSet ? [string.Create(CultureInfo.InvariantCulture, $"{property} = {value}")] : [];

    private static IEnumerable<string> Pair(string property, string suffix, Size2 size, int? unset)
    {
        if (size.Height == unset && size.Width == unset)
            return [];
        return size.Height == size.Width
            ? [$"{property}{suffix} = {size.Height}"]
            : [$"{property}Height = {size.Height}", $"{property}Width = {size.Width}"];
    }
}
