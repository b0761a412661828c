using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>An additional file of the user's project.</summary>
internal sealed class MemoryFile(string path, string? text) : AdditionalText
{
    public override string Path => path;

    /// <summary>How often the text was asked for.</summary>
    public int Reads { get; private set; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return text is null ? null : SourceText.From(text);
    }
}

/// <summary>Source, and the additional files that it goes with.</summary>
internal sealed record UserProject(string Source, params MemoryFile[] Files)
{
    public static implicit operator UserProject(string source) => new(source);
}
