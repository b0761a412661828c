using System.Text.RegularExpressions;
using KernelGen.Generator.Tests.Testing;

namespace KernelGen.Package.Tests;

/// <summary>Fresh projects that do nothing but refer to the package, with warnings as errors.</summary>
public sealed partial class ConsumerTests(PackedPackage package)
{
    /// <summary>A library under central package management; one with every rule on; a console.</summary>
    [Theory]
    [InlineData("Library")]
    [InlineData("Strict")]
    [InlineData("Hashes")]
    public void A_project_builds(string consumer)
    {
        using FreshProject project = new(package, consumer);
        project.Dotnet("build", "--configuration", "Release").WithoutWarnings();
    }

    [Fact]
    public void The_program_of_the_package_readme_prints_what_it_says()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "runtime", "KernelGen", "PACKAGE.md"));
        string program = CSharpBlock().Match(readme).Groups["code"].Value;
        string output = OutputComment().Match(program).Groups["output"].Value;
        Assert.NotEmpty(output);

        using FreshProject project = new(package, "Hashes");
        File.Delete(Path.Combine(project.Folder, "Kernels.cs"));
        project.Write("Program.cs", program);
        Assert.Equal([output], project.Dotnet("run").WithoutWarnings().Lines);
    }

    /// <summary>An editor that shows the mistake needs the analyzer, which is in the package too.</summary>
    [Fact]
    public void A_mistake_is_an_error_that_names_it()
    {
        using FreshProject project = new(package, "Hashes");
        string kernels = Path.Combine(project.Folder, "Kernels.cs");
        project.Write("Kernels.cs", File.ReadAllText(kernels).Replace("Factor = 3", "Factor = 65", StringComparison.Ordinal));

        CommandResult build = project.Dotnet("build");
        Assert.NotEqual(0, build.ExitCode);
        string[] errors = [.. build.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];
        Assert.Contains("error KG0102: Factor is 65; it must be from 1 to 64", Assert.Single(errors), StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"Console\.WriteLine\(.*// (?<output>.*)$", RegexOptions.Multiline)]
    private static partial Regex OutputComment();
}
