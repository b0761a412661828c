using KernelGen.Benchmarks.Contenders;

namespace KernelGen.Benchmarks.Peers;

/// <summary>A library to compare with, which may not load here.</summary>
/// <param name="name">The name in tables and files.</param>
/// <param name="package">Where its native library comes from.</param>
/// <param name="load">Calls into the native library, and throws if it is not there.</param>
internal sealed class PeerLibrary(string name, string package, Action load)
{
    private readonly Lazy<string?> _loadError = new(
        () => TryLoad(load) is { } error ? $"{error}; it wants {package}" : null);

    public string Name { get; } = name;

    /// <summary>Why the library does not load, and what it wants; null if it does.</summary>
    public string? LoadError => _loadError.Value;

    /// <summary>What is said of the library where it does not load; null if it does.</summary>
    public Absence? Absence =>
        LoadError is { } error ? new Absence(Name, AbsenceKind.NotLoaded, error) : null;

    private static string? TryLoad(Action load)
    {
        try
        {
            load();
            return null;
        }
        catch (Exception error) when (LoadFailure.Is(error))
        {
            return LoadFailure.Explain(error);
        }
    }
}
