using System.Text.Json;
using System.Xml.Linq;
using KernelGen.Docs.Tests.Markdown;
using KernelGen.Docs.Tests.Snippets;
using KernelGen.Generator.Tests.Testing;
using Xunit;

namespace KernelGen.Docs.Tests;

/// <summary>The blocks that are no programs: each is of a kind that something here reads, and is what it should be.</summary>
public class BlockTests
{
    private static readonly string[] Commands = ["new", "add", "run", "test", "build", "publish", "pack", "nuget", "restore", "format"];

    private static IEnumerable<MarkdownBlock> Blocks => MarkdownDocument.All.SelectMany(document => document.Blocks);

    [Fact]
    public void Every_block_is_of_a_known_kind() => Assert.All(Blocks, block => Assert.True(
        (block.Language, block.Option) switch
        {
            ("", "") or ("csharp", "" or "generated") or ("text" or "sh" or "xml" or "json" or "python", "") => true,
            ("csharp", _) => block.ValueOf("from") is not null,
            ("json", _) => block.ValueOf("file") is not null,
            _ => false,
        },
        $"{block}: no test reads '{block.Language} {block.Option}'."));

    [Fact]
    public void Every_output_and_every_file_belongs_to_a_program()
    {
        Assert.Equal(
            Blocks.Where(block => block.Language == "text").Select(block => block.ToString()),
            Snippet.All.Where(snippet => snippet.ExpectedOutput is not null).Select(snippet => snippet.ExpectedOutput!.ToString()));
        Assert.Equal(Blocks.Count(block => block.ValueOf("file") is not null), Snippet.All.Sum(snippet => snippet.Files.Length));
        Assert.Equal(Blocks.Count(block => block.Option == "generated"), Snippet.All.Sum(snippet => snippet.Excerpts.Length));
    }

    [Fact]
    public void Xml_and_json_are_well_formed() => Assert.All(Blocks, block =>
    {
        // A project's parts have no root of their own.
        if (block.Language == "xml")
            _ = XElement.Parse($"<Root>{block.Text}</Root>");
        if (block.Language == "json")
            JsonDocument.Parse(block.Text).Dispose();
    });

    [Fact]
    public void Shell_commands_are_commands_that_exist() => Assert.All(
        Blocks.Where(block => block.Language == "sh"), block => Assert.All(block.Lines, line =>
        {
            string[] words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case []:
                    break;
                case ["cd", _]:
                    break;
                case ["bash", string script, ..]:
                    Assert.True(Exists(script), $"{block}: no {script}");
                    break;
                default:
                    // Variables of the environment may be set before the command.
                    string[] command = [.. words.SkipWhile(word => word.Contains('=', StringComparison.Ordinal))];
                    Assert.Equal("dotnet", command[0]);
                    Assert.Contains(command[1], Commands);
                    if (Array.IndexOf(command, "--project") is > 0 and int option)
                        Assert.True(Exists(command[option + 1]), $"{block}: no {command[option + 1]}");
                    break;
            }
        }));

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));
}
