using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests.Signatures;

/// <summary>What a fixed signature looks like: lines, comments, documentation, directives.</summary>
public class SignatureTextTests
{
    private const string Title =
        "Change the signature to 'void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output)'";

    [Theory]
    [InlineData(
        "(\n        float[] input, // What.\n        float[] output) /* Where. */",
        "(\n        ReadOnlySpan<float> input, // What.\n        int height,\n        int width,\n        Span<float> output) /* Where. */")]
    [InlineData(
        "(\n        float[] output, // Where.\n        float[] input // What.\n    )",
        "(\n        ReadOnlySpan<float> input, // What.\n        int height,\n        int width,\n        Span<float> output // Where.\n    )")]
    [InlineData(
        "(float[] input,\n        float[] output)",
        "(ReadOnlySpan<float> input,\n        int height,\n        int width,\n        Span<float> output)")]
    [InlineData(
        "(\n        float[] input, int rows,\n        int columns, float[] output)",
        "(\n        ReadOnlySpan<float> input, int height,\n        int width, Span<float> output)")]
    [InlineData(
        "(\n        // The picture.\n        float[] input,\n        /* rows */ int rows,\n        /* gone */ float gain,\n        // Twice as large.\n        float[] output)",
        "(\n        // The picture.\n        ReadOnlySpan<float> input,\n        /* rows */ int height,\n        int width,\n        // Twice as large.\n        Span<float> output)")]
    [InlineData(
        "( [Obsolete] float [] input , int rows , float [] /* out */ output )",
        "( [Obsolete] ReadOnlySpan<float> input , int height , int width, Span<float> /* out */ output )")]
    [InlineData(
        "(ref float[] input, params float[] output)",
        "(ReadOnlySpan<float> input, int height, int width, Span<float> output)")]
    public Task Lines_and_comments_stay(string before, string after) => CodeFixes<SignatureFix>.CheckAsync(
        Title,
        SignatureCase.Wrap(SignatureCase.Upsampling, $"public static partial void Upsample{before.Replace("[Obsolete]", "[Own]", StringComparison.Ordinal)};") + Own,
        SignatureCase.Wrap(SignatureCase.Upsampling, $"public static partial void Upsample{after.Replace("[Obsolete]", "[Own]", StringComparison.Ordinal)};") + Own);

    [Fact]
    public Task Documentation_follows_a_name() => CodeFixes<SignatureFix>.CheckAsync(
        Title, Documented("rows", "columns", "int rows, int columns"), Documented("height", "width", "int height, int width"));

    [Fact]
    public Task Namespaces_are_imported_where_they_are_missing() => CodeFixes<SignatureFix>.CheckAsync(
        Title,
        Projects.CreateStrict(
            "using KernelGen;\n\nnamespace Demo;\n\npublic static partial class Images\n{\n    [BilinearUpsample(Factor = 2)]\n"
            + "    public static partial void Upsample(float[] input, int height, int width, float[] output);\n}\n"),
        "using System;\nusing KernelGen;\n\nnamespace Demo;\n\npublic static partial class Images\n{\n    [BilinearUpsample(Factor = 2)]\n"
        + "    public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);\n}\n");

    [Fact]
    public Task A_type_that_is_right_stays_as_it_is_written() => CodeFixes<SignatureFix>.CheckAsync(
        Title,
        SignatureCase.Wrap(SignatureCase.Upsampling, "public static partial void Upsample(System . ReadOnlySpan<Single> input, float[] output);"),
        SignatureCase.Wrap(
            SignatureCase.Upsampling,
            "public static partial void Upsample(System . ReadOnlySpan<Single> input, int height, int width, Span<float> output);"));

    [Fact]
    public Task A_receiver_stays_the_first() => CodeFixes<SignatureFix>.CheckAsync(
        Title,
        SignatureCase.Wrap(SignatureCase.Upsampling, "public static partial void Upsample(this float[] input, float[] output);"),
        SignatureCase.Wrap(
            SignatureCase.Upsampling,
            "public static partial void Upsample(this ReadOnlySpan<float> input, int height, int width, Span<float> output);"));

    [Fact]
    public async Task No_fix_that_would_move_the_receiver() => Assert.Empty(await SignatureCase.TitlesAsync(
        SignatureCase.Upsampling,
        "public static partial void Upsample(this Span<float> output, ReadOnlySpan<float> input, int height, int width);"));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task All_signatures_are_fixed_at_once_and_missing_sizes_by_themselves(FixAllScope scope)
    {
        const string Arrays = "public static partial void Upsample(float[] input, int height, int width, float[] output);";
        const string Spans = "public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);";
        const string NoSizes = "public static partial void Upsample(ReadOnlySpan<float> input, Span<float> output);";
        return CodeFixes<SignatureFix>.CheckAllAsync(
            Title, scope, Create(Arrays, NoSizes), Wrap(Spans, NoSizes), Wrap(scope == FixAllScope.Solution ? Spans : Arrays, NoSizes, "Other"));

        static Project Create(string first, string second) => Projects.Create(Wrap(first, second), Wrap(first, second, "Other"));

        static string Wrap(string first, string second, string type = "Images") =>
            SignatureCase.Wrap(SignatureCase.Upsampling, first, type + "A")
            + SignatureCase.Wrap(SignatureCase.Upsampling, first, type + "B")
            + SignatureCase.Wrap(SignatureCase.Upsampling, second, type + "C");
    }

    [Fact]
    public Task All_missing_sizes_are_added_at_once() => CodeFixes<SignatureFix>.CheckAllAsync(
        "Add the parameters 'int height' and 'int width'",
        FixAllScope.Solution,
        Projects.Create(
            SignatureCase.Wrap(SignatureCase.Upsampling, "public static partial void Upsample(ReadOnlySpan<float> input, Span<float> output);"),
            SignatureCase.Wrap(SignatureCase.Upsampling, "public static partial void Upsample(ReadOnlySpan<byte> input, int height, Span<byte> output);", "Other")),
        SignatureCase.Wrap(
            SignatureCase.Upsampling, "public static partial void Upsample(ReadOnlySpan<float> input, int height, int width, Span<float> output);"),
        SignatureCase.Wrap(
            SignatureCase.Upsampling, "public static partial void Upsample(ReadOnlySpan<byte> input, int height, int width, Span<byte> output);", "Other"));

    private const string Own = "[AttributeUsage(AttributeTargets.Parameter)]\ninternal sealed class OwnAttribute : Attribute;\n";

    private static string Documented(string rows, string columns, string sizes) =>
        $$"""
        public static partial class Images
        {
            /// <summary>Doubles <paramref name="{{rows}}"/> and <paramref name="{{columns}}"/>.</summary>
            /// <param name="input">A picture.</param>
            /// <param name="{{rows}}">Its rows.</param>
            /// <param name="{{columns}}">Its columns.</param>
            /// <param name="output">The larger one.</param>
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample(ReadOnlySpan<float> input, {{sizes}}, Span<float> output);
        }
        """;
}
