using System.Runtime.Intrinsics.X86;

namespace KernelGen.CompilerServices;

/// <summary>
/// The size of the processor's last cache, by the <c>cpuid</c> instruction: no file that a container may hide, no native
/// call, and the same in Native AOT. It takes a few microseconds for each cache inside a virtual machine.
/// </summary>
internal static class LastLevelCache
{
    private const int IntelCaches = 4;
    private const int AmdCaches = unchecked((int)0x8000001D);
    private const int HighestExtended = unchecked((int)0x80000000);
    private const int MostCaches = 8;

    /// <summary>The size in bytes; 0 where the processor does not tell.</summary>
    public static long FindBytes()
    {
        if (!X86Base.IsSupported)
            return 0;
        if (X86Base.CpuId(0, 0).Eax >= IntelCaches && Largest(IntelCaches) is > 0 and long bytes)
            return bytes;

        // Function numbers beyond the sign bit are compared without it.
        return (uint)X86Base.CpuId(HighestExtended, 0).Eax >= unchecked((uint)AmdCaches) ? Largest(AmdCaches) : 0;
    }

    /// <summary>The size that the registers of either function describe; 0 for an instruction cache, or none.</summary>
    public static long DecodeBytes(int eax, int ebx, int ecx)
    {
        // 1 is a data cache, 2 one of instructions, 3 both; all extents are stored less 1.
        bool holdsData = (eax & 0x1F) is 1 or 3;
        long ways = ((uint)ebx >> 22) + 1;
        long partitions = ((ebx >> 12) & 0x3FF) + 1;
        long lineBytes = (ebx & 0xFFF) + 1;
        long sets = (uint)ecx + 1L;
        return holdsData ? ways * partitions * lineBytes * sets : 0;
    }

    private static long Largest(int function)
    {
        long largest = 0;
        for (int index = 0; index < MostCaches; index++)
        {
            (int eax, int ebx, int ecx, _) = X86Base.CpuId(function, index);
            if ((eax & 0x1F) == 0)
                break;
            largest = Math.Max(largest, DecodeBytes(eax, ebx, ecx));
        }

        return largest;
    }
}
