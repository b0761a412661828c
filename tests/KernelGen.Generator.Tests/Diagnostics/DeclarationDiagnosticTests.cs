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
}
