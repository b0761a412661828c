using System.Globalization;
using System.Numerics;

namespace KernelGen.Testing;

/// <summary>Equality of integers, with the first difference in words.</summary>
public static class IntegerComparison
{
    /// <summary>Describes the first element that differs; null where there is none.</summary>
    public static string? FindDifference<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : IBinaryInteger<T>
    {
        if (expected.Length != actual.Length)
            return Describe($"{expected.Length} elements expected, {actual.Length} found");
        int same = expected.CommonPrefixLength(actual);
        return same == expected.Length
            ? null
            : Describe($"element {same} of {expected.Length}: expected {expected[same]}, found {actual[same]}");
    }

    private static string Describe(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
