using System.Globalization;
using System.Numerics;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;

namespace KernelGen.Generator.Parsing;

/// <summary>Refuses a weight with more elements than a span, or a kernel with constant weights, can hold.</summary>
internal sealed class WeightLengthChecker(ConvTransposeSpec spec, AttributeReader attribute, DiagnosticSink sink)
{
    /// <summary>Whether the weight is short enough.</summary>
    public bool Check()
    {
        ExpectedShape shape = ExpectedShape.WeightsOf(spec);
        BigInteger length = shape.Length;
        string? property = new[] { PropertyNames.Weights, PropertyNames.WeightsFile }.FirstOrDefault(attribute.Sets);
        int limit = property is null ? WeightLimits.MaxElements : WeightLimits.MaxConstants;
        if (length <= limit)
            return true;
        string problem = property is null
            ? $"at most {limit} are possible: divide the channels into more groups, or into several kernels"
            : $"at most {limit} can be known at compile time: {WeightLimits.Advice}";
        sink.Report(
            DiagnosticDescriptors.WeightTooLong,
            attribute.Locate(property ?? PropertyNames.InChannels),
            ExpectedShape.Format(shape.Extents),
            length.ToString(CultureInfo.InvariantCulture),
            problem);
        return false;
    }
}
