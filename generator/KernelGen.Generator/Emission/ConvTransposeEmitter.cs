using KernelGen.Generator.Model;

namespace KernelGen.Generator.Emission;

/// <summary>Prints the method of a transposed convolution.</summary>
internal static class ConvTransposeEmitter
{
    /// <summary>The whole file.</summary>
    public static string Emit(ConvTransposeSpec spec)
    {
        var writer = new SourceWriter();
        UserTypeEmitter.Emit(writer, spec.Method, () =>
        {
            MethodSpec method = spec.Method;
            writer.Line(UserTypeEmitter.GeneratedCode);
            writer.List(
                $"{method.Modifiers} void {method.Name}(",
                method.Parameters.Select(parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}"),
                ") =>");
            writer.Line("    throw new global::System.NotSupportedException();");
        });
        return writer.ToString();
    }
}
