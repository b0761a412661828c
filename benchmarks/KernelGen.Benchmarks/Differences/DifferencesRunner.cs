using System.Globalization;
using System.Numerics;
using KernelGen.Benchmarks.Cases;
using KernelGen.Benchmarks.CommandLine;
using KernelGen.Benchmarks.Contenders;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Differences;

/// <summary>
/// Counts where other libraries' results for integers differ from the exact value, rounded once, and prints a table in
/// Markdown: a line for each library and layout, a column for each factor.
/// </summary>
internal static class DifferencesRunner
{
    // Of the output: every factor divides them.
    private const int Height = 768;
    private const int Width = 1152;
    private const int Images = 3;

    private static readonly ElementType[] Elements = [ElementType.Byte, ElementType.UShort];

    private static readonly int[] Factors = [2, 3, 4, 8, 16, 32];

    private static readonly (TensorLayout Layout, int Channels, string Name)[] Formats =
    [
        (TensorLayout.Nchw, 1, "planar"),
        (TensorLayout.Nhwc, 4, "interleaved ×4"),
    ];

    public static void Run(Options options)
    {
        WriteRow("elements | library | layout", Factors.Select(factor => $"×{factor}"));
        WriteRow("--- | --- | ---", Factors.Select(_ => "---"));
        var rows =
            from element in Elements
            from peer in PeerCatalogue.Bilinear
            where peer.Library.LoadError is null
            from format in Formats
            let name = $"{element.Keyword()} | {peer.Library.Name} | {format.Name}"
            where name.Contains(options.Filter ?? "", StringComparison.OrdinalIgnoreCase)
            let cases = Factors.Select(factor => Case(element, format.Layout, format.Channels, factor)).ToArray()
            where cases.Any(upsampling => peer.WhyNot(upsampling) is null)
            select (name, cells: cases.Select(upsampling => Cell(peer, upsampling)));
        foreach ((string name, IEnumerable<string> cells) in rows)
            WriteRow(name, cells);

        Console.WriteLine();
        foreach (IBilinearPeer peer in PeerCatalogue.Bilinear)
        {
            if (peer.Library.LoadError is { } error)
                Console.WriteLine($"{peer.Library.Name} is absent: {error}");
        }
    }

    private static void WriteRow(string heading, IEnumerable<string> cells) =>
        Console.WriteLine($"| {heading} | {string.Join(" | ", cells)} |");

    private static BilinearCase Case(ElementType element, TensorLayout layout, int channels, int factor) =>
        new(element, layout, channels, factor, Height / factor, Width / factor);

    private static string Cell(IBilinearPeer peer, BilinearCase upsampling)
    {
        if (peer.WhyNot(upsampling) is not null)
            return "–";
        Difference difference = upsampling.Element == ElementType.Byte
            ? Measure<byte>(peer, upsampling)
            : Measure<ushort>(peer, upsampling);
        return difference.ToString();
    }

    private static Difference Measure<T>(IBilinearPeer peer, BilinearCase upsampling)
        where T : unmanaged, INumber<T>
    {
        Difference sum = default;
        for (int seed = 1; seed <= Images; seed++)
        {
            var problem = BilinearProblem.Create(upsampling, seed);
            using Contender exact = new FallbackContender<T>(problem);
            exact.WriteOutput();
            T[] expected = problem.Output.Span<T>().ToArray();
            using Contender contender = peer.Prepare(problem);
            problem.Output.Bytes.Clear();
            contender.WriteOutput();
            sum = sum.With<T>(problem.Output.Span<T>(), expected);
        }

        return sum;
    }

    private readonly record struct Difference(long Elements, long Differing, double Greatest)
    {
        public Difference With<T>(ReadOnlySpan<T> actual, ReadOnlySpan<T> expected)
            where T : unmanaged, INumber<T>
        {
            long differing = 0;
            T greatest = T.Zero;
            for (int i = 0; i < actual.Length; i++)
            {
                T distance = T.Max(actual[i], expected[i]) - T.Min(actual[i], expected[i]);
                greatest = T.Max(greatest, distance);
                differing += T.IsZero(distance) ? 0 : 1;
            }

            return new Difference(
                Elements + actual.Length,
                Differing + differing,
                Math.Max(Greatest, double.CreateChecked(greatest)));
        }

        public override string ToString() => Differing == 0 ? "same" : string.Create(
            CultureInfo.InvariantCulture, $"{Percent} %, {Greatest}");

        // Two digits, but whole numbers from 10 on.
        private string Percent => (100.0 * Differing / Elements) switch
        {
            < 0.01 => "< 0.01",
            var share => share.ToString(share < 10 ? "g2" : "f0", CultureInfo.InvariantCulture),
        };
    }
}
