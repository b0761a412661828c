using System.Text;

namespace KernelGen.Generator.Emission;

/// <summary>Writes indented lines that end in \n on every system.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int LineLength = 120;

    private readonly StringBuilder _text = new();
    private int _level;

    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _level * SpacesPerLevel).Append(text);
        _text.Append('\n');
    }

    /// <summary>Several lines at once, as a raw string gives them.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Replace("\r\n", "\n").Split('\n'))
            Line(line);
    }

    /// <summary>A comment, broken at words so that it stays readable beside the code.</summary>
    public void Comment(string text)
    {
        foreach (string line in TextWrap.Wrap(text, Room - "// ".Length))
            Line("// " + line);
    }

    /// <summary>A statement with a list in parentheses, which goes on lines of its own where one line is too short.</summary>
    public void List(string head, IEnumerable<string> items, string tail)
    {
        string[] all = [.. items];
        string list = string.Join(", ", all);
        if (head.Length + list.Length + tail.Length <= Room)
        {
            Line(head + list + tail);
            return;
        }

        using (Indent(head.TrimEnd()))
        {
            string line = "";
            foreach (string item in all)
            {
                if (line.Length > 0 && line.Length + ", ".Length + item.Length + tail.Length > Room)
                {
                    Line(line + ",");
                    line = "";
                }

                line += line.Length > 0 ? ", " + item : item;
            }

            Line(line + tail);
        }
    }

    /// <summary>Opens a brace; disposing closes it.</summary>
    public Scope Block(string header)
    {
        Lines(header);
        return Brace();
    }

    /// <summary>Opens a brace under a header already written; disposing closes it.</summary>
    public Scope Brace()
    {
        Line("{");
        _level++;
        return new Scope(this, closesBrace: true);
    }

    /// <summary>Indents without braces.</summary>
    public Scope Indent(string header)
    {
        Line(header);
        _level++;
        return new Scope(this, closesBrace: false);
    }

    public override string ToString() => _text.ToString();

    private int Room => Math.Max(60, LineLength - _level * SpacesPerLevel);

    internal readonly struct Scope(SourceWriter writer, bool closesBrace) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            if (closesBrace)
                writer.Line("}");
        }
    }
}
