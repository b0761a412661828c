using System.Text;

namespace KernelGen.Generator.Emission;

internal static class TextWrap
{
    /// <summary>
    /// Breaks a text at spaces into lines of at most the given length, longer words aside; as few lines as that takes, and
    /// all of about the same length.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int length)
    {
        List<string> lines = [.. Fill(text, length)];
        for (int shorter = length - 1; shorter > 0; shorter--)
        {
            List<string> even = [.. Fill(text, shorter)];
            if (even.Count > lines.Count || even.Any(line => line.Length > shorter))
                break;
            lines = even;
        }

        return lines;
    }

    private static IEnumerable<string> Fill(string text, int length)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }
}
