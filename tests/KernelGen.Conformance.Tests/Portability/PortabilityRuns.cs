using System.Collections.Concurrent;

namespace KernelGen.Conformance.Tests.Portability;

/// <summary>Runs that tests share: one for each switch.</summary>
public sealed class PortabilityRuns
{
    private readonly ConcurrentDictionary<string, Lazy<PortabilityRun>> _runs = new();

    public PortabilityRun this[string switchedOff] =>
        _runs.GetOrAdd(switchedOff, name => new Lazy<PortabilityRun>(() => PortabilityRun.Start(name))).Value;
}
