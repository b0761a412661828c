using System.Runtime.InteropServices;

namespace KernelGen.Conformance.Tests;

/// <summary>The scaler of libyuv, where it is installed.</summary>
internal static unsafe partial class LibYuv
{
    public const string Library = "libyuv.so.0";

    /// <summary>The Debian package that has it.</summary>
    public const string Package = "libyuv0";

    private const int FilterBilinear = 2;

    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Library, typeof(LibYuv).Assembly, null, out _);

    /// <summary>Twice the size of a plane of bytes.</summary>
    public static void Double(ReadOnlySpan<byte> input, int width, int height, Span<byte> output)
    {
        fixed (byte* source = input)
        fixed (byte* destination = output)
            ScalePlane(source, width, width, height, destination, 2 * width, 2 * width, 2 * height, FilterBilinear);
    }

    /// <summary>Twice the size of a plane of 16 bits.</summary>
    public static void Double(ReadOnlySpan<ushort> input, int width, int height, Span<ushort> output)
    {
        fixed (ushort* source = input)
        fixed (ushort* destination = output)
            ScalePlane16(source, width, width, height, destination, 2 * width, 2 * width, 2 * height, FilterBilinear);
    }

    [LibraryImport(Library, EntryPoint = "ScalePlane")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void ScalePlane(
        byte* source, int sourceStride, int sourceWidth, int sourceHeight,
        byte* destination, int destinationStride, int width, int height, int filter);

    [LibraryImport(Library, EntryPoint = "ScalePlane_16")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void ScalePlane16(
        ushort* source, int sourceStride, int sourceWidth, int sourceHeight,
        ushort* destination, int destinationStride, int width, int height, int filter);
}
