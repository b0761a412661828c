using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KernelGen.Package.Tests;

/// <summary>What is in the package, and what it asks for.</summary>
public sealed partial class ContentTests(PackedPackage package)
{
    private const string Generator = "analyzers/dotnet/cs/KernelGen.Generator.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/KernelGen.CodeFixes.dll";
    private const string Runtime = "lib/net10.0/KernelGen.dll";

    [Fact]
    public void Files_are_these_and_no_others()
    {
        Assert.Equal(
            [
                "KernelGen.nuspec", "LICENSE", "PACKAGE.md", CodeFixes, Generator, "icon.png", Runtime, "lib/net10.0/KernelGen.xml",
            ],
            PackedPackage.FilesOf(package.PackageFile));
        Assert.Equal(["KernelGen.nuspec", "lib/net10.0/KernelGen.pdb"], PackedPackage.FilesOf(package.SymbolsFile));
    }

    [Fact]
    public void It_needs_no_other_package()
    {
        XElement metadata = XDocument.Parse(Text("KernelGen.nuspec")).Root!.Elements().Single();
        XElement Only(string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

        Assert.Equal("KernelGen", Only("id").Value);
        Assert.Equal("MIT", Only("license").Value);
        Assert.Equal("icon.png", Only("icon").Value);
        Assert.Equal("PACKAGE.md", Only("readme").Value);
        Assert.DoesNotContain(Only("dependencies").Descendants(), element => element.Name.LocalName == "dependency");
    }

    /// <summary>SDK 10.0.100 has Roslyn 5.0.0, and loads nothing that was compiled against a later one.</summary>
    [Theory]
    [InlineData(Generator, false)]
    [InlineData(CodeFixes, true)]
    public void Roslyn_5_0_0_is_the_newest_that_it_refers_to(string file, bool workspaces)
    {
        AssemblyName[] references = [.. References(file)];
        AssemblyName[] roslyn = [.. references.Where(name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];
        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, name => Assert.Equal(new Version(5, 0, 0, 0), name.Version));
        // A compiler alone has none: what refers to them in a generator fails there.
        Assert.Equal(workspaces, roslyn.Any(name => name.Name!.Contains("Workspaces", StringComparison.Ordinal)));
        Assert.Contains(references, name => name is { Name: "netstandard", Version: { Major: 2, Minor: 0 } });
    }

    /// <summary>The paths that a debugger sees begin at a root: the source tree, or the folder of packages with source files.</summary>
    [Theory]
    [InlineData(Runtime)]
    [InlineData(Generator)]
    [InlineData(CodeFixes)]
    public void No_path_of_the_machine_is_in_it(string file)
    {
        using PEReader assembly = new(ImmutableArray.Create(package.Read(file)));
        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);

        using MetadataReaderProvider symbols = Symbols(file, assembly);
        MetadataReader reader = symbols.GetMetadataReader();
        string[] paths = [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Matches("^/_[0-9]*/", path));
    }

    [Fact]
    public void Links_of_its_readme_lead_somewhere_from_any_page()
    {
        string[] links = [.. Link().Matches(Text("PACKAGE.md")).Select(match => match.Groups["target"].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
    }

    private MetadataReaderProvider Symbols(string file, PEReader assembly)
    {
        if (file == Runtime)
            return MetadataReaderProvider.FromPortablePdbImage(
                ImmutableArray.Create(PackedPackage.Read(package.SymbolsFile, Path.ChangeExtension(file, ".pdb"))));
        DebugDirectoryEntry embedded = Assert.Single(
            assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        return assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
    }

    private IEnumerable<AssemblyName> References(string file)
    {
        using PEReader assembly = new(ImmutableArray.Create(package.Read(file)));
        MetadataReader reader = assembly.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reference => reader.GetAssemblyReference(reference).GetAssemblyName())];
    }

    private string Text(string file) => Encoding.UTF8.GetString(package.Read(file)).TrimStart('\uFEFF');

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();
}
