using System.Reflection;
using KernelGen.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace KernelGen.Generator.Tests.Compiling;

/// <summary>What completes a kernel that is refused, so that the compiler gets as far as the analyzer.</summary>
public class PlaceholderTests
{
    [Theory]
    [InlineData("void Upsample()")]
    [InlineData("void Upsample(ref int a, in int b, out int c, ref readonly int d)")]
    [InlineData("void Upsample(int a, params int[] rest)")]
    [InlineData("void Upsample(params ReadOnlySpan<int> rest)")]
    [InlineData("void Upsample(params System.Collections.Generic.List<string?> rest)")]
    [InlineData("void Upsample(scoped Span<int> a, scoped ref int b, scoped ref Span<int> c, scoped in int d, scoped ref readonly int e)")]
    [InlineData("void Upsample([System.Diagnostics.CodeAnalysis.UnscopedRef] out int a)")]
    [InlineData("void Upsample(this int a)")]
    [InlineData("void Upsample(this scoped ReadOnlySpan<int> a)")]
    [InlineData("void Upsample(this ref int a)")]
    [InlineData("void Upsample(this in int a)")]
    [InlineData("void Upsample(this scoped ref int a)")]
    [InlineData("void Upsample(this ref readonly int a)")]
    [InlineData("int Upsample(int a = 1, string? b = null, DayOfWeek c = DayOfWeek.Friday)")]
    [InlineData("ref int Upsample(ref int a)")]
    [InlineData("ref readonly int Upsample(in int a)")]
    [InlineData("ReadOnlySpan<int> Upsample(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<int> c)")]
    [InlineData("string? Upsample(string a, string? b, string?[] c, string[]? d, System.Collections.Generic.Dictionary<string, object?>? e)")]
    [InlineData("dynamic Upsample(dynamic? a, nint b, int? c)")]
    [InlineData("(int @class, string? second) Upsample((int, (int @ref, int @await)) a)")]
    [InlineData("void Upsample(int @class, int @await, int @params, int value, int System)")]
    [InlineData("void @void(int höhe, int 幅)")]
    [InlineData("void Upsample(int[] a, int[,] b, int[][,] c)")]
    [InlineData("System.Threading.Tasks.Task<int> Upsample(System.Collections.Generic.List<int>.Enumerator a, Action<int[]> b)")]
    [InlineData("void Upsample(Demo.@record.@var a, Demo.@record.@class<Demo.@record> b)")]
    public void Any_signature(string method) => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        #pragma warning disable CS8981
        namespace Demo
        {
            public class @record { public class @var; public class @class<T>; }

            public static partial class Images
            {
                [BilinearUpsample]
                public static partial {{method}};
            }
        }
        """);

    [Theory]
    [InlineData("unsafe partial class", "public", "int* Upsample(int*[] a, void** b)")]
    [InlineData("partial class", "public unsafe", "int* Upsample(int*[] a, void** b)")]
    [InlineData("unsafe partial struct", "public", "void Upsample(delegate*<ref int, void> a, delegate* unmanaged[Cdecl]<int*, int> b)")]
    public void Pointers(string type, string modifiers, string method) => StrictBuild.AssertClean(
        kernels: 1,
        $$"""
        public {{type}} Images
        {
            [BilinearUpsample]
            {{modifiers}} partial {{method}};
        }
        """,
        allowUnsafe: true);

    [Fact]
    public void Any_containing_types() => StrictBuild.AssertClean(
        kernels: 3,
        """
        namespace @namespace.Demo;

        public readonly partial record struct Outer
        {
            [BilinearUpsample]
            public readonly partial int Upsample();

            internal partial interface @class
            {
                protected sealed partial record Inner
                {
                    [BilinearUpsample]
                    public partial void Upsample();
                }

                [BilinearUpsample]
                public static partial void Upsample();
            }
        }
        """);

    [Fact]
    public void Any_modifiers() => StrictBuild.AssertClean(
        kernels: 5,
        """
        public abstract class Base
        {
            public abstract void Override();
            public void Hide() { }
        }

        public partial class Images : Base
        {
            [BilinearUpsample] public override partial void Override();
            [BilinearUpsample] public new partial void Hide();
            [BilinearUpsample] public virtual partial void Virtual();
            [BilinearUpsample] protected internal static partial void Static();
            [BilinearUpsample] partial void Plain();
        }
        """);

    [Fact]
    public void Names_of_the_users_that_it_refers_to() => StrictBuild.AssertClean(
        kernels: 1,
        """
        namespace Demo
        {
            public class System { }

            public partial class Images
            {
                public class NotSupportedException { }

                [BilinearUpsample]
                public partial System Upsample(System System, NotSupportedException NotSupportedException);
            }
        }
        """);

    [Theory]
    [InlineData("public abstract partial void Upsample();")]
    [InlineData("public partial void Upsample(Missing input);")]
    [InlineData("public partial void Upsample(System.Collections.Generic.List<Missing[]> input);")]
    [InlineData("public partial Missing.Type Upsample();")]
    [InlineData("public partial void Upsample(int);")]
    [InlineData("public partial void Upsample(int a, __arglist);")]
    [InlineData("public partial void Upsample(OfOneFile[] a);")]
    [InlineData("public partial void Upsample(OfOneFile.Nested a);")]
    [InlineData("partial void IFace.Upsample();")]
    [InlineData("public partial void Upsample<T>();")]
    [InlineData("public partial void Upsample(); public partial void Upsample();")]
    [InlineData("public partial void Upsample(out int a); public partial void Upsample(ref int a);")]
    [InlineData("public partial void Upsample(int a, int b, int @a);")]
    [InlineData("public void Upsample() { }")]
    public void Nothing_is_added_to_what_cannot_be_completed(string method)
    {
        GeneratorRun run = Compilations.Create(
            $$"""
            file class OfOneFile { public class Nested; }
            public interface IFace { void Upsample(); }
            public abstract partial class Images : IFace { [BilinearUpsample] {{method}} }
            """).RunGenerator();
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("ReadOnlySpan<float> input, int height, int height, int width, Span<float> output")]
    [InlineData("ReadOnlySpan<float> image, int height, int width, Span<float> image")]
    public async Task A_kernel_with_a_parameter_name_given_twice_is_left_to_the_compiler(string parameters)
    {
        CSharpCompilation compilation = Compilations.Create(
            $$"""
            public static partial class Images
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample({{parameters}});
            }
            """);
        GeneratorRun run = compilation.RunGenerator();
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
        Assert.Empty(await compilation.AnalyzeAsync());
        Assert.Equal(
            ["CS0100", "CS8795"],
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.Id)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_throws()
    {
        using var image = new MemoryStream();
        CSharpCompilation output = Compilations.Create(
            """
            public static partial class Images
            {
                [BilinearUpsample]
                public static partial int Upsample(out int height);
            }
            """).RunGenerator().Output;
        EmitResult result = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);

        MethodInfo method = Assembly.Load(image.ToArray()).GetType("Images")!.GetMethod("Upsample")!;
        var exception = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [0]));
        Assert.IsType<NotSupportedException>(exception.InnerException);
    }

    [Fact]
    public void The_users_documentation_stays()
    {
        GeneratorRun run = Compilations.Create(
            """
            public static partial class Images
            {
                /// <summary>The user's own.</summary>
                [BilinearUpsample]
                public static partial void Upsample();
            }
            """).RunGenerator();
        ISymbol method = Assert.Single(run.Output.GetTypeByMetadataName("Images")!.GetMembers("Upsample"));
        Assert.Contains(
            "The user's own.",
            method.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_file() => Assert.Matches(
        """
        ^// <auto-generated/>
        #nullable enable
        #pragma warning disable CS8981 // The names below are the user's.

        namespace Demo
        \{
            partial class Images
            \{
                \[global::System\.CodeDom\.Compiler\.GeneratedCode\("KernelGen", "[0-9.]+"\)\]
                public static partial void Upsample\(global::System\.ReadOnlySpan<float> input, int rows\)
                \{
                    throw new global::System\.NotSupportedException\("This kernel was refused; its declaration has an error that the analyzer reports\."\);
                \}
            \}
        \}
        $
        """.ReplaceLineEndings("\n"),
        Compilations.Create(
            """
            namespace Demo;

            public static partial class Images
            {
                [BilinearUpsample(Factor = 2)]
                public static partial void Upsample(ReadOnlySpan<float> input, int rows);
            }
            """).RunGenerator().Text);
}
