using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.Measuring;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Benchmarks.Generation;

/// <summary>An edit in a project with many kernels, after which the generator runs again.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="KernelsPerFile">How the kernels are distributed.</param>
/// <param name="File">The index of the file that is edited.</param>
/// <param name="Spots">Two texts that take turns at one place.</param>
internal sealed record Keystroke(string Name, int KernelsPerFile, int File, (string One, string Other) Spots)
{
    public const int Kernels = 200;

    private const int WarmUps = 40;
    private const int Samples = 60;
    private static readonly (string, string) UnrelatedNumber = ("Number => 1", "Number => 2");

    public static IReadOnlyList<Keystroke> All { get; } =
    [
        new("keystroke in a file without kernels", 10, Kernels / 10, UnrelatedNumber),
        new("keystroke in a file with 10 kernels", 10, 0, UnrelatedNumber),
        new("keystroke in a file with all kernels", Kernels, 0, UnrelatedNumber),
        new("another factor for one kernel", 10, 0, ("Factor = 2,", "Factor = 5,")),
    ];

    /// <summary>Milliseconds in the median and at worst, and the files written anew.</summary>
    public (double Median, double Worst, int FilesWritten) Measure()
    {
        (_, double[] times) = Run(trackSteps: false, WarmUps + Samples);
        (GeneratorDriver tracked, _) = Run(trackSteps: true, edits: 1);
        int written = tracked.GetRunResult().Results.Single().TrackedSteps[KernelGenerator.SourceStep]
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        double[] samples = times[WarmUps..];
        return (Generation.Median.Of(samples), samples.Max(), written);
    }

    private (GeneratorDriver Driver, double[] Times) Run(bool trackSteps, int edits)
    {
        CSharpCompilation compilation = GeneratorCompilation.Create(Files());
        GeneratorDriver driver =
            GeneratorCompilation.Driver(trackSteps, new KernelGenerator()).RunGenerators(compilation);
        double[] times = new double[edits];
        using RunningClock clock = new();
        for (int i = 0; i < edits; i++)
        {
            compilation = Edit(compilation);
            times[i] = clock.Milliseconds(() => driver = driver.RunGenerators(compilation));
        }

        return (driver, times);
    }

    private CSharpCompilation Edit(CSharpCompilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees[File];
        SourceText text = tree.GetText();
        string content = text.ToString();
        (string from, string to) =
            content.Contains(Spots.One, StringComparison.Ordinal) ? Spots : (Spots.Other, Spots.One);
        TextChange change = new(new TextSpan(content.IndexOf(from, StringComparison.Ordinal), from.Length), to);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(change)));
    }

    private static string Unrelated(int file) => $"static class Unrelated{file} {{ public static int Number => 1; }}";

    private static BilinearCase Kernel(int index) => new(
        ElementType.Float,
        index % 2 == 0 ? TensorLayout.Nchw : TensorLayout.Nhwc,
        Channels: 1 + index % 7,
        Factor: 2 + index % 31,
        Height: 0,
        Width: 0);

    private IEnumerable<string> Files() => Enumerable.Range(0, Kernels)
        .Select(Kernel)
        .Chunk(KernelsPerFile)
        .Select((kernels, file) => GeneratorCompilation.File($"Kernels{file}", kernels) + Unrelated(file))
        .Append(Unrelated(Kernels));
}
