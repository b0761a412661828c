using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Parsing;

/// <summary>
/// The semantic models of the files in which constants are declared; asked for where a name has to be looked up only, because
/// each binds its file anew.
/// </summary>
internal sealed class SemanticModels(Compilation compilation, SemanticModel? known = null)
{
    public SemanticModel Of(SyntaxTree tree) => known?.SyntaxTree == tree ? known : compilation.GetSemanticModel(tree);
}
