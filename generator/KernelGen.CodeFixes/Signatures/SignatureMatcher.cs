using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.CodeFixes.Signatures;

/// <summary>Finds which of the expected parameters the user's are meant to be: by type, by order and by name.</summary>
internal sealed class SignatureMatcher(IMethodSymbol method, ExpectedSignature expected)
{
    private readonly Dictionary<int, ExpectedParameter> _roles = [];

    /// <summary>
    /// From a parameter's position to what it is meant to be, without those that mean nothing; null where that cannot be
    /// told.
    /// </summary>
    public IReadOnlyDictionary<int, ExpectedParameter>? Match()
    {
        if (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error))
            return null;
        MatchIntegers();
        return MatchSpans() ? _roles : null;
    }

    private void MatchIntegers()
    {
        ExpectedParameter[] integers = [.. expected.Parameters.Where(role => role.Type == ExpectedParameter.Integer)];
        IParameterSymbol[] given = [.. method.Parameters.Where(parameter => IsInteger(parameter.Type))];

        // A name that is right comes before one that only seems to mean the same.
        foreach (ExpectedParameter role in integers)
        {
            IParameterSymbol? match = given.FirstOrDefault(parameter => parameter.Name == role.Name)
                ?? given.FirstOrDefault(parameter => ParameterHints.MayMean(parameter.Name, role));
            if (match is not null)
                _roles.Add(match.Ordinal, role);
        }
    }

    private bool MatchSpans()
    {
        IParameterSymbol[] buffers = [.. method.Parameters.Where(parameter => BufferType.Of(parameter.Type) is not null)];
        ExpectedParameter[] reads = [.. expected.Parameters.Where(role => role.Type == ExpectedParameter.ReadOnlySpan)];
        IParameterSymbol? output = FindOutput(buffers, reads.Length);
        if (buffers.Length == 1 && output is null && IsUndecided(buffers[0]))
            return false;
        if (output is not null)
            _roles.Add(output.Ordinal, expected.Parameters.First(role => role.Type == ExpectedParameter.Span));

        int next = 0;
        foreach (IParameterSymbol buffer in buffers.Where(buffer => !ReferenceEquals(buffer, output)))
        {
            string? meaning = ParameterHints.MeaningOfSpan(buffer.Name);
            int index = meaning is null ? next : Array.FindIndex(reads, role => role.Name == meaning);

            // Not a second input, and no bias before the weight: the order would have to change, or a name is wrong.
            if (index >= 0 && index < next)
                return false;
            bool isScratch = meaning is null && next > 0 && BufferType.IsWrittenSpan(buffer.Type);
            if (index < 0 || index >= reads.Length || isScratch)
                continue;
            _roles.Add(buffer.Ordinal, reads[index]);
            next = index + 1;
        }

        return true;
    }

    private IParameterSymbol? FindOutput(IParameterSymbol[] buffers, int reads)
    {
        IParameterSymbol[] written = [.. buffers.Where(buffer => !BufferType.Of(buffer.Type)!.IsReadOnly)];
        IParameterSymbol[] unnamed = [.. buffers.Where(buffer => ParameterHints.MeaningOfSpan(buffer.Name) is null)];
        return written.LastOrDefault(IsNamedOutput)
            ?? written.LastOrDefault(buffer => buffer.RefKind is RefKind.Out or RefKind.Ref)
            ?? unnamed.LastOrDefault(buffer => BufferType.IsWrittenSpan(buffer.Type))
            ?? buffers.LastOrDefault(IsNamedOutput)
            ?? (method.ReturnsVoid && buffers.Length > 1 ? unnamed.LastOrDefault(written.Contains) : null)
            ?? (buffers.Length > reads ? unnamed.LastOrDefault() : null);
    }

    /// <summary>Whether a buffer may as well be read as written.</summary>
    private bool IsUndecided(IParameterSymbol buffer) =>
        method.ReturnsVoid && !BufferType.Of(buffer.Type)!.IsReadOnly && ParameterHints.MeaningOfSpan(buffer.Name) is null;

    private static bool IsNamedOutput(IParameterSymbol buffer) => ParameterHints.MeaningOfSpan(buffer.Name) == ParameterHints.Output;

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_Byte or SpecialType.System_SByte
        or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
