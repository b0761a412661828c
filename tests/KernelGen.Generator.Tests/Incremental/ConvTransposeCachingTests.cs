using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>What an edit of weights, in source or in an additional file, makes the generator do again.</summary>
public class ConvTransposeCachingTests
{
    private const string Kernels =
        """
        namespace Demo;

        public static partial class Layers
        {
            private const string Values = "unrelated";

            [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelHeight = 1, KernelWidth = 2, Weights = nameof(Taps))]
            public static partial void Constant(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, WeightsFile = "one.json")]
            public static partial void First(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, WeightsFile = "two.json", BiasFile = "bias.json")]
            public static partial void Second(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }
        """;

    private const string OtherFile =
        """
        namespace Demo;

        public static partial class Layers
        {
            public static readonly float[] Taps = [1, Scale * 2]; // The weights.
            public const float Scale = 3;
            public const float Unused = 4;
        }
        """;

    private static readonly MemoryFile One = new("/demo/one.json", "[[[[1]]]]");
    private static readonly MemoryFile Two = new("/demo/two.json", "[[[[2]]]]");
    private static readonly MemoryFile Bias = new("/demo/bias.json", "[3]");
    private static readonly MemoryFile Settings = new("/demo/appsettings.json", "{ \"a\": 1 }");

    private static GeneratorRun Start() =>
        Compilations.Create(Kernels, OtherFile).RunGenerator(One, Two, Bias, Settings);

    [Fact]
    public void At_first_everything_is_new()
    {
        GeneratorRun run = Start();
        Assert.Equal(4, run.Sources.Length);
        foreach (string step in StepReasons.NamedSteps)
            Assert.All(run.ReasonsOf(step), reason => Assert.Equal(New, reason));
        Assert.Equal(4, run.ReasonsOf(KernelGenerator.NumberFilesStep).Count());
        Assert.Equal(4, run.ReasonsOf(KernelGenerator.SpecStep).Count());
        Assert.Empty(run.ReasonsOf(KernelGenerator.RefusalStep));
    }

    [Theory]
    [InlineData("unrelated", "edited")]
    [InlineData("Unused = 4", "Unused = 5")]
    [InlineData("The weights.", "These are the weights.")]
    [InlineData("[1, Scale * 2]", "new float[] { 1f, 6 }")]
    [InlineData("[1, Scale * 2]", "[ 1.0f,\n 5 + 1 ]")]
    [InlineData("static readonly float[] Taps = [1, Scale * 2];", "static ReadOnlySpan<float> Taps => [1, 6];")]
    [InlineData("WeightsFile = \"one.json\"", "WeightsFile = \"demo/one.json\", Stride = 1")]
    public void An_edit_that_leaves_the_weights_reuses_everything(string text, string replacement)
    {
        GeneratorRun run = Start().Edit(text, replacement);
        run.AssertAllReused();
        Assert.Equal(4, run.Sources.Length);
    }

    [Theory]
    [InlineData("[1, Scale * 2]", "[1, 7]")]
    [InlineData("[1, Scale * 2]", "[1, Scale * -2]")]
    [InlineData("[1, Scale * 2]", "[1.0000001f, Scale * 2]")]
    [InlineData("Scale = 3", "Scale = 2")]
    public void An_edit_of_a_weight_in_another_file_regenerates_that_kernel(string text, string replacement) =>
        AssertOnlyModified(Start().Edit(text, replacement), "Constant");

    [Fact]
    public void An_edit_of_a_file_regenerates_the_kernels_that_use_it()
    {
        AssertOnlyModified(Start().Edit(One, new MemoryFile(One.Path, "[[[[5]]]]")), "First");
        AssertOnlyModified(Start().Edit(Two, new MemoryFile(Two.Path, "[[[[5]]]]")), "Second");
        AssertOnlyModified(Start().Edit(Bias, new MemoryFile(Bias.Path, "[-3]")), "Second");
    }

    [Fact]
    public void An_edit_of_a_file_that_leaves_its_numbers_reuses_everything()
    {
        GeneratorRun run = Start().Edit(One, new MemoryFile(One.Path, "[ [ [ [ 1.00 ] ] ] ]\n"));
        run.AssertAllReused();
        Assert.Equal([Unchanged, Cached, Cached, Cached], run.ReasonsOf(KernelGenerator.NumberFilesStep).Order());
    }

    [Fact]
    public void An_edit_of_a_file_that_no_kernel_names_reuses_every_kernel()
    {
        GeneratorRun run = Start().Edit(Settings, new MemoryFile(Settings.Path, "  { \"a\": 2 }"));
        Assert.Equal([Modified, Cached, Cached, Cached], run.ReasonsOf(KernelGenerator.NumberFilesStep).Order());
        AssertOnlyModified(run);
        AssertOnlyModified(Start().Add(new MemoryFile("/demo/other.json", "[1]")));
        AssertOnlyModified(Start().Add(new MemoryFile("/demo/readme.txt", "[1]")));
        AssertOnlyModified(Start().Remove(Settings));
    }

    [Fact]
    public void A_file_is_read_once_whatever_is_edited_elsewhere()
    {
        var file = new MemoryFile("/demo/one.json", "[[[[1]]]]");
        GeneratorRun run = Compilations.Create(Kernels, OtherFile).RunGenerator(file, Two, Bias);
        run.Edit("Scale = 3", "Scale = 2").Edit("unrelated", "edited").Edit(Two, new MemoryFile(Two.Path, "[[[[5]]]]"));
        Assert.Equal(1, file.Reads);
    }

    [Fact]
    public void A_file_that_goes_missing_leaves_a_placeholder_and_the_others_alone()
    {
        GeneratorRun run = Start().Remove(One);
        Assert.Equal([New], run.ReasonsOf(KernelGenerator.RefusalStep));
        Assert.Single(run.ReasonsOf(KernelGenerator.SourceStep), Removed);
        Assert.Equal(4, run.Sources.Length);

        GeneratorRun back = run.Add(One);
        Assert.Equal([Removed], back.ReasonsOf(KernelGenerator.PlaceholderStep));
        Assert.Equal(Start().HintNames.Order(StringComparer.Ordinal), back.HintNames.Order(StringComparer.Ordinal));
    }

    private static void AssertOnlyModified(GeneratorRun run, params string[] methods)
    {
        int kept = 4 - methods.Length;
        Assert.Equal(methods.Length, run.ReasonsOf(KernelGenerator.SpecStep).Count(reason => reason == Modified));
        Assert.Equal(kept, run.ReasonsOf(KernelGenerator.SpecStep).Count(reason => reason is Cached or Unchanged));
        Assert.All(run.ReasonsOf(KernelGenerator.AmbiguousNamesStep), reason => Assert.True(reason is Cached or Unchanged));

        // The text of a kernel need not depend on a weight; that its source is written anew is what counts.
        Assert.Equal(kept, run.ReasonsOf(KernelGenerator.SourceStep).Count(reason => reason is Cached));
        Assert.Equal(methods, run.ModifiedSpecs().Select(spec => spec.Method.Name));
    }
}
