using System.Text;

namespace KernelGen.Generator.Emission;

internal static class TextWrap
{
    /// <summary>Breaks a text at spaces into lines of at most the given length, longer words aside.</summary>
    public static IEnumerable<string> Wrap(string text, int length)
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
