using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Tests.Stages;

internal static class AxisPhasesExtensions
{
    /// <summary>The input (o + pad) div f and the phase (o + pad) mod f of an output.</summary>
    public static int FirstInputOf(this AxisPhases axis, int output, out Phase phase)
    {
        phase = axis.Phases[(output + axis.PadStart) % axis.Factor];
        return (output + axis.PadStart) / axis.Factor;
    }
}
