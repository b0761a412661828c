using System.Security.Cryptography;
using System.Text;
using KernelGen.Generator;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Conformance.Tests;

/// <summary>
/// Keeps compiled kernels beside the tests: a kernel takes the compiler half a second, and the suite runs once more for each
/// instruction set that is switched off, on the same kernels.
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

    /// <summary>The assembly of a source, compiled unless it has been.</summary>
    public static byte[] GetOrAdd(string source, Func<byte[]> compile)
    {
        string path = Path.Combine(Folder, Hash(source) + ".dll");
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        byte[] image = compile();

        // Moved when it is whole, so that a run that breaks off leaves nothing behind that looks like one.
        string part = Path.Combine(Folder, Path.GetRandomFileName());
        File.WriteAllBytes(part, image);
        File.Move(part, path, overwrite: true);
        return image;
    }

    private static Guid Version(Type type) => type.Module.ModuleVersionId;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
