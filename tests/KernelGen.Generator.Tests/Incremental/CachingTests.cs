using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>What an edit makes the generator do again, and what it does not.</summary>
public class CachingTests
{
    private const string Kernels =
        """
        namespace Demo;

        public static partial class Images
        {
            /// <summary>The first.</summary>
            [BilinearUpsample(Factor = 2)]
            public static partial void First(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            [BilinearUpsample(Factor = 3)]
            public static partial void Second(ReadOnlySpan<float> input, int height, int width, Span<float> output);

            public static int Unrelated() => 1;
        }
        """;

    private const string OtherFile = "public static class Elsewhere { public static int Number => 42; }";

    private static GeneratorRun Start() => Compilations.Create(Kernels, OtherFile).RunGenerator();

    /// <summary>The second kernel has just become invalid.</summary>
    private static GeneratorRun StartRefused() => Start().Edit("Factor = 3", "Factor = 0");

    [Fact]
    public void At_first_everything_is_new()
    {
        GeneratorRun run = Start();
        foreach (string step in StepReasons.NamedSteps)
            Assert.All(run.ReasonsOf(step), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Empty(run.ReasonsOf(KernelGenerator.RefusalStep));
        Assert.Empty(run.ReasonsOf(KernelGenerator.PlaceholderStep));
        Assert.Equal(2, run.ReasonsOf(KernelGenerator.SpecStep).Count());
        Assert.Single(run.ReasonsOf(KernelGenerator.AmbiguousNamesStep));
        Assert.Equal(2, run.ReasonsOf(KernelGenerator.SourceStep).Count());
        Assert.Equal(2, run.FileReasons().Count());
    }

    [Theory]
    [InlineData("42", "43")]
    [InlineData("Elsewhere", "Nowhere")]
    [InlineData("=> 1", "=> 2")]
    [InlineData("public static int Unrelated() => 1;", "")]
    [InlineData("Unrelated()", "Unrelated(int of, string another)")]
    [InlineData("The first", "The first one, explained better")]
    [InlineData("namespace Demo;", "// A comment.\n\n\nnamespace Demo;")]
    [InlineData("[BilinearUpsample(Factor = 3)]", "[ BilinearUpsample( Factor=3 ) ] // Three.")]
    [InlineData("(ReadOnlySpan<float> input, ", "(\n        ReadOnlySpan<float>   input, /* pixels */\n        ")]
    [InlineData("public static partial class", "[System.Obsolete] static public partial class")]
    public void An_unrelated_edit_reuses_everything(string text, string replacement) =>
        Start().Edit(text, replacement).AssertAllReused();

    [Fact]
    public void An_unrelated_file_reuses_everything() => Start().Add("internal struct Added;").AssertAllReused();

    [Theory]
    [InlineData("[BilinearUpsample(Factor = 3)]", "[BilinearUpsample(Factor = 4)]")]
    [InlineData("[BilinearUpsample(Factor = 3)]", "[BilinearUpsample(Factor = 3, Border = BorderMode.Zero)]")]
    [InlineData("[BilinearUpsample(Factor = 3)]", "[BilinearUpsample(Factor = 3, Threads = 0)]")]
    [InlineData(
        "[BilinearUpsample(Factor = 3)]\n    public static partial void Second(ReadOnlySpan<float> input, int height, ",
        "[BilinearUpsample(Factor = 3, Height = 9)]\n    public static partial void Second(ReadOnlySpan<float> input, ")]
    [InlineData("void Second(", "void Renamed(")]
    [InlineData("public static partial void Second", "internal static partial void Second")]
    public void A_changed_kernel_leaves_the_other_alone(string text, string replacement)
    {
        GeneratorRun run = Start().Edit(text, replacement);
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.ReasonsOf(KernelGenerator.SpecStep));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(KernelGenerator.AmbiguousNamesStep));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.ReasonsOf(KernelGenerator.SourceStep));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.FileReasons());
    }

    [Fact]
    public void An_added_kernel_is_new_and_the_others_are_cached()
    {
        GeneratorRun run = Start().Edit(
            "    public static int Unrelated",
            "    [BilinearUpsample(Factor = 5)]\n"
            + "    static partial void Third(ReadOnlySpan<float> input, int height, int width, Span<float> output);\n"
            + "    public static int Unrelated");
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            run.ReasonsOf(KernelGenerator.SpecStep));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            run.ReasonsOf(KernelGenerator.SourceStep));
    }

    [Fact]
    public void A_removed_kernel_takes_its_file_with_it()
    {
        GeneratorRun run = Start().Edit("[BilinearUpsample(Factor = 3)]", "");
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed], run.ReasonsOf(KernelGenerator.SourceStep));
        Assert.Equal("Demo.Images.First(ReadOnlySpan{float},int,int,Span{float}).g.cs", Assert.Single(run.HintNames));
    }

    [Fact]
    public void A_kernel_that_becomes_invalid_leaves_the_other_alone()
    {
        GeneratorRun run = StartRefused();
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed], run.ReasonsOf(KernelGenerator.SourceStep));
        Assert.Equal([IncrementalStepRunReason.New], run.ReasonsOf(KernelGenerator.RefusalStep));
        Assert.Equal([IncrementalStepRunReason.New], run.ReasonsOf(KernelGenerator.PlaceholderStep));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(KernelGenerator.AmbiguousNamesStep));
        Assert.Single(run.FileReasons(), IncrementalStepRunReason.Cached);
        Assert.Equal(2, run.Sources.Length);
    }

    [Theory]
    [InlineData("Factor = 0", "Factor = 65")]
    [InlineData("Factor = 0", "Factor = 2, Padding = 7")]
    [InlineData("=> 1", "=> 2")]
    [InlineData("namespace Demo;", "// A comment.\n\n\nnamespace Demo;")]
    [InlineData("public static partial class", "[System.Obsolete] static public partial class")]
    [InlineData("Second(ReadOnlySpan<float> input, ", "Second(System.ReadOnlySpan<System.Single>\n        input, ")]
    public void An_edit_that_leaves_the_declaration_of_a_refused_kernel_reuses_everything(string text, string replacement)
    {
        GeneratorRun run = StartRefused().Edit(text, replacement);
        run.AssertAllReused();
        Assert.Single(run.ReasonsOf(KernelGenerator.PlaceholderStep));
    }

    [Theory]
    [InlineData("void Second(", "int Second(")]
    [InlineData("void Second(", "void Second(ref int rows, ")]
    [InlineData("public static partial void Second", "internal static partial void Second")]
    public void A_changed_placeholder_leaves_the_kernel_alone(string text, string replacement)
    {
        GeneratorRun run = StartRefused().Edit(text, replacement);
        Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOf(KernelGenerator.SpecStep));
        Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOf(KernelGenerator.SourceStep));
        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(KernelGenerator.RefusalStep));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(KernelGenerator.AmbiguousNamesStep));
        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(KernelGenerator.PlaceholderStep));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.FileReasons());
    }

    [Fact]
    public void A_kernel_that_becomes_valid_again_leaves_the_other_alone()
    {
        GeneratorRun run = StartRefused().Edit("Factor = 0", "Factor = 3");
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], run.ReasonsOf(KernelGenerator.SourceStep));
        Assert.Equal([IncrementalStepRunReason.Removed], run.ReasonsOf(KernelGenerator.PlaceholderStep));
        Assert.Equal(Start().HintNames, run.HintNames);
    }
}
