using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Package.Tests;

/// <summary>
/// A user's project in an empty folder, with an empty packages folder: a copy of one of Consumers, which knows nothing but
/// the package's name.
/// </summary>
internal sealed class FreshProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackage _package;

    public FreshProject(PackedPackage package, string consumer)
    {
        _package = package;
        string source = Path.Combine(Repository.Root, "tests", "KernelGen.Package.Tests", "Consumers", consumer);
        foreach (string file in Directory.GetFiles(source))
            Write(Path.GetFileName(file), File.ReadAllText(file).Replace("$KernelGenVersion$", package.Version, StringComparison.Ordinal));
        // The registries of the machine stay, for what Native AOT is made with.
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="kernelgen" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Folder => _folder.Path;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public CommandResult Dotnet(params IReadOnlyList<string> arguments) =>
        Command.Run(Folder, "dotnet", arguments, new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.Cache });

    public void Dispose() => _folder.Dispose();
}
