using KernelGen.Generator.Tests.Testing;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0121 to KG0125: weights and bias in additional files.</summary>
public class WeightFileTests
{
    private const string Values = "InChannels = 1, OutChannels = 2, KernelHeight = 1, KernelWidth = 2";
    private const string Path = "/demo/weights/taps.json";
    private const string Numbers = "[[[[1, 1]], [[0.5, 0.5]]]]";

    [Theory]
    [InlineData("(4)", "[1, 1, 1, 1]")]
    [InlineData("(1, 2, 2, 1)", "[[[[1], [1]], [[1], [1]]]]")]
    [InlineData("(2, 1, 1, 2)", "[[[[1, 1]]], [[[1, 1]]]]")]
    public Task KG0121_another_shape(string shape, string text) => AssertRefusedAsync(
        Project("[|WeightsFile = \"taps.json\"|]", new MemoryFile(Path, text)),
        "KG0121",
        $"{Path} has the shape {shape}; it must be (1, 2, 1, 2), which is (InChannels, OutChannels / Groups, kernel rows, kernel columns)");

    [Fact]
    public Task KG0121_a_bias_of_another_length() => AssertRefusedAsync(
        Project(
            "WeightsFile = \"taps.json\", [|BiasFile = \"bias.json\"|]",
            new MemoryFile(Path, Numbers),
            new MemoryFile("bias.json", "[1, 2, 3]")),
        "KG0121",
        "bias.json has the shape (3); it must be (2), which is (OutChannels)");

    [Theory]
    [InlineData("NaN", "(2,5)", "[[[[1,\n    NaN]], [[1, 1]]]]")]
    [InlineData("-Infinity", "(1,8)", "[[[[1, -Infinity]], [[1, 1]]]]")]
    [InlineData("1e400", "(1,5)", "[[[[1e400, 1]], [[1, 1]]]]")]
    [InlineData("3.4028235678e38", "(1,8)", "[[[[1, 3.4028235678e38]], [[1, 1]]]]")]
    public Task KG0122_a_number_that_is_not_finite(string number, string place, string text) => AssertRefusedAsync(
        Project("[|WeightsFile = \"taps.json\"|]", new MemoryFile(Path, text)),
        "KG0122",
        $"{Path} holds {number} at {place}; every number must be finite as float");

    [Theory]
    [InlineData("taps.json", "")]
    [InlineData("other/weights/taps.json", "")]
    [InlineData("eights/taps.json", "")]
    [InlineData("taps.txt", ", under a name that ends in .json")]
    [InlineData("", ", under a name that ends in .json")]
    public Task KG0123_a_file_that_is_missing(string name, string extension) => AssertRefusedAsync(
        Project(
            $"[|WeightsFile = \"{name}\"|]",
            new MemoryFile("/demo/weights/gaps.json", Numbers),
            new MemoryFile("/demo/weights/mytaps.json", Numbers),
            new MemoryFile("/demo/weights/taps.txt", Numbers),
            new MemoryFile("/demo/weights/taps.json.json", Numbers)),
        "KG0123",
        $"WeightsFile is '{name}', which no additional file of the project is called; add <AdditionalFiles Include=\"{name}\" /> to the project file{extension}");

    [Fact]
    public Task KG0124_a_name_that_fits_several_files() => AssertRefusedAsync(
        Project(
            "[|WeightsFile = \"TAPS.json\"|]",
            new MemoryFile("/demo/b/taps.json", Numbers),
            new MemoryFile(@"C:\demo\a\taps.json", Numbers),
            new MemoryFile("/demo/b/taps.json", Numbers)),
        "KG0124",
        @"WeightsFile is 'TAPS.json', which fits 2 additional files: /demo/b/taps.json, C:\demo\a\taps.json; put as much of the directory before it as tells them apart");

    [Theory]
    [InlineData("(1,1)", "'[' is expected, but '{' follows", "{ \"weights\": 1 }")]
    [InlineData("(1,11)", "',' or ']' is expected, but the file ends", "[[[[1, 1]]")]
    [InlineData("(1,14)", "an array of 1 stands beside one of 2", "[[[[1, 1], [1]]]]")]
    public Task KG0125_a_text_that_is_not_nested_arrays(string place, string problem, string text) => AssertRefusedAsync(
        Project("[|WeightsFile = \"taps.json\"|]", new MemoryFile(Path, text)),
        "KG0125",
        $"{Path}{place} cannot be read: {problem}");

    [Fact]
    public Task KG0125_a_file_that_cannot_be_opened() => AssertRefusedAsync(
        Project("[|WeightsFile = \"taps.json\"|]", new MemoryFile(Path, text: null)),
        "KG0125",
        $"{Path}(1,1) cannot be read: the compiler could not open it");

    [Fact]
    public Task KG0125_a_file_that_is_too_long() => AssertRefusedAsync(
        Project("[|WeightsFile = \"taps.json\"|]", new MemoryFile(Path, new string('[', (4 << 20) + 1))),
        "KG0125",
        $"{Path}(1,1) cannot be read: it has 4194305 characters, more than 4194304; "
        + "give so many at run time, by a parameter 'ReadOnlySpan<T> weight' in place of the property");

    [Theory]
    [InlineData("taps.json")]
    [InlineData("TAPS.JSON")]
    [InlineData("weights/taps.json")]
    [InlineData("./weights/taps.json")]
    [InlineData("weights\\\\taps.json")]
    [InlineData("/demo/weights/taps.json")]
    [InlineData("demo/weights/taps.json")]
    public async Task Nothing_is_said_of_a_file_that_is_found(string name)
    {
        UserProject project = Project(
            $"WeightsFile = \"{name}\"", new MemoryFile(Path, Numbers), new MemoryFile("/demo/mytaps.json", "{}"));
        Assert.Empty(await Compilations.Create(project.Source).AnalyzeAsync(project.Files));
    }

    private static UserProject Project(string values, params MemoryFile[] files) =>
        new(InClass($"[ConvTranspose2d({Values}, {values})]\n    public static partial void Convolve{Parameters};"), files);
}
