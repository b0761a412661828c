using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

public class MakeTypePartialTests
{
    private const string Kernel =
        "[BilinearUpsample(Factor = 2)] public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);";

    [Theory]
    [InlineData("class", "partial class")]
    [InlineData("public static class", "public static partial class")]
    [InlineData("internal readonly struct", "internal readonly partial struct")]
    [InlineData("ref struct", "ref partial struct")]
    [InlineData("public sealed record", "public sealed partial record")]
    [InlineData("record struct", "partial record struct")]
    [InlineData("public interface", "public partial interface")]
    public Task The_word_stands_behind_other_modifiers_and_in_front_of_the_keyword(string before, string after)
    {
        return CodeFixes<MakeTypePartialFix>.CheckAsync("Make 'Images' partial", Wrap(before), Wrap(after));

        static string Wrap(string declaration) =>
            $$"""
            // Kernels.

            /// <summary>Images.</summary>
            [Obsolete] // Soon.
            {{declaration}} Images // All.
            {
                {{Kernel}}
            }
            """;
    }

    [Theory]
    [InlineData("class", "partial class")]
    [InlineData("public class", "public partial class")]
    public Task Trivia_stays_where_no_attribute_stands_before_the_word(string before, string after)
    {
        return CodeFixes<MakeTypePartialFix>.CheckAsync("Make 'Images' partial", Wrap(before), Wrap(after));

        static string Wrap(string declaration) => $"\n/* a */ /* b */ {declaration} /* c */ Images {{ {Kernel} }} // d\n";
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task The_whole_nest_is_made_partial_from_either_end(int which)
    {
        Project project = Projects.Create(Nest("", "", ""));
        // Each of two kernels asks for both types.
        Assert.Equal(
            Enumerable.Repeat("Make 'Outer' and 'Inner' partial", 4), await CodeFixes<MakeTypePartialFix>.TitlesAsync(project));
        Project changed = await CodeFixes<MakeTypePartialFix>.FixAsync("Make 'Outer' and 'Inner' partial", project, which);
        Assert.Equal(Nest("partial ", "partial ", ""), await changed.Solution.ReadAsync(changed.File(Projects.MainFile).Id));
        Assert.Empty(await changed.BuildAsync());
    }

    [Fact]
    public Task Types_that_are_partial_stay() => CodeFixes<MakeTypePartialFix>.CheckAsync(
        "Make 'Inner' partial", Nest("partial ", "", "partial "), Nest("partial ", "partial ", "partial "));

    [Fact]
    public async Task Every_declaration_of_a_type_is_made_partial()
    {
        Project project = Projects.Create(
            $"static class Images\n{{\n    {Kernel}\n}}", "static class Images\n{\n    // More.\n}");
        Project changed = await CodeFixes<MakeTypePartialFix>.FixAsync("Make 'Images' partial", project);
        Assert.Equal(
            $"static partial class Images\n{{\n    {Kernel}\n}}",
            await changed.Solution.ReadAsync(changed.File("Source0.cs").Id));
        Assert.Equal(
            "static partial class Images\n{\n    // More.\n}", await changed.Solution.ReadAsync(changed.File("Source1.cs").Id));
        Assert.Empty(await changed.BuildAsync());
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task All_types_are_fixed_at_once(FixAllScope scope) => CodeFixes<MakeTypePartialFix>.CheckAllAsync(
        "Make 'Outer' and 'Inner' partial",
        scope,
        Projects.Create(Nest("", "", "") + Plain("A", "") + Plain("B", ""), Plain("C", "")),
        Nest("partial ", "partial ", "") + Plain("A", "partial ") + Plain("B", "partial "),
        Plain("C", scope == FixAllScope.Solution ? "partial " : ""));

    private static string Nest(string outer, string inner, string other) =>
        $$"""
        public {{outer}}class Outer
        {
            private static {{inner}}class Inner
            {
                {{Kernel}}

                [ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 2)]
                internal static partial void Convolve(ReadOnlySpan<float> input, int height, int width, ReadOnlySpan<float> weight, Span<float> output);
            }

            private static {{other}}class Other
            {
            }
        }

        """;

    private static string Plain(string name, string word) => $"\npublic static {word}class {name}\n{{\n    {Kernel}\n}}\n";
}
