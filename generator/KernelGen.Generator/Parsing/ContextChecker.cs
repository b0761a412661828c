using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>Refuses places and modifiers with which no other file can complete a method.</summary>
internal sealed class ContextChecker(IMethodSymbol method, DiagnosticSink sink)
{
    public void CheckMethod()
    {
        if (method.IsGenericMethod)
            Report("the method is generic; declare one method per element type");
        if (method.IsAsync)
            Report("the method is async, which needs a body; remove the modifier");
        if (method.IsAbstract)
            Report("the method is abstract, which forbids a body; remove the modifier");
        if (method.IsExtern)
            Report("the method is extern, which forbids a body; remove the modifier");
        if (!method.ExplicitInterfaceImplementations.IsEmpty || method.Name.Contains('.'))
            Report("no partial method implements an interface's explicitly; give it a name of its own and call it from there");
    }

    /// <summary>Whether the type around the method is one that can be reopened at all.</summary>
    public bool CheckPlace()
    {
        if (method.ContainingType.IsExtension)
        {
            Report("it stands in an extension block, which cannot be partial; move it to the class around the block");
            return false;
        }

        if (method.ContainingType.IsImplicitClass)
        {
            Report("it stands outside of a type; move it to a partial class");
            return false;
        }

        return true;
    }

    public void CheckType(INamedTypeSymbol type, Location? location)
    {
        if (type.Arity > 0)
            Report($"its containing type '{type.Name}' is generic; move it to a type that is not", location);
        if (type.IsFileLocal)
            Report($"its containing type '{type.Name}' is file-local, so no other file can complete it", location);
    }

    private void Report(string problem) => Report(problem, method.Locations.FirstOrDefault());

    private void Report(string problem, Location? location) =>
        sink.Report(DiagnosticDescriptors.UnsupportedContext, location, method.Name, problem);
}
