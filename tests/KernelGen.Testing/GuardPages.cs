using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KernelGen.Testing;

/// <summary>Anonymous memory with an inaccessible page at each end, from mmap and mprotect.</summary>
internal static partial class GuardPages
{
    private const int ProtectNone = 0;
    private const int ProtectReadWrite = 1 | 2;
    private const int MapPrivate = 2;
    private const nint MapFailed = -1;

    public static bool AreSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    private static int MapAnonymous => OperatingSystem.IsMacOS() ? 0x1000 : 0x20;

    public static nint Map(nint length, int page)
    {
        nint address = MMap(0, length, ProtectNone, MapPrivate | MapAnonymous, -1, 0);
        if (address == MapFailed)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "mmap failed");
        if (MProtect(address + page, length - 2 * page, ProtectReadWrite) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "mprotect failed");
        return address;
    }

    public static void Unmap(nint address, nint length)
    {
        if (MUnmap(address, length) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "munmap failed");
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint MMap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MProtect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MUnmap(nint address, nint length);
}
