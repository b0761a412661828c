using System.Text;

namespace KernelGen.Docs.Tests.Snippets;

/// <summary>What one flow of control writes to the console, whatever others write meanwhile.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private static readonly AsyncLocal<StringWriter?> Current = new();

    private static readonly Router Everyone = new(Console.Out);

    private readonly StringWriter _writer = new() { NewLine = "\n" };

    static ConsoleCapture() => Console.SetOut(Everyone);

    public ConsoleCapture() => Current.Value = _writer;

    /// <summary>What was written so far.</summary>
    public string Text => _writer.ToString();

    public void Dispose()
    {
        Current.Value = null;
        _writer.Dispose();
    }

    private sealed class Router(TextWriter others) : TextWriter
    {
        public override Encoding Encoding => others.Encoding;

        public override void Write(char value) => (Current.Value ?? others).Write(value);

        public override void Write(string? value) => (Current.Value ?? others).Write(value);

        public override void WriteLine(string? value) => (Current.Value ?? others).WriteLine(value);

        public override void WriteLine() => (Current.Value ?? others).WriteLine();
    }
}
