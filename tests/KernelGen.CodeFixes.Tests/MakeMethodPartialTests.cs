using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

public class MakeMethodPartialTests
{
    private const string Title = "Make 'Upsample' partial";
    private const string TitleWithBody = "Make 'Upsample' partial and remove its body";
    private const string Parameters = "(ReadOnlySpan<float> input, int height, int width, Span<float> output)";

    [Theory]
    [InlineData("\n    {\n    }")]
    [InlineData(" { }")]
    [InlineData("\n    {\n        throw new NotImplementedException();\n    }")]
    [InlineData(" => throw new NotImplementedException();")]
    [InlineData("\n        => throw new NotImplementedException();")]
    public Task A_body_that_does_nothing_goes(string body) => CheckAsync(
        Title, $"public static void Upsample{Parameters}{body}", $"public static partial void Upsample{Parameters};");

    [Theory]
    [InlineData("\n    {\n        output.Clear(); // First.\n    }")]
    [InlineData(" => output.Clear();")]
    [InlineData("\n    {\n        // Some day.\n    }")]
    public Task A_body_that_says_something_goes_under_a_title_that_says_so(string body) => CheckAsync(
        TitleWithBody, $"public static void Upsample{Parameters}{body}", $"public static partial void Upsample{Parameters};");

    [Theory]
    [InlineData("public static void Upsample{0};", "public static partial void Upsample{0};")]
    [InlineData("void Upsample{0} {{ }}", "partial void Upsample{0};")]
    [InlineData("static void Upsample{0} {{ }} // There.", "static partial void Upsample{0}; // There.")]
    [InlineData("static void Upsample{0} // Here.\n    {{\n    }}", "static partial void Upsample{0}; // Here.")]
    [InlineData("static void Upsample{0} // Here.\n    {{\n    }} // There.", "static partial void Upsample{0}; // Here. // There.")]
    [InlineData("static void Upsample{0}", "static partial void Upsample{0};")]
    public Task Modifiers_and_comments_stay(string before, string after) =>
        CheckAsync(Title, string.Format(null, before, Parameters), string.Format(null, after, Parameters));

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"native\")] public static extern void Upsample{0};")]
    [InlineData("void IUpsampling.Upsample{0} {{ }}")]
    [InlineData("public static void Upsample{0}\n    {{\n#if DEBUG\n        output.Clear();\n#endif\n    }}")]
    public async Task No_fix_where_a_method_cannot_be_partial_or_a_directive_would_go(string method) => Assert.Empty(
        await CodeFixes<MakeMethodPartialFix>.TitlesAsync(Wrap(string.Format(null, method, Parameters))));

    [Fact]
    public async Task No_fix_for_an_abstract_method() => Assert.Empty(await CodeFixes<MakeMethodPartialFix>.TitlesAsync(
        $$"""
        public abstract partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            public abstract void Upsample{{Parameters}};
        }
        """));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_methods_without_code_of_their_own_are_fixed_at_once(FixAllScope scope)
    {
        Project project = Projects.Create(Two("Images", "void", ";"), Two("Layers", "void", ";"));
        string[] after =
        [
            Two("Images", "partial void", ";"),
            Two("Layers", scope == FixAllScope.Solution ? "partial void" : "void", ";"),
        ];
        await CodeFixes<MakeMethodPartialFix>.CheckAllAsync("Make 'First' partial", scope, project, after);

        static string Two(string type, string start, string end) =>
            $$"""
            public static partial class {{type}}
            {
                [BilinearUpsample(Factor = 2)]
                public static {{start}} First{{Parameters}}{{end}}

                // The second.
                [BilinearUpsample(Factor = 3)]
                public static {{start}} Second{{Parameters}}{{end}}

                [BilinearUpsample(Factor = 4)]
                public static void Own{{Parameters}} => output.Clear();
            }
            """;
    }

    private static Task CheckAsync(string title, string before, string after) =>
        CodeFixes<MakeMethodPartialFix>.CheckAsync(title, Wrap(before), Wrap(after));

    private static string Wrap(string method) =>
        $$"""
        internal interface IUpsampling
        {
            void Upsample{{Parameters}};
        }

        /// <summary>Kernels.</summary>
        public partial class Images
        {
            /// <summary>Doubles an image.</summary>
            [BilinearUpsample(Factor = 2)] // Twice.
            {{method}}

            // The end.
        }
        """;
}
