using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static KernelGen.Generator.Tests.Diagnostics.Reports;

namespace KernelGen.Generator.Tests.Diagnostics;

/// <summary>KG0001, KG0002, KG0005 and KG0006: how and where the method is declared.</summary>
public class DeclarationDiagnosticTests
{
    private const string NotPartial =
        "Method 'Upsample' must be partial without a body, so that KernelGen can generate it; declare it 'partial void Upsample(...);'";

    private const string Implemented = "Method 'Upsample' is implemented already; remove that body or the attribute";

    [Theory]
    [InlineData($"public static void [|Upsample|]{Parameters} {{ }}")]
    [InlineData($"public static void [|Upsample|]{Parameters};")]
    [InlineData($"public static extern void [|Upsample|]{Parameters};")]
    public Task KG0001_a_method_that_is_not_partial(string method) =>
        AssertErrorsAsync(InClass($"[BilinearUpsample(Factor = 2)] {method}"), "KG0001", NotPartial);

    [Fact]
    public Task KG0002_a_type_that_is_not_partial() => AssertErrorsAsync(
        $$"""
        public static class [|Images|]
        {
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample{{Parameters}};
        }
        """,
        "KG0002",
        "Type 'Images' must be partial, because it contains the kernel 'Upsample'; add 'partial' to its declaration");

    [Fact]
    public Task KG0002_every_type_around_the_method() => AssertErrorsAsync(
        $$"""
        public record struct [|Outer|]
        {
            public partial class Middle
            {
                public interface [|IInner|]
                {
                    [BilinearUpsample(Factor = 2)]
                    public static partial void Upsample{{Parameters}};
                }
            }
        }
        """,
        "KG0002",
        "Type 'Outer' must be partial, because it contains the kernel 'Upsample'; add 'partial' to its declaration",
        "Type 'IInner' must be partial, because it contains the kernel 'Upsample'; add 'partial' to its declaration");

    [Fact]
    public Task KG0005_a_method_that_the_user_implements() => AssertErrorsAsync(
        InClass(
            $$"""
            [BilinearUpsample(Factor = 2)]
            public static partial void [|Upsample|]{{Parameters}};

            public static partial void Upsample{{Parameters}} { }
            """),
        "KG0005",
        Implemented);

    [Fact]
    public Task KG0005_the_attribute_on_the_implementation() => AssertErrorsAsync(
        InClass(
            $$"""
            public static partial void [|Upsample|]{{Parameters}};

            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample{{Parameters}} { }
            """),
        "KG0005",
        Implemented);

    [Fact]
    public Task KG0005_an_implementation_alone() => AssertErrorsAsync(
        InClass($"[BilinearUpsample(Factor = 2)] public static partial void [|Upsample|]{Parameters} {{ }}"),
        "KG0005",
        Implemented);

    [Fact]
    public Task KG0005_an_implementation_by_another_generator() => AssertErrorsAsync(
        InClass(
            $$"""
            [BilinearUpsample(Factor = 2)]
            public static partial void [|Upsample|]{{Parameters}};

            [System.CodeDom.Compiler.GeneratedCode("AnotherGenerator", "1.0")]
            public static partial void Upsample{{Parameters}} { }
            """),
        "KG0005",
        Implemented);

    [Fact]
    public Task KG0006_a_generic_method() => AssertErrorsAsync(
        InClass($"[BilinearUpsample(Factor = 2)] public static partial void [|Upsample|]<T>{Parameters};"),
        "KG0006",
        "Kernel 'Upsample' cannot be generated: the method is generic; declare one method per element type");

    [Fact]
    public Task KG0006_a_method_of_a_generic_type() => AssertErrorsAsync(
        $$"""
        public static partial class [|Images|]<T>
        {
            public partial class Inner
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample{{Parameters}};
            }
        }
        """,
        "KG0006",
        "Kernel 'Upsample' cannot be generated: its containing type 'Images' is generic; move it to a type that is not");

    [Fact]
    public Task KG0006_a_method_of_a_type_of_one_file() => AssertErrorsAsync(
        $$"""
        file static partial class [|Images|]
        {
            [BilinearUpsample(Factor = 2)]
            public static partial void Upsample{{Parameters}};
        }
        """,
        "KG0006",
        "Kernel 'Upsample' cannot be generated: its containing type 'Images' is file-local, so no other file can complete it");

    [Theory]
    [InlineData("async", "which needs a body")]
    [InlineData("abstract", "which forbids a body")]
    public Task KG0006_a_modifier_that_no_kernel_can_have(string modifier, string reason) => AssertErrorsAsync(
        $$"""
        public abstract partial class Images
        {
            [BilinearUpsample(Factor = 2)]
            public {{modifier}} partial void [|Upsample|]{{Parameters}};
        }
        """,
        "KG0006",
        $"Kernel 'Upsample' cannot be generated: the method is {modifier}, {reason}; remove the modifier");

    [Fact]
    public Task KG0006_an_extern_method() => AssertErrorsAsync(
        InClass($"[BilinearUpsample(Factor = 2)] public static extern partial void [|Upsample|]{Parameters};"),
        "KG0006",
        "Kernel 'Upsample' cannot be generated: the method is extern, which forbids a body; remove the modifier");

    [Fact]
    public Task KG0006_a_member_of_an_interface_implemented_explicitly() => AssertErrorsAsync(
        $$"""
        public interface IImages
        {
            void Upsample{{Parameters}};
        }

        public partial class Images : IImages
        {
            [BilinearUpsample(Factor = 2)]
            partial void IImages.[|Upsample|]{{Parameters}};
        }
        """,
        "KG0006",
        "Kernel 'IImages.Upsample' cannot be generated: no partial method implements an interface's explicitly; give it a name of its own and call it from there");

    [Fact]
    public Task KG0006_a_method_of_an_extension_block() => AssertErrorsAsync(
        $$"""
        public static partial class Images
        {
            extension(string text)
            {
                [BilinearUpsample(Factor = 2)]
                public static void [|Upsample|]{{Parameters}} { }
            }
        }
        """,
        "KG0006",
        "Kernel 'Upsample' cannot be generated: it stands in an extension block, which cannot be partial; move it to the class around the block");

    [Fact]
    public Task KG0006_a_method_outside_of_a_type() => AssertErrorsAsync(
        $"[BilinearUpsample(Factor = 2)] static partial void [|Upsample|]{Parameters};",
        "KG0006",
        "Kernel 'Upsample' cannot be generated: it stands outside of a type; move it to a partial class");

    [Theory]
    [InlineData("a local function", "Upsample", "void Run() { [[|BilinearUpsample(Factor = 2)|]] static void Upsample() { } Upsample(); }")]
    [InlineData("a local function", "Upsample", "void Run() { [[|ConvTranspose2d|]] static extern void Upsample(); Upsample(); }")]
    [InlineData("a lambda", "BilinearUpsample", "Action<int> Run = [[|BilinearUpsample(Factor = 2)|]] (int height) => { };")]
    [InlineData("a lambda", "KernelGen.BilinearUpsample", "object Run() => [[|KernelGen.BilinearUpsample(Factor = 2)|]] (int height) => height;")]
    [InlineData("an accessor", "BilinearUpsample", "int Value { [[|BilinearUpsample(Factor = 2)|]] get => 1; }")]
    [InlineData("an accessor", "BilinearUpsample", "event Action Event { [[|BilinearUpsample|]] add { } remove { } }")]
    [InlineData("an event", "BilinearUpsample", "[method: [|BilinearUpsample|]] event Action Event;")]
    [InlineData("an operator", "BilinearUpsample", "[[|BilinearUpsample|]] public static int operator +(Images a, Images b) => 1;")]
    [InlineData("an operator", "BilinearUpsample", "[[|BilinearUpsample|]] public static explicit operator int(Images a) => 1;")]
    [InlineData("a finalizer", "BilinearUpsample", "[[|BilinearUpsample|]] ~Images() { }")]
    public Task KG0006_an_attribute_on_no_method_of_a_type(string place, string name, string member) => AssertErrorsAsync(
        $$"""
        public partial class Images
        {
            {{member}}
        }
        """,
        "KG0006",
        $"Kernel '{name}' cannot be generated: its attribute stands on {place}, which no other file can complete; declare a partial method");

    [Theory]
    [InlineData("[return: BilinearUpsample] static partial void Upsample();")]
    [InlineData("[BilinearUpsample] public Images() { }")]
    [InlineData("void Run() { [return: BilinearUpsample] static int Local() => 1; Local(); }")]
    [InlineData("[BilinearUpsample] event Action Event;")]
    public async Task What_the_compiler_says_of_a_place_is_not_repeated(string member)
    {
        CSharpCompilation compilation = Compilations.Create($"public partial class Images {{ {member} }}");
        Assert.Empty(await compilation.AnalyzeAsync());
        Assert.Contains(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0592");
    }
}
