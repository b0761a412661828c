using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests;

/// <summary>Names of the generated files.</summary>
public class HintNameTests
{
    private const string Parameters = "(ReadOnlySpan<float> input, int height, int width, Span<float> output);";
    private const string Types = "(ReadOnlySpan{float},int,int,Span{float})";

    private static IEnumerable<string> NamesOf(string source)
    {
        GeneratorRun run = Compilations.Create(source).RunGenerator();
        Assert.Empty(run.Diagnostics);
        return run.HintNames;
    }

    private static string Kernel(string name) => $"[BilinearUpsample(Factor = 2)] static partial void {name}{Parameters}\n";

    [Fact]
    public void The_global_namespace() =>
        Assert.Equal([$"Images.Upsample{Types}.g.cs"], NamesOf($"partial class Images {{ {Kernel("Upsample")} }}"));

    [Fact]
    public void Namespaces_and_nested_types() => Assert.Equal(
        [$"Demo.Imaging.Outer+IMiddle+Inner.Upsample{Types}.g.cs"],
        NamesOf(
            $$"""
            namespace Demo
            {
                namespace Imaging
                {
                    partial struct Outer { partial interface IMiddle { partial record Inner { {{Kernel("Upsample")}} } } }
                }
            }
            """));

    [Fact]
    public void Keywords_lose_their_mark() => Assert.Equal(
        [$"namespace.class.void{Types}.g.cs"],
        NamesOf($"namespace @namespace; partial class @class {{ {Kernel("@void")} }}"));

    [Fact]
    public void Overloads_differ_in_their_types() => Assert.Equal(
        [
            "Images.Upsample(ReadOnlySpan{double},int,int,Span{double}).g.cs",
            "Images.Upsample(ReadOnlySpan{float},int,int,Span{float}).g.cs",
            "Images.Upsample(ReadOnlySpan{float},int,int,int,Span{float}).g.cs",
        ],
        NamesOf(
            $$"""
            partial class Images
            {
                {{Kernel("Upsample").Replace("float", "double", StringComparison.Ordinal)}}
                {{Kernel("Upsample")}}
                {{Kernel("Upsample").Replace("int height", "int batch, int height", StringComparison.Ordinal)}}
            }
            """));

    [Fact]
    public void A_hash_tells_apart_what_differs_only_in_case()
    {
        string[] names = [.. NamesOf($"partial class Images {{ {Kernel("Upsample")}{Kernel("UpSample")}{Kernel("Other")} }}")];
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Matches(@"^Images\.Upsample\(.*\)\.[0-9a-f]{8}\.g\.cs$", names[0]);
        Assert.Matches(@"^Images\.UpSample\(.*\)\.[0-9a-f]{8}\.g\.cs$", names[1]);
        Assert.Equal($"Images.Other{Types}.g.cs", names[2]);
    }

    [Fact]
    public void A_hash_does_not_depend_on_the_order_or_the_neighbours()
    {
        IEnumerable<string> names = NamesOf($"partial class Images {{ {Kernel("Upsample")}{Kernel("UpSample")} }}");
        IEnumerable<string> more = NamesOf($"partial class Images {{ {Kernel("UPSAMPLE")}{Kernel("UpSample")}{Kernel("Upsample")} }}");
        Assert.Empty(names.Except(more));
    }

    [Fact]
    public void A_refused_kernel_has_the_name_of_a_kernel() => Assert.Equal(
        ["Images.Upsample(ReadOnlySpan{float},DayOfWeek,Demo.Size,int[]).g.cs"],
        NamesOf(
            """
            namespace Demo { public struct Size; }

            partial class Images
            {
                [BilinearUpsample] static partial void Upsample(ReadOnlySpan<float> input, DayOfWeek day, in Demo.Size size, params int[] rest);
            }
            """));

    [Fact]
    public void A_hash_tells_a_kernel_from_a_refused_one()
    {
        string[] names = [.. NamesOf($"partial class Images {{ {Kernel("Upsample")}{Kernel("UpSample").Replace("2", "0", StringComparison.Ordinal)} }}")];
        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"\)\.[0-9a-f]{8}\.g\.cs$", name));
    }

    [Fact]
    public void A_hash_tells_apart_what_file_names_cannot_say()
    {
        string[] parameters = ["int a", "ref int a", "int? a", "int* a", "Demo.Int32 a", "Demo.int32 a", "global::Uri a", "System.Uri a"];
        string methods = string.Concat(parameters.Select(parameter => $"[BilinearUpsample] static unsafe partial void Upsample({parameter});\n"));
        string[] names = [.. NamesOf($"class Uri; namespace Demo {{ class Int32; class int32; }} partial class Images {{ {methods} }}")];
        Assert.Equal(parameters.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_same_declaration_twice_as_while_copying_it_does_not_stop_the_others() => Assert.Equal(
        [$"Images.Other{Types}.g.cs"],
        NamesOf($"partial class Images {{ {Kernel("Upsample")}{Kernel("Upsample")}{Kernel("Other")} }}"));

    [Fact]
    public void Names_are_legal_on_every_file_system() => Assert.All(
        NamesOf(
            $$"""
            namespace Größe.幅;

            partial class Images
            {
                {{Kernel("Upsample")}}
                [BilinearUpsample(Factor = 2)]
                static partial void All(ReadOnlySpan<double> input, int batch, int height, int width, int inputRowStride, Span<double> output, int outputRowStride);
            }
            """),
        name =>
        {
            Assert.DoesNotContain(name, character => "<>:\"/\\|?*".Contains(character, StringComparison.Ordinal) || char.IsControl(character));
            Assert.InRange(name.Length, 1, 255);
        });
}
