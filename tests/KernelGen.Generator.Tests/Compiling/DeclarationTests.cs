using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>Where and how a kernel may be declared.</summary>
public class DeclarationTests
{
    private const string Parameters = "(ReadOnlySpan<float> input, int height, int width, Span<float> output);";

    [Theory]
    [InlineData("public static")]
    [InlineData("internal static")]
    [InlineData("protected static")]
    [InlineData("protected internal static")]
    [InlineData("private protected static")]
    [InlineData("private static")]
    [InlineData("static")]
    [InlineData("static public")]
    [InlineData("public")]
    [InlineData("private")]
    [InlineData("public virtual")]
    [InlineData("")]
    public void Any_modifiers(string modifiers) => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            {{modifiers}} partial void Upsample{{Parameters}}
        }
        """);

    [Fact]
    public void Unsafe_is_repeated() => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            public static unsafe partial void Upsample{{Parameters}}
        }
        """,
        allowUnsafe: true);

    [Fact]
    public void A_readonly_method_of_a_struct() => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public partial struct Images
        {
            [BilinearUpsample(Factor = 2)]
            public readonly partial void Upsample{{Parameters}}
        }
        """);

    [Fact]
    public void Overriding_and_hiding() => StrictBuild.AssertClean(
        kernels: 3,
        $$"""
        public abstract class Base
        {
            public abstract void Override{{Parameters}}
            public virtual void Seal{{Parameters.TrimEnd(';')}} { }
            public void Hide{{Parameters.TrimEnd(';')}} { }
        }

        public partial class Images : Base
        {
            [BilinearUpsample(Factor = 2)]
            public override partial void Override{{Parameters}}

            [BilinearUpsample(Factor = 3)]
            public sealed override partial void Seal{{Parameters}}

            [BilinearUpsample(Factor = 4)]
            public new partial void Hide{{Parameters}}
        }
        """);

    [Theory]
    [InlineData("this")]
    [InlineData("this scoped")]
    public void An_extension_method(string modifiers) => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public static partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample({{modifiers}} ReadOnlySpan<float> input, int height, int width, Span<float> output);
        }
        """);

    [Theory]
    [InlineData("class")]
    [InlineData("static class")]
    [InlineData("sealed class")]
    [InlineData("abstract class")]
    [InlineData("struct")]
    [InlineData("readonly struct")]
    [InlineData("ref struct")]
    [InlineData("readonly ref struct")]
    [InlineData("record")]
    [InlineData("record class")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    [InlineData("interface")]
    public void Any_kind_of_type(string kind)
    {
        int at = kind.LastIndexOf(' ') + 1;
        string declaration = kind.StartsWith("record", StringComparison.Ordinal) || kind.Contains(" record", StringComparison.Ordinal)
            ? kind.Replace("record", "partial record", StringComparison.Ordinal)
            : kind.Insert(at, "partial ");
        StrictBuild.AssertClean(
            kernels: 1,
            $$"""
            namespace Demo
            {
                public {{declaration}} Images
                {
                    [BilinearUpsample(Factor = 2)]
                    public static partial void Upsample{{Parameters}}
                }
            }
            """);
    }

    [Fact]
    public void Nested_types() => StrictBuild.AssertClean(
        kernels: 2,
        $$"""
        namespace Demo.Imaging;

        public partial record Outer
        {
            internal partial interface IMiddle
            {
                protected partial struct Inner
                {
                    [BilinearUpsample(Factor = 2)]
                    public partial void Upsample{{Parameters}}
                }

                [BilinearUpsample(Factor = 2)]
                static partial void Upsample{{Parameters}}
            }
        }
        """);

    [Fact]
    public void A_documented_declaration() => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        /// <summary>Images.</summary>
        public static partial class Images
        {
            /// <summary>Doubles an image.</summary>
            /// <param name="input">The image.</param>
            /// <param name="height">Its rows.</param>
            /// <param name="width">Its columns.</param>
            /// <param name="output">The image, doubled.</param>
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample{{Parameters}}
        }
        """);

    [Fact]
    public void Many_kernels_in_many_parts() => StrictBuild.AssertClean(
        kernels: 4,
        $$"""
        namespace Demo
        {
            public static partial class Images
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample{{Parameters}}

                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample{{Parameters.Replace("float", "double", StringComparison.Ordinal)}}
            }

            public static partial class Images
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample(ReadOnlySpan<float> input, int batch, int height, int width, Span<float> output);

                [BilinearUpsample(Factor = 2)]
                public static partial void Enlarge{{Parameters}}
            }
        }
        """);
}
