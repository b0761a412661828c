using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;
using System.Xml.Linq;

namespace KernelGen.Package.Tests;

/// <summary>The same console compiled by the JIT, trimmed, and ahead of time: no warnings, and the same bits.</summary>
public sealed class NativeAotTests(PackedPackage package)
{
    /// <summary>What <c>bash .ci/run</c> prints.</summary>
    public const string SizesFile = "package-sizes.txt";

    private static readonly bool IsX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>
    /// By default Native AOT compiles for an x64 without AVX, whose transposed convolutions multiply and add in two rounded
    /// operations: the JIT does so too when told that the processor is such a one.
    /// </summary>
    [Fact]
    public void Ahead_of_time_gives_the_bits_of_the_jit()
    {
        using FreshProject project = new(package, "Hashes");
        string baseline = Publish(project, "baseline", "-p:PublishAot=true", "-p:IlcGenerateMapFile=true");
        WriteSizes(project, baseline);
        AssertEqualLines(RunByJit(project, IsX64 ? "DOTNET_EnableAVX" : null), Run(baseline), IsX64 ? "vectors of 128 bits" : null);

        if (IsX64 && Avx2.IsSupported)
        {
            string version3 = Publish(project, "v3", "-p:PublishAot=true", "-p:IlcInstructionSet=x86-64-v3");
            AssertEqualLines(RunByJit(project, switchedOff: null), Run(version3), "vectors of 256 bits");
        }
    }

    [Fact]
    public void Trimmed_gives_the_bits_of_the_jit()
    {
        using FreshProject project = new(package, "Hashes");
        string trimmed = Publish(project, "trimmed", "-p:PublishTrimmed=true", "--self-contained");
        AssertEqualLines(RunByJit(project, switchedOff: null), Run(trimmed), vectors: null);
    }

    private static IReadOnlyList<string> RunByJit(FreshProject project, string? switchedOff)
    {
        project.Dotnet("build", "--configuration", "Release", "--output", "jit").WithoutWarnings();
        Dictionary<string, string> environment = switchedOff is null ? [] : new() { [switchedOff] = "0" };
        return Command.Run(project.Folder, "dotnet", [Path.Combine("jit", "Hashes.dll")], environment).Succeeded().Lines;
    }

    private static IReadOnlyList<string> Run(string program) =>
        Command.Run(Path.GetDirectoryName(program)!, program, []).Succeeded().Lines;

    /// <summary>The first line says how wide vectors are; the others are hashes.</summary>
    private static void AssertEqualLines(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string? vectors)
    {
        Assert.Equal(12, expected.Count);
        Assert.Equal(expected.Skip(1), actual.Skip(1));
        if (vectors is not null)
            Assert.Equal(vectors, actual[0]);
    }

    private static string Publish(FreshProject project, string folder, params IReadOnlyList<string> options)
    {
        CommandResult publish = project.Dotnet(
            ["publish", "--configuration", "Release", "--use-current-runtime", "--output", folder, .. options]);
        SkipWithoutTools(publish);
        publish.WithoutWarnings();
        return Path.Combine(project.Folder, folder, OperatingSystem.IsWindows() ? "Hashes.exe" : "Hashes");
    }

    private static void SkipWithoutTools(CommandResult publish)
    {
        string? missing = publish.Lines.FirstOrDefault(line =>
            line.Contains("error NU1101", StringComparison.Ordinal) || line.Contains("error NU1102", StringComparison.Ordinal));
        Assert.SkipWhen(missing is not null, $"A package that publishing needs cannot be restored: {missing}");
        Assert.SkipWhen(
            publish.Output.Contains("Platform linker", StringComparison.Ordinal),
            "Native AOT needs a linker: the package clang or gcc (Debian, Ubuntu), or Visual Studio's C++ build tools.");
    }

    private void WriteSizes(FreshProject project, string program)
    {
        string map = Assert.Single(Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.map.xml", SearchOption.AllDirectories));
        (string Kind, long Length, bool Ours)[] nodes =
        [
            .. XDocument.Load(map).Root!.Elements().Select(node => (
                node.Name.LocalName,
                (long)node.Attribute("Length")!,
                ((string)node.Attribute("Name")!).Contains("KernelGen", StringComparison.Ordinal))),
        ];
        long ours = nodes.Where(node => node.Ours).Sum(node => node.Length);
        long code = nodes.Where(node => node.Ours && node.Kind == "MethodCode").Sum(node => node.Length);
        long executable = new FileInfo(program).Length;
        Assert.InRange(ours, 1, executable);

        StringBuilder text = new();
        void Line(string name, long bytes, string of) =>
            text.Append(CultureInfo.InvariantCulture, $"{name,-44} {bytes,10:N0} bytes{of}\n");
        Line("package", new FileInfo(package.PackageFile).Length, "");
        Line("symbols", new FileInfo(package.SymbolsFile).Length, "");
        Line("executable of 9 kernels, Native AOT", executable, "");
        Line("of it KernelGen, runtime and kernels", ours, string.Create(CultureInfo.InvariantCulture, $" ({(double)ours / executable:P1})"));
        Line("of that machine code", code, "");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, SizesFile), text.ToString());
    }
}
