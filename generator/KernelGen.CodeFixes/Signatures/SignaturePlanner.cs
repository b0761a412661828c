using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>Makes signatures that a kernel may have of one that it may not, with as little change as it takes.</summary>
internal sealed class SignaturePlanner
{
    private readonly IMethodSymbol _method;
    private readonly ExpectedSignature _expected;
    private readonly IReadOnlyDictionary<int, ExpectedParameter> _roles;
    private readonly INamedTypeSymbol _readOnlySpan;
    private readonly INamedTypeSymbol _span;
    private readonly ITypeSymbol _integer;

    private SignaturePlanner(
        IMethodSymbol method,
        ExpectedSignature expected,
        IReadOnlyDictionary<int, ExpectedParameter> roles,
        INamedTypeSymbol readOnlySpan,
        INamedTypeSymbol span,
        ITypeSymbol integer)
    {
        _method = method;
        _expected = expected;
        _roles = roles;
        _readOnlySpan = readOnlySpan;
        _span = span;
        _integer = integer;
    }

    /// <summary>One signature for each element type that the user names and the kernel supports, the input's first.</summary>
    public static ImmutableArray<SignaturePlan> Plan(IMethodSymbol method, ExpectedSignature expected, Compilation compilation)
    {
        if (method.IsGenericMethod
            || new SignatureMatcher(method, expected).Match() is not { } roles
            || compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not { } readOnlySpan
            || compilation.GetTypeByMetadataName("System.Span`1") is not { } span)
        {
            return [];
        }

        var planner = new SignaturePlanner(
            method, expected, roles, readOnlySpan, span, compilation.GetSpecialType(SpecialType.System_Int32));
        return [.. planner.FindElements().Select(planner.Plan).OfType<SignaturePlan>().Where(plan => !plan.Collides)];
    }

    private IEnumerable<ITypeSymbol> FindElements() => _roles
        .OrderBy(role => _expected.Parameters.IndexOf(role.Value))
        .Select(role => BufferType.Of(_method.Parameters[role.Key].Type)?.Element)
        .OfType<ITypeSymbol>()
        .Where(element => _expected.Elements.Contains(element.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)))
        .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    private SignaturePlan? Plan(ITypeSymbol element)
    {
        List<PlannedParameter> parameters = [.. Keep(element)];
        bool moves = MoveOutput(parameters);
        foreach (ExpectedParameter role in _expected.Parameters.Where(role => !role.IsOptional))
        {
            if (parameters.TrueForAll(parameter => parameter.Role != role))
                Insert(parameters, new PlannedParameter(role, NameOf(role, parameters), TypeOf(role, element), Source: null));
        }

        return IsRight(parameters) ? new SignaturePlan(_method, [.. parameters], moves) : null;
    }

    private IEnumerable<PlannedParameter> Keep(ITypeSymbol element)
    {
        foreach (IParameterSymbol parameter in _method.Parameters)
        {
            if (!_roles.TryGetValue(parameter.Ordinal, out ExpectedParameter? role))
                continue;
            string name = role.Type == ExpectedParameter.Integer ? role.Name : parameter.Name;
            yield return new PlannedParameter(role, name, TypeOf(role, element), parameter);
        }
    }

    private bool MoveOutput(List<PlannedParameter> parameters)
    {
        int output = parameters.FindIndex(parameter => parameter.Role.Type == ExpectedParameter.Span);
        if (output < 0 || output > parameters.FindLastIndex(parameter => parameter.Role.Name == ParameterHints.Input))
            return false;
        PlannedParameter moved = parameters[output];
        parameters.RemoveAt(output);
        Insert(parameters, moved);
        return true;
    }

    /// <summary>Puts a parameter behind those that usually stand before it, but never a span behind one that must follow.</summary>
    private void Insert(List<PlannedParameter> parameters, PlannedParameter inserted)
    {
        int place = PlaceOf(inserted);
        int index = 1 + parameters.FindLastIndex(parameter => PlaceOf(parameter) < place);
        if (IsSpan(inserted))
            index = Before(parameters, index, parameter => IsSpan(parameter) && PlaceOf(parameter) > place);
        index = Before(parameters, index, parameter => parameter.Source is { IsOptional: true });
        parameters.Insert(index, inserted);
    }

    private static int Before(List<PlannedParameter> parameters, int index, Predicate<PlannedParameter> follows)
    {
        int first = parameters.FindIndex(follows);
        return first < 0 ? index : Math.Min(index, first);
    }

    private static bool IsSpan(PlannedParameter parameter) => parameter.Role.Type != ExpectedParameter.Integer;

    private int PlaceOf(PlannedParameter parameter) => _expected.Parameters.IndexOf(parameter.Role);

    private ITypeSymbol TypeOf(ExpectedParameter role, ITypeSymbol element) => role.Type switch
    {
        ExpectedParameter.Integer => _integer,
        ExpectedParameter.Span => _span.Construct(element),
        _ => _readOnlySpan.Construct(element),
    };

    // Only a span may be called anything.
    private static string NameOf(ExpectedParameter role, List<PlannedParameter> parameters)
    {
        string name = role.Name;
        for (int number = 2; role.Type != ExpectedParameter.Integer && IsTaken(name); number++)
            name = FormattableString.Invariant($"{role.Name}{number}");
        return name;

        bool IsTaken(string candidate) => parameters.Exists(parameter => parameter.Name == candidate);
    }

    private bool IsRight(List<PlannedParameter> parameters)
    {
        int[] spans = [.. parameters.Where(IsSpan).Select(PlaceOf)];
        var names = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        bool keepsReceiver = !_method.IsExtensionMethod || parameters[0].Source?.Ordinal == 0;
        return names.Count == parameters.Count && keepsReceiver && InOrder(spans);
    }

    // The reads in their order, and the output anywhere behind the input.
    private bool InOrder(int[] spans)
    {
        int output = _expected.Parameters.IndexOf(_expected.Parameters.First(role => role.Type == ExpectedParameter.Span));
        int[] reads = [.. spans.Where(place => place != output)];
        return reads.SequenceEqual(reads.OrderBy(place => place)) && spans.Length > 0 && spans[0] != output;
    }
}
