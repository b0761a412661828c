using System.Runtime.InteropServices;

namespace KernelGen.Benchmarks.Peers.Yuv;

/// <summary>The functions of libyuv that scale. Distances from row to row count elements.</summary>
internal static unsafe partial class LibYuv
{
    /// <summary><c>kFilterBilinear</c>.</summary>
    public const int Bilinear = 2;

    public const string Library = "libyuv.so.0";

    [LibraryImport(Library, EntryPoint = "ScalePlane")]
    public static partial void ScalePlane(
        byte* source,
        int sourceStride,
        int sourceWidth,
        int sourceHeight,
        byte* destination,
        int destinationStride,
        int width,
        int height,
        int filter);

    [LibraryImport(Library, EntryPoint = "ScalePlane_16")]
    public static partial void ScalePlane16(
        ushort* source,
        int sourceStride,
        int sourceWidth,
        int sourceHeight,
        ushort* destination,
        int destinationStride,
        int width,
        int height,
        int filter);

    /// <summary>Four interleaved channels; returns 0 if it did it.</summary>
    [LibraryImport(Library, EntryPoint = "ARGBScale")]
    public static partial int ArgbScale(
        byte* source,
        int sourceStride,
        int sourceWidth,
        int sourceHeight,
        byte* destination,
        int destinationStride,
        int width,
        int height,
        int filter);
}
