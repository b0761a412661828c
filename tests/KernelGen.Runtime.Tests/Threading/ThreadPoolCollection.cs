using Xunit;

namespace KernelGen.Runtime.Tests.Threading;

/// <summary>
/// Tests that need the thread pool, the process's allocations or a kernel's static fields to themselves: one after the
/// other, and no other test meanwhile.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ThreadPoolCollection
{
    public const string Name = "Thread pool";
}
