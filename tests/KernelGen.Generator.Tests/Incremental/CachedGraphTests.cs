using System.Collections;
using System.Reflection;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Generator.Tests.Incremental;

/// <summary>
/// What the generator keeps between runs: a symbol, a syntax node or a location in it would keep a whole compilation
/// alive and never equal the next run's.
/// </summary>
public class CachedGraphTests
{
    [Theory]
    [InlineData("BilinearUpsample(Factor = 2)")]
    [InlineData("BilinearUpsample(Factor = 0)")]
    [InlineData("BilinearUpsample(Factor = 4, Channels = 3, Layout = TensorLayout.Nhwc, Border = BorderMode.Zero, Padding = 0)")]
    [InlineData("BilinearUpsample(Factor = 2, Height = 480, Width = 640, Threads = 4, Stores = StoreMode.Streaming)", "")]
    [InlineData("ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1)", "int height, int width, ReadOnlySpan<float> weight, ")]
    [InlineData("ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Weights = nameof(Taps), BiasFile = \"b.json\")")]
    [InlineData("ConvTranspose2d(InChannels = 1, OutChannels = 1, KernelSize = 1, Weights = nameof(Outer))")]
    public void Holds_nothing_of_the_compiler(string attribute, string sizes = "int height, int width, ")
    {
        GeneratorRun run = Compilations.Create(
            $$"""
            namespace Demo;

            public partial class Outer
            {
                public partial struct Images
                {
                    private static ReadOnlySpan<float> Taps => [1];

                    [{{attribute}}]
                    public static partial void Upsample(ReadOnlySpan<float> input, {{sizes}}Span<float> output);
                }
            }
            """).RunGenerator(new MemoryFile("/demo/b.json", "[1]"), new MemoryFile("/demo/other.json", "{}"));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in StepReasons.NamedSteps)
            Assert.All(run.ValuesOf(step), value => Visit(value, step, visited));
        Assert.NotEmpty(visited);
    }

    private static void Visit(object? node, string path, HashSet<object> visited)
    {
        if (node is null || !visited.Add(node))
            return;
        Type type = node.GetType();
        Assert.False(
            type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
            $"{path} holds a {type}.");
        if (type.IsPrimitive || type.IsEnum || node is string)
            return;
        if (node is IEnumerable elements and (Array or ICollection))
        {
            foreach (object? element in elements)
                Visit(element, path + "[]", visited);
        }

        foreach (FieldInfo field in FieldsOf(type))
            Visit(field.GetValue(node), $"{path}.{field.Name}", visited);
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        const BindingFlags Declared =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
                yield return field;
        }
    }
}
