using System.Reflection;

namespace KernelGen.Conformance.Tests.Portability;

/// <summary>
/// Kernels that a build generated, in a program of their own, once for each switch: they compute the same bits, and the JIT
/// optimises them fully.
/// </summary>
public sealed class PortabilityTests(PortabilityRuns runs) : IClassFixture<PortabilityRuns>
{
    private const string GeneratedNamespace = "KernelGen.Generated";

    private static readonly Type[] Types = Assembly.Load(PortabilityRun.ProgramName).GetTypes();

    /// <summary>Methods that are to run at full speed from their first call on.</summary>
    private static readonly HashSet<string> Optimized =
    [
        .. from type in Types
           from method in type.GetMethods(
               BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization)
           select $"{type.FullName}:{method.Name}",
    ];

    private static readonly string[] KernelClasses =
        [.. Types.Where(type => type.Namespace == GeneratedNamespace && !type.IsNested).Select(type => type.FullName!)];

    /// <summary>What weights of the call may turn out to be has a class of its own, but no method.</summary>
    private static readonly int KernelCount = KernelClasses.Count(name => name.EndsWith("Kernel", StringComparison.Ordinal));

    /// <summary>A switch, and the widest vectors that are left on any processor.</summary>
    public static TheoryData<string, int> Switches => new()
    {
        { InstructionSets.All, 512 },
        { InstructionSets.Avx512, 256 },
        { InstructionSets.Avx2, 128 },
        { InstructionSets.Avx, 128 },
        { InstructionSets.Hardware, 0 },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void Outputs_are_the_same_to_the_bit(string switchedOff, int vectorBits)
    {
        IReadOnlyList<string> hashes = runs[switchedOff].Hashes;
        Assert.Equal(KernelCount, hashes.Count);
        string[] differences = [.. runs[InstructionSets.All].Hashes.Except(hashes)];
        Assert.True(differences.Length == 0, $"other hashes with {switchedOff}=0 than {string.Join(", ", differences)}");
        Assert.All(runs[switchedOff].Compiled, method => Assert.True(method.VectorBits <= vectorBits, method.Line));
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void Every_loop_is_compiled_with_full_optimisation(string switchedOff, int vectorBits)
    {
        CompiledMethod[] loops = [.. runs[switchedOff].Compiled.Where(method => Optimized.Contains(method.Name))];
        string[] slow = [.. loops.Where(loop => loop.Level != "FullOpts").Select(loop => loop.Line)];
        Assert.True(slow.Length == 0, $"{slow.Length} of {loops.Length} loops, the first of them: {slow.FirstOrDefault()}");

        // A summary in other words would have no loops at all.
        Assert.Equal(vectorBits > 0, loops.Any(loop => loop.VectorBits > 0));
        Assert.All(KernelClasses, kernel => Assert.Contains(loops, loop => loop.Name.StartsWith($"{kernel}+", StringComparison.Ordinal)));
    }
}
