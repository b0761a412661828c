using System.Security.Cryptography;
using System.Text;
using KernelGen.Generator;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// Keeps compiled kernels beside the tests: a kernel takes the compiler a tenth of a second, and the suite runs once more for each
/// instruction set that is switched off, on the same kernels. Each is found by itself, whichever others it was compiled with.
/// </summary>
internal static class KernelCache
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "kernels");

    /// <summary>What was compiled by this very generator and compiler, for this runtime and framework; any edit makes another.</summary>
    private static readonly string Folder = Path.Combine(Root, Hash(
        $"{Version(typeof(KernelGenerator))} {Version(typeof(CSharpCompilation))} {Version(typeof(Functional))} {Version(typeof(object))}"));

    static KernelCache()
    {
        if (Directory.Exists(Folder))
            return;
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The assembly that holds a kernel; null where none has been compiled.</summary>
    public static string? Find(string kernel)
    {
        string entry = Path.Combine(Folder, kernel);
        return File.Exists(entry) ? Path.Combine(Folder, File.ReadAllText(entry)) : null;
    }

    /// <summary>Keeps an assembly of kernels.</summary>
    public static void Add(byte[] assembly, IReadOnlyList<string> kernels)
    {
        string name = Hash(string.Concat(kernels)) + ".dll";
        Write(name, assembly);
        foreach (string kernel in kernels)
            Write(kernel, Encoding.UTF8.GetBytes(name));
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    // Moved when it is whole, so that a run that breaks off leaves nothing behind that looks like one.
    private static void Write(string name, byte[] content)
    {
        string part = Path.Combine(Folder, Path.GetRandomFileName());
        File.WriteAllBytes(part, content);
        File.Move(part, Path.Combine(Folder, name), overwrite: true);
    }

    private static Guid Version(Type type) => type.Module.ModuleVersionId;
}
