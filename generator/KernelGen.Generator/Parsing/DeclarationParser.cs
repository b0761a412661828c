using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Parsing;

/// <summary>Checks that a method can be completed from another file, and notes how to reopen it there.</summary>
internal sealed class DeclarationParser(IMethodSymbol method, DiagnosticSink sink, CancellationToken cancellation)
{
    private readonly ContextChecker _context = new(method, sink);

    /// <summary>
    /// The declaration without its parameters, which are the signature's; null where it cannot be completed. Then an
    /// error is reported, here or by the compiler.
    /// </summary>
    public MethodSpec? Parse()
    {
        MethodDeclarationSyntax? declaration = CheckDeclaration();
        EquatableArray<ContainingType> types = ParseContainingTypes();
        if (declaration is null || sink.HasErrors)
            return null;
        return new MethodSpec(
            Identifiers.NameOf(method.ContainingNamespace),
            types,
            ModifiersOf(declaration),
            Identifiers.Escape(method.Name),
            DocumentationComments.Precede(declaration),
            Parameters: default);
    }

    private MethodDeclarationSyntax? CheckDeclaration()
    {
        // As while a declaration is being copied. The compiler says so; two files of one name would stop every kernel, and
        // a parameter repeated in a second file would be an error there too.
        if (IsDeclaredTwice() || NamesParameterTwice())
            return null;

        Location? location = method.Locations.FirstOrDefault();
        if (FindDeclaration() is not { } declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            sink.Report(DiagnosticDescriptors.MethodNotPartial, location, method.Name);
            return null;
        }

        if (!method.IsExtern && (!method.IsPartialDefinition || HasForeignImplementation()))
            sink.Report(DiagnosticDescriptors.AlreadyImplemented, location, method.Name);
        _context.CheckMethod();
        return declaration;
    }

    private EquatableArray<ContainingType> ParseContainingTypes()
    {
        ImmutableArray<ContainingType>.Builder types = ImmutableArray.CreateBuilder<ContainingType>();
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            CheckContainingType(type);
            types.Insert(0, new ContainingType(KeywordOf(type), Identifiers.Escape(type.Name)));
        }

        return new EquatableArray<ContainingType>(types.ToImmutable());
    }

    private bool IsDeclaredTwice() => method.ContainingType
        .GetMembers(method.Name)
        .OfType<IMethodSymbol>()
        .Count(other => other.Arity == method.Arity && HasParametersOf(other)) > 1;

    private bool NamesParameterTwice() =>
        method.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count() < method.Parameters.Length;

    // Overloads may differ in whether a parameter is a reference, but not in the kind of reference.
    private bool HasParametersOf(IMethodSymbol other) =>
        other.Parameters.Select(parameter => parameter.Type)
            .SequenceEqual(method.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
        && other.Parameters.Select(parameter => parameter.RefKind == RefKind.None)
            .SequenceEqual(method.Parameters.Select(parameter => parameter.RefKind == RefKind.None));

    // The analyzer sees the compilation with our own part in it.
    private bool HasForeignImplementation() =>
        method.PartialImplementationPart is { } implementation
        && !implementation.GetAttributes().Any(attribute => attribute is
        {
            AttributeClass.Name: nameof(System.CodeDom.Compiler.GeneratedCodeAttribute),
            ConstructorArguments: { Length: > 0 } arguments,
        } && arguments[0].Value is ToolName.Value);

    private MethodDeclarationSyntax? FindDeclaration() => method.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .OfType<MethodDeclarationSyntax>()
        .FirstOrDefault();

    private void CheckContainingType(INamedTypeSymbol type)
    {
        TypeDeclarationSyntax? declaration = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault();
        Location? location = declaration?.Identifier.GetLocation() ?? type.Locations.FirstOrDefault();
        if (declaration is null || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            sink.Report(DiagnosticDescriptors.TypeNotPartial, location, type.Name, method.Name);
        _context.CheckType(type, location);
    }

    private static string ModifiersOf(MethodDeclarationSyntax declaration) => string.Join(
        " ",
        declaration.Modifiers
            .Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword))
            .Select(modifier => modifier.ValueText)
            .Append("partial"));

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
