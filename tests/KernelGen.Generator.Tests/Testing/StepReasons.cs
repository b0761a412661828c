using System.Collections.Immutable;
using KernelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KernelGen.Generator.Tests.Testing;

/// <summary>Why the outputs of the generator's named steps are what they are.</summary>
internal static class StepReasons
{
    private const string SourceOutput = nameof(SourceOutput);

    public static string[] NamedSteps { get; } =
    [
        KernelGenerator.NumberFilesStep,
        KernelGenerator.SpecStep,
        KernelGenerator.RefusalStep,
        KernelGenerator.AmbiguousNamesStep,
        KernelGenerator.SourceStep,
        KernelGenerator.PlaceholderStep,
    ];

    /// <summary>The reasons of a step's outputs, as they come.</summary>
    public static IEnumerable<IncrementalStepRunReason> ReasonsOf(this GeneratorRun run, string step) =>
        StepOutputsOf(run, step).Select(output => output.Reason);

    /// <summary>The reasons of the files.</summary>
    public static IEnumerable<IncrementalStepRunReason> FileReasons(this GeneratorRun run) =>
        OutputsOf(run.Result.TrackedOutputSteps[SourceOutput]).Select(output => output.Reason);

    /// <summary>Neither a named step nor a file was made anew.</summary>
    public static void AssertAllReused(this GeneratorRun run)
    {
        foreach (string step in NamedSteps)
            Assert.All(run.ReasonsOf(step), AssertReused);
        Assert.All(run.FileReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>What a step gave.</summary>
    public static IEnumerable<object> ValuesOf(this GeneratorRun run, string step) =>
        StepOutputsOf(run, step).Select(output => output.Value);

    /// <summary>The specs that an edit changed.</summary>
    public static IEnumerable<IKernelSpec> ModifiedSpecs(this GeneratorRun run) =>
        StepOutputsOf(run, KernelGenerator.SpecStep)
            .Where(output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(output => (IKernelSpec)output.Value);

    private static void AssertReused(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"The step was {reason}.");

    // A step that had nothing to do is not tracked.
    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> StepOutputsOf(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? OutputsOf(steps) : [];

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(
        ImmutableArray<IncrementalGeneratorRunStep> steps) => steps.SelectMany(step => step.Outputs);
}
