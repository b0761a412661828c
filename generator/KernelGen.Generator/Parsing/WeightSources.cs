using KernelGen.Generator.Diagnostics;

namespace KernelGen.Generator.Parsing;

/// <summary>Where the weights and the bias come from: properties of the attribute, files, or the call.</summary>
internal sealed class WeightSources(AttributeReader attribute, DiagnosticSink sink)
{
    public string? WeightsFile => attribute.Text(PropertyNames.WeightsFile);

    public string? BiasFile => attribute.Text(PropertyNames.BiasFile);

    /// <summary>The signature that goes with them.</summary>
    public SignatureRules SignatureRules => WeightsProperty is { } property
        ? SignatureRules.ConstantWeights(property)
        : SignatureRules.RunTimeWeights;

    private string? WeightsProperty =>
        new[] { PropertyNames.Weights, PropertyNames.WeightsFile }.FirstOrDefault(attribute.Sets);

    public void Check()
    {
        CheckOnce(PropertyNames.Weights, PropertyNames.WeightsFile, "weights");
        CheckOnce(PropertyNames.Bias, PropertyNames.BiasFile, "bias");
        if (WeightsProperty is not null)
            return;
        foreach (string property in new[] { PropertyNames.Bias, PropertyNames.BiasFile }.Where(attribute.Sets))
            sink.Report(DiagnosticDescriptors.BiasWithoutWeights, attribute.Locate(property), property);
    }

    private void CheckOnce(string property, string fileProperty, string what)
    {
        if (attribute.Sets(property) && attribute.Sets(fileProperty))
            sink.Report(DiagnosticDescriptors.NumbersGivenTwice, attribute.Locate(fileProperty), property, fileProperty, what);
    }
}
