using System.Collections.Immutable;
using KernelGen.CodeFixes.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KernelGen.CodeFixes.Tests;

public class AddKernelTests
{
    private const string Kernel =
        "    [BilinearUpsample(Factor = 2, Channels = 3)]\n"
        + "    public static partial void Upsample2x(ReadOnlySpan<float> input, int height, int width, Span<float> output);\n";

    [Theory]
    [InlineData("partial class Im$$ages\n{\n}\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial class $$Images\n{\n}\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial class Images$$\n{\n}\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial struct Images$$\n{\n}\n", "partial struct Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial record Images$$\n{\n}\n", "partial record Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial class Images$$ { public int X; }\n", "partial class Images\n{\n    public int X;\n\n" + Kernel + "}\n")]
    [InlineData("partial class Images$$ { }\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData(
        "partial class Images$$\n{\n    private int _x;\n    // End.\n}\n",
        "partial class Images\n{\n    private int _x;\n    // End.\n" + Kernel + "}\n")]
    [InlineData(
        "partial class Images$$\n{\n    public int X;\n}\n", "partial class Images\n{\n    public int X;\n\n" + Kernel + "}\n")]
    public Task At_the_name_it_is_added_at_the_end(string before, string after) => CheckAsync(before, after);

    [Theory]
    [InlineData("partial class Images\n{\n$$\n}\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData("partial class Images\n{\n    $$\n}\n", "partial class Images\n{\n" + Kernel + "}\n")]
    [InlineData(
        "partial class Images\n{\n    public int X;\n    $$\n    public int Y;\n}\n",
        "partial class Images\n{\n    public int X;\n\n" + Kernel + "\n    public int Y;\n}\n")]
    [InlineData(
        "partial class Images\n{\n    public int X;\n\n    // Kernels:\n    $$\n    // Y.\n    public int Y;\n}\n",
        "partial class Images\n{\n    public int X;\n\n    // Kernels:\n" + Kernel + "\n    // Y.\n    public int Y;\n}\n")]
    [InlineData(
        "partial class Images\n{\n    public int X;\n\n$$\n\n    public int Y;\n}\n",
        "partial class Images\n{\n    public int X;\n\n" + Kernel + "\n    public int Y;\n}\n")]
    [InlineData(
        "partial class Images\n{\n    public int X;\n    $$\n    public int Y; }\n",
        "partial class Images\n{\n    public int X;\n\n" + Kernel + "\n    public int Y; }\n")]
    [InlineData(
        "partial class Images\n{\n    $$\n    class Inner\n    {\n    }\n}\n",
        "partial class Images\n{\n" + Kernel + "\n    class Inner\n    {\n    }\n}\n")]
    public Task On_an_empty_line_it_is_added_there(string before, string after) => CheckAsync(before, after);

    [Fact]
    public Task In_a_nested_type_it_is_indented() => CheckAsync(
        "namespace Demo\n{\n    partial class Outer\n    {\n        private partial struct Inner$$\n        {\n        }\n    }\n}\n",
        "namespace Demo\n{\n    partial class Outer\n    {\n        private partial struct Inner\n        {\n            "
        + Kernel.Trim().Replace("\n    ", "\n            ", StringComparison.Ordinal) + "\n        }\n    }\n}\n");

    [Theory]
    [InlineData("partial class Images$$\n{\n    public int Upsample2x;\n}\n", "Upsample2x2")]
    [InlineData("partial class Images$$\n{\n    void Upsample2x() { }\n    class Upsample2x2;\n}\n", "Upsample2x3")]
    [InlineData("partial class Upsample2x$$\n{\n    public int X;\n}\n", "Upsample2x2")]
    [InlineData("partial class Images$$\n{\n    public int X;\n}\n\npartial class Images\n{\n    public int Upsample2x;\n}\n", "Upsample2x2")]
    public async Task Its_name_is_a_new_one(string before, string name)
    {
        (Project project, CodeAction[] actions) = await ComputeAsync(Projects.Create, before);
        Project changed = await ApplyAsync(project, Assert.Single(actions));
        Assert.Contains($" void {name}(", await changed.Solution.ReadAsync(changed.File(Projects.MainFile).Id), StringComparison.Ordinal);
        Assert.DoesNotContain(await changed.BuildAsync(), complaint => complaint.Contains(": error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("partial class Images$$\n{\n}\n", "using System;\nusing KernelGen;\n\npartial class Images\n{\n" + Kernel + "}\n")]
    [InlineData(
        "using KernelGen;\n\npartial class Images$$\n{\n}\n",
        "using System;\nusing KernelGen;\n\npartial class Images\n{\n" + Kernel + "}\n")]
    [InlineData(
        "using System;\n\nnamespace Demo;\n\npartial class Images$$\n{\n}\n",
        "using System;\nusing KernelGen;\n\nnamespace Demo;\n\npartial class Images\n{\n" + Kernel + "}\n")]
    public async Task Namespaces_are_imported_where_they_are_missing(string before, string after)
    {
        (Project project, CodeAction[] actions) = await ComputeAsync(Projects.CreateStrict, before);
        Project changed = await ApplyAsync(project, Assert.Single(actions));
        Assert.Equal(after, await changed.Solution.ReadAsync(changed.File(Projects.MainFile).Id));
        Assert.Empty(await changed.BuildAsync());
    }

    [Theory]
    [InlineData("class Images$$\n{\n}\n")]
    [InlineData("partial class Images$$<T>\n{\n}\n")]
    [InlineData("file partial class Images$$\n{\n}\n")]
    [InlineData("partial interface Images$$\n{\n}\n")]
    [InlineData("partial class Images$$;\n")]
    [InlineData("enum Images$$\n{\n}\n")]
    [InlineData("class Outer\n{\n    partial class Images$$\n    {\n    }\n}\n")]
    [InlineData("partial class Outer<T>\n{\n    partial class Images$$\n    {\n    }\n}\n")]
    [InlineData("pa$$rtial class Images\n{\n}\n")]
    [InlineData("partial class Images\n{\n    int$$ _x;\n}\n")]
    [InlineData("partial class Images\n{\n    void M()\n    {\n$$\n    }\n}\n")]
    [InlineData("partial class Images\n{\n    /*\n$$\n    */\n}\n")]
    [InlineData("partial class Images\n{\n    const string S = \"\"\"\n$$\n        \"\"\";\n}\n")]
    [InlineData("$$\npartial class Images\n{\n}\n")]
    [InlineData("partial class Images\n{\n}\n\n$$\n")]
    [InlineData("partial class Images\n{\n#if false\n$$\n#endif\n}\n")]
    public async Task Not_offered_elsewhere(string source) => Assert.Empty((await ComputeAsync(Projects.Create, source)).Actions);

    [Fact]
    public async Task Not_offered_without_the_attribute()
    {
        (_, CodeAction[] actions) = await ComputeAsync(WithoutRuntime, "partial class Images$$\n{\n}\n");
        Assert.Empty(actions);

        static Project WithoutRuntime(IEnumerable<string> sources)
        {
            Project project = Projects.CreateStrict(sources);
            return project.WithMetadataReferences(project.MetadataReferences.Where(
                reference => Path.GetFileName(reference.Display) != "KernelGen.dll"));
        }
    }

    private static async Task CheckAsync(string before, string after)
    {
        (Project project, CodeAction[] actions) = await ComputeAsync(Projects.Create, before);
        CodeAction action = Assert.Single(actions);
        Assert.Equal("Add a bilinear upsampling kernel", action.Title);
        Project changed = await ApplyAsync(project, action);
        Assert.Equal(after, await changed.Solution.ReadAsync(changed.File(Projects.MainFile).Id));
        Assert.DoesNotContain(await changed.BuildAsync(), complaint => complaint.Contains(": error", StringComparison.Ordinal));
    }

    private static async Task<(Project Project, CodeAction[] Actions)> ComputeAsync(
        Func<IEnumerable<string>, Project> create, string source)
    {
        int caret = source.IndexOf("$$", StringComparison.Ordinal);
        Project project = create([source.Remove(caret, 2)]);
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new AddKernelRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            project.File(Projects.MainFile),
            new TextSpan(caret, 0),
            actions.Add,
            TestContext.Current.CancellationToken));
        return (project, actions.ToArray());
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(
            project.Solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(project.Id)!;
    }
}
