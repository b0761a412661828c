namespace KernelGen.Portability;

/// <summary>A generated kernel of either attribute.</summary>
internal interface IHashedKernel
{
    /// <summary>The class and the method that declare it.</summary>
    string Name { get; }

    /// <summary>Hashes what it computes.</summary>
    ulong Hash();
}
