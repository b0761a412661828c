using KernelGen.CompilerServices;

namespace KernelGen.Runtime.Tests.Threading;

/// <summary>A <see cref="RowKernel"/> that tells a test of each band, and how many threads were in it at once.</summary>
internal readonly struct HookedKernel : IUpsampleKernel<int>
{
    private static readonly Lock Gate = new();
    private static Action<long> s_onBand = _ => { };
    private static int s_running;

    public static int Calls { get; private set; }

    public static int MostAtOnce { get; private set; }

    /// <summary>Forgets what was, and calls something for each band, with its first row, before its rows are computed.</summary>
    public static void Reset(Action<long>? onBand = null)
    {
        s_onBand = onBand ?? (_ => { });
        Calls = 0;
        MostAtOnce = 0;
        s_running = 0;
    }

    public static void Run(
        ref readonly int input, ref int output, in UpsampleShape shape, long firstRow, long endRow)
    {
        lock (Gate)
        {
            Calls++;
            MostAtOnce = Math.Max(MostAtOnce, ++s_running);
        }

        try
        {
            s_onBand(firstRow);
            RowKernel.Run(in input, ref output, in shape, firstRow, endRow);
        }
        finally
        {
            lock (Gate)
                s_running--;
        }
    }
}
