using System.Collections.Immutable;
using System.Globalization;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Emission;

/// <summary>Names of generated files: <c>Namespace.Outer+Type.Method(parameter types).g.cs</c>.</summary>
internal static class HintNames
{
    /// <summary>The name, with a hash where another method's is the same but for case, which file names ignore.</summary>
    public static string Format(MethodSpec method, EquatableArray<string> ambiguous)
    {
        string name = Name(method);
        string suffix = ambiguous.Contains(Fold(name)) ? "." + Hash(FullName(method)) : "";
        return name + suffix + ".g.cs";
    }

    /// <summary>The folded names that several methods share.</summary>
    public static EquatableArray<string> FindAmbiguous(IEnumerable<MethodSpec> methods)
    {
        IEnumerable<string> shared = methods
            .Select(Name)
            .GroupBy(Fold)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .OrderBy(name => name, StringComparer.Ordinal);
        return new EquatableArray<string>(shared.ToImmutableArray());
    }

    private static string Name(MethodSpec method) => Name(method, parameter => Shorten(parameter.Type)).Replace("@", "");

    // Whatever tells one overload from another.
    private static string FullName(MethodSpec method) => Name(method, parameter => parameter.Modifiers + parameter.Type);

    private static string Name(MethodSpec method, Func<ParameterSpec, string> describe)
    {
        string types = string.Join("+", method.ContainingTypes.Select(type => type.Name));
        string parameters = string.Join(",", method.Parameters.Select(describe));
        string prefix = method.Namespace.Length == 0 ? "" : method.Namespace + ".";
        return $"{prefix}{types}.{method.Name}({parameters})";
    }

    // A hint name has no angle brackets, and neither the mark of a pointer nor that of a nullable type.
    private static string Shorten(string type) => type
        .Replace("global::System.", "")
        .Replace("global::", "")
        .Replace('<', '{')
        .Replace('>', '}')
        .Replace('*', '-')
        .Replace('?', '-');

    private static string Fold(string name) => name.ToUpperInvariant();

    // FNV-1a: the same on every system, unlike string.GetHashCode.
    private static string Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char character in name)
            hash = unchecked((hash ^ character) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
