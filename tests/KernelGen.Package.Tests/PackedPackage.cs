using System.IO.Compression;
using KernelGen.Generator.Tests.Testing;

[assembly: AssemblyFixture(typeof(KernelGen.Package.Tests.PackedPackage))]

namespace KernelGen.Package.Tests;

/// <summary>The package of this source tree, packed once, in a folder that serves as a feed.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackedPackage()
    {
        Feed = _folder.Create("feed");
        Cache = _folder.Create("packages");
        Command.Run(
            Repository.Root,
            "dotnet",
            ["pack", "runtime/KernelGen", "--configuration", "Release", "--output", Feed, "-warnaserror"]).WithoutWarnings();
        PackageFile = Assert.Single(Directory.GetFiles(Feed, "*.nupkg"));
        SymbolsFile = Assert.Single(Directory.GetFiles(Feed, "*.snupkg"));
        Version = Path.GetFileNameWithoutExtension(PackageFile)["KernelGen.".Length..];
    }

    public string Feed { get; }

    /// <summary>The packages folder of projects that use it: empty at first.</summary>
    public string Cache { get; }

    public string PackageFile { get; }

    public string SymbolsFile { get; }

    public string Version { get; }

    /// <summary>The names of a package's files, without those that belong to its container.</summary>
    public static IReadOnlyList<string> FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    public static byte[] Read(string package, string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream content = archive.GetEntry(file)?.Open() ?? throw new FileNotFoundException($"No '{file}' in '{package}'.");
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public byte[] Read(string file) => Read(PackageFile, file);

    public void Dispose() => _folder.Dispose();
}
