using System.Text.Json;

namespace KernelGen.Testing;

/// <summary>Reads the reference vectors in tests/vectors.</summary>
public static class VectorFiles
{
    /// <summary>Transposed convolutions with every parameter.</summary>
    public const string ConvTransposeFile = "conv_transpose2d.jsonl";

    /// <summary>Transposed convolutions with the bilinear filler.</summary>
    public const string BilinearFile = "bilinear_conv_transpose2d.jsonl";

    /// <summary>Bilinear interpolation.</summary>
    public const string InterpolateFile = "interpolate_bilinear.jsonl";

    /// <summary>Bilinear interpolation on widths around the vector widths.</summary>
    public const string WidthsFile = "interpolate_widths.jsonl";

    /// <summary>The cases of conv_transpose2d.jsonl.</summary>
    public static IReadOnlyList<ConvTransposeVector> ConvTranspose2d() =>
        Read(ConvTransposeFile, ParseConvTranspose);

    /// <summary>The cases of bilinear_conv_transpose2d.jsonl.</summary>
    public static IReadOnlyList<BilinearConvTransposeVector> BilinearConvTranspose2d() =>
        Read(BilinearFile, ParseBilinear);

    /// <summary>The cases of interpolate_bilinear.jsonl.</summary>
    public static IReadOnlyList<InterpolateVector> InterpolateBilinear() =>
        Read(InterpolateFile, ParseInterpolate);

    /// <summary>The cases of interpolate_widths.jsonl.</summary>
    public static IReadOnlyList<InterpolateVector> InterpolateWidths() =>
        Read(WidthsFile, ParseInterpolate);

    /// <summary>The files and how many cases each holds.</summary>
    public static IReadOnlyList<(string File, int Cases)> Counts() =>
    [
        (ConvTransposeFile, ConvTranspose2d().Count),
        (BilinearFile, BilinearConvTranspose2d().Count),
        (InterpolateFile, InterpolateBilinear().Count),
        (WidthsFile, InterpolateWidths().Count),
    ];

    /// <summary>The root of the repository: the first directory upwards of the tests that holds the solution.</summary>
    public static string RepositoryRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "KernelGen.sln")))
            directory = directory.Parent;
        return directory?.FullName
            ?? throw new DirectoryNotFoundException($"No KernelGen.sln above {AppContext.BaseDirectory}.");
    }

    private static List<TCase> Read<TCase>(string file, Func<JsonElement, TCase> parse)
    {
        List<TCase> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot(), "tests", "vectors", file)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            cases.Add(parse(document.RootElement));
        }

        return cases;
    }

    private static ConvTransposeVector ParseConvTranspose(JsonElement line)
    {
        TensorShape output = Shape(line, "output_shape");
        int[] weightShape = Integers(line, "weight_shape");
        ConvTransposeProblem problem = new(Shape(line, "input_shape"), output.Channels, (weightShape[2], weightShape[3]))
        {
            Stride = Pair(line, "stride"),
            Padding = Pair(line, "padding"),
            OutputPadding = Pair(line, "output_padding"),
            Dilation = Pair(line, "dilation"),
            Groups = line.GetProperty("groups").GetInt32(),
        };
        double[]? bias = line.GetProperty("bias").ValueKind == JsonValueKind.Null ? null : Numbers(line, "bias");
        return new ConvTransposeVector(
            Name(line), problem.InputShape, Numbers(line, "input"), output, Numbers(line, "output"),
            problem, Numbers(line, "weight"), bias);
    }

    private static BilinearConvTransposeVector ParseBilinear(JsonElement line)
    {
        int channels = line.GetProperty("channels").GetInt32();
        ConvTransposeProblem problem = new(Shape(line, "input_shape"), channels, Pair(line, "kernel_size"))
        {
            Stride = Pair(line, "stride"),
            Padding = Pair(line, "padding"),
            OutputPadding = Pair(line, "output_padding"),
            Groups = channels,
        };
        return new BilinearConvTransposeVector(
            Name(line), problem.InputShape, Numbers(line, "input"), Shape(line, "output_shape"),
            Numbers(line, "output"), problem, Numbers(line, "filter"));
    }

    private static InterpolateVector ParseInterpolate(JsonElement line) => new(
        Name(line), Shape(line, "input_shape"), Numbers(line, "input"), Shape(line, "output_shape"),
        Numbers(line, "output"), Pair(line, "factor"), line.GetProperty("align_corners").GetBoolean());

    private static string Name(JsonElement line) => line.GetProperty("name").GetString()!;

    private static double[] Numbers(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static int[] Integers(JsonElement line, string name) =>
        [.. line.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];

    private static TensorShape Shape(JsonElement line, string name) =>
        Integers(line, name) is [int batch, int channels, int height, int width]
            ? new TensorShape(batch, channels, height, width)
            : throw new InvalidDataException($"{name} has not four numbers");

    private static Size2 Pair(JsonElement line, string name) =>
        line.GetProperty(name).ValueKind == JsonValueKind.Number
            ? line.GetProperty(name).GetInt32()
            : Integers(line, name) is [int height, int width]
                ? (height, width)
                : throw new InvalidDataException($"{name} has not two numbers");
}
