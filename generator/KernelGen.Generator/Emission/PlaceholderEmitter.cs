using KernelGen.Generator.Model;

namespace KernelGen.Generator.Emission;

/// <summary>Prints what completes a refused kernel: the user's method, which throws.</summary>
internal static class PlaceholderEmitter
{
    private const string Message = "This kernel was refused; its declaration has an error that the analyzer reports.";

    /// <summary>The whole file.</summary>
    public static string Emit(RefusedKernel refused)
    {
        var writer = new SourceWriter();
        UserTypeEmitter.Emit(
            writer, refused.Method, () => EmitMethod(refused, writer), refused.HasPointers ? "unsafe " : "");
        return writer.ToString();
    }

    private static void EmitMethod(RefusedKernel refused, SourceWriter writer)
    {
        MethodSpec method = refused.Method;
        IEnumerable<string> parameters = method.Parameters.Select(
            parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}");
        writer.Line(UserTypeEmitter.GeneratedCode);
        using (writer.Block($"{method.Modifiers} {refused.ReturnType} {method.Name}({string.Join(", ", parameters)})"))
            writer.Line($"throw new global::System.NotSupportedException(\"{Message}\");");
    }
}
