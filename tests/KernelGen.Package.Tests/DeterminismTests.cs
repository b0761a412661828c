using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Package.Tests;

/// <summary>The same sources give the same bytes, in whichever folder and whichever process they are built.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Folders = ["runtime", "generator"];

    [Fact]
    public void Another_folder_gives_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string first = Pack(folder.Create("first"));
        string second = Pack(folder.Create(Path.Combine("another", "second")));

        string[] files = [.. PackedPackage.FilesOf(first).Where(file => file != "KernelGen.nuspec")];
        Assert.Contains(files, file => Path.GetExtension(file) == ".dll");
        Assert.All(files, file => Assert.Equal(PackedPackage.Read(first, file), PackedPackage.Read(second, file)));
    }

    private static string Pack(string folder)
    {
        foreach (string file in Directory.GetFiles(Repository.Root))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (string name in Folders)
            Copy(Path.Combine(Repository.Root, name), Path.Combine(folder, name));

        string output = Path.Combine(folder, "packed");
        Command.Run(folder, "dotnet", ["pack", "runtime/KernelGen", "--configuration", "Release", "--output", output]).Succeeded();
        return Assert.Single(Directory.GetFiles(output, "*.nupkg"));
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (string folder in Directory.GetDirectories(source).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
    }
}
