using System.Text.Json;

namespace KernelGen.Testing;

/// <summary>Reads the reference vectors in tests/vectors.</summary>
public static class VectorFiles
{
    /// <summary>The cases of conv_transpose2d.jsonl.</summary>
    public static IReadOnlyList<ConvTransposeVector> ConvTranspose2d() =>
        Read("conv_transpose2d.jsonl", ParseConvTranspose);

    /// <summary>The cases of bilinear_conv_transpose2d.jsonl.</summary>
    public static IReadOnlyList<BilinearConvTransposeVector> BilinearConvTranspose2d() =>
        Read("bilinear_conv_transpose2d.jsonl", ParseBilinear);

    /// <summary>The cases of interpolate_bilinear.jsonl.</summary>
    public static IReadOnlyList<InterpolateVector> InterpolateBilinear() =>
        Read("interpolate_bilinear.jsonl", ParseInterpolate);

    /// <summary>The cases of interpolate_widths.jsonl.</summary>
    public static IReadOnlyList<InterpolateVector> InterpolateWidths() =>
        Read("interpolate_widths.jsonl", ParseInterpolate);

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
