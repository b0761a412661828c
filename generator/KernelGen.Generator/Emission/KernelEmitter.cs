using System.Collections.Immutable;
using KernelGen.Generator.Lowering;
using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>
/// The last stage: prints a plan as C#. It decides nothing about mathematics or speed; what it prints as comments are the
/// plan's own reasons.
/// </summary>
internal sealed partial class KernelEmitter
{
    public const string GeneratedNamespace = "KernelGen.Generated";

    private readonly KernelPlan _plan;
    private readonly KernelSpec _spec;
    private readonly ElementFacts _element;
    private readonly SourceWriter _writer;
    private readonly string _kernelClass;

    private KernelEmitter(KernelPlan plan, SourceWriter writer, string kernelClass)
    {
        _plan = plan;
        _spec = plan.Spec;
        _element = ElementFacts.Of(plan.Spec.Element);
        _writer = writer;
        _kernelClass = kernelClass;
    }

    private string T => _element.Keyword;

    private AxisPhases Rows => _plan.Phases.Rows;

    private AxisPhases Columns => _plan.Phases.Columns;

    private int ChannelsPerPixel => _spec.ChannelsPerPixel;

    private bool IsZeroBorder => _spec.Border == Border.Zero;

    /// <summary>
    /// Whether taps to the left or right may lie outside, which only the border Zero treats apart; whole numbers have
    /// weights of 0 there.
    /// </summary>
    private bool MasksColumns => IsZeroBorder && _plan.InterpolatesColumns && _plan.Integers is null;

    /// <summary>
    /// Whether the lower row of every pair, all of whose output rows exist, is a row of the input: so it is unless the
    /// padding leaves a whole pair below the last one.
    /// </summary>
    private bool WholePairsStayInside => _spec.Rows.KernelSize - _spec.Rows.PadEnd < 2 * _spec.Rows.Factor;

    /// <summary>The whole file.</summary>
    public static string Emit(KernelPlan plan) => Emit(plan, []);

    /// <summary>The whole file, with remarks on what made it this kernel.</summary>
    public static string Emit(KernelPlan plan, ImmutableArray<string> remarks)
    {
        var emitter = new KernelEmitter(plan, new SourceWriter(), plan.Spec.Method.Name.TrimStart('@') + "Kernel");
        UserTypeEmitter.Emit(emitter._writer, plan.Spec.Method, () => emitter.EmitMethod(remarks));
        if (plan.Strategy != Strategy.Fallback)
            emitter.EmitKernel();
        return emitter._writer.ToString();
    }

    /// <summary>The kernel alone, for a file that calls it from a method of another kind.</summary>
    public static void EmitKernel(SourceWriter writer, KernelPlan plan, string kernelClass) =>
        new KernelEmitter(plan, writer, kernelClass).EmitKernel();

    /// <summary>The shape of a call alone, as a local of the given name, for the same.</summary>
    public static void EmitShape(SourceWriter writer, KernelPlan plan, string shape) =>
        new KernelEmitter(plan, writer, kernelClass: "").EmitShape(shape);

    private void EmitKernel()
    {
        _writer.Line();
        using (_writer.Block($"namespace {GeneratedNamespace}"))
        {
            _writer.Line("using System;");
            _writer.Line("using System.Runtime.CompilerServices;");
            _writer.Line("using System.Runtime.InteropServices;");
            _writer.Line("using System.Runtime.Intrinsics;");
            _writer.Line("using KernelGen.CompilerServices;");
            _writer.Line();
            _writer.Comment(DescribeFlow());
            using (_writer.Block($"file static class {_kernelClass}"))
                EmitKernelMembers();
        }
    }

    private void EmitKernelMembers()
    {
        EmitConstants();
        EmitDispatch();
        _writer.Line();
        EmitImage();
        _writer.Line();
        EmitHelpers();
        _writer.Line();
        EmitPathInterface();
        foreach (PathPlan path in _plan.Paths)
        {
            _writer.Line();
            EmitPath(path);
        }
    }

    private string DescribeFlow() => (_plan.InterpolatesColumns, _plan.BlendsRows) switch
    {
        (true, true) => "Strips of columns go down the image. Each input row is interpolated along the row, kept in registers, and blended with the next into the output rows between them.",
        (true, false) => "Strips of columns go down the image; each input row is interpolated along the row.",
        _ => "Strips of columns go down the image. Each input row is kept in registers, and blended with the next into the output rows between them.",
    };
}
