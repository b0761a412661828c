namespace KernelGen.Generator.Emission;

/// <summary>
/// Writes what hover shows on the user's method; as a plain comment where the user has documented it, because the compiler
/// would take ours instead.
/// </summary>
internal sealed class DocumentationWriter(SourceWriter writer, bool isComment)
{
    private const int LineLength = 108;

    public void Line(string text) => writer.Line((isComment ? "// " : "/// ") + text);

    /// <summary>A line that has a meaning in documentation alone.</summary>
    public void Tag(string tag)
    {
        if (!isComment)
            Line(tag);
    }

    public string Code(string text) => isComment ? text : $"<c>{text}</c>";

    public void Paragraph(string text)
    {
        Tag("<para>");
        foreach (string line in TextWrap.Wrap(text, LineLength))
            Line(line);
        Tag("</para>");
    }
}
