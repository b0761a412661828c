namespace KernelGen.Testing;

/// <summary>Which side of a guarded buffer touches an inaccessible page.</summary>
public enum GuardPlacement
{
    /// <summary>The last element ends exactly where an inaccessible page begins.</summary>
    EndsAtGuard,

    /// <summary>The first element begins exactly where an inaccessible page ends.</summary>
    StartsAfterGuard,
}
