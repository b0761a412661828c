using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One struct per vector width, all printed from the same description.</summary>
internal sealed partial class KernelEmitter
{
    private static string PathName(PathPlan path) => path.Width + "Path";

    private string BlendSignature =>
        $"void Blend(\n    ref {T} nearer, ref {T} farther, {T} distance, ref {T} output, int count, ref {T} tail)";

    private string BlendAndExpandSignature =>
        $"void BlendAndExpand(\n    ref {T} nearer, ref {T} farther, {T} distance, ref {T} output, int count, ref {T} tail)";

    private string ExpandSignature => _plan.ExpandsIntoOutput
        ? $"void Expand(ref {T} row, ref {T} output, int count, ref {T} tail)"
        : $"void Expand(ref {T} row, ref {T} expanded, int count)";

    private void EmitPathInterface()
    {
        _writer.Comment("What differs between vector widths. All of them round the same way: nearer + distance * (farther - nearer), unfused.");
        using (_writer.Block("private interface IPath"))
        {
            foreach (string signature in PathSignatures())
                _writer.Lines($"static abstract {signature};");
        }
    }

    private IEnumerable<string> PathSignatures()
    {
        if (_plan.Strategy == Strategy.BlendThenExpand)
            yield return BlendAndExpandSignature;
        else if (_plan.Expands)
            yield return ExpandSignature;
        if (_plan.Blends)
            yield return BlendSignature;
    }

    private void EmitPath(PathPlan path)
    {
        _writer.Comment($"{path.Width}: {path.Expand?.Reason ?? $"rows are blended {path.Lanes} element{(path.Lanes == 1 ? "" : "s")} at a time"}.");
        using (_writer.Block($"private readonly struct {PathName(path)} : IUpsampleKernel<{T}>, IPath"))
        {
            _writer.Lines(
                $$"""
                public static void Run(ref readonly {{T}} input, ref {{T}} output, ref {{T}} scratch, in UpsampleShape shape) =>
                    UpsampleImage<{{PathName(path)}}>(in input, ref output, ref scratch, in shape);
                """);
            if (_plan.Blends)
            {
                _writer.Line();
                EmitBlend(new VectorSyntax(_spec.Element, path.Lanes), path.Lanes);
            }

            if (path.Expand is not null)
            {
                var syntax = new VectorSyntax(_spec.Element, path.Expand.Lanes);
                _writer.Line();
                EmitExpand(path.Expand, syntax);
                _writer.Line();
                EmitStep(path.Expand, syntax);
            }

            foreach (int lanes in LerpLanes(path))
            {
                _writer.Line();
                EmitLerp(new VectorSyntax(_spec.Element, lanes));
            }
        }
    }

    // Blending and expanding may run on different widths; each has its own overload.
    private IEnumerable<int> LerpLanes(PathPlan path)
    {
        var lanes = new List<int>();
        if (_plan.Blends)
            lanes.Add(path.Lanes);
        if (path.Expand is { } expand)
            lanes.Add(expand.Lanes);
        return lanes.Distinct();
    }

    private void EmitLerp(VectorSyntax syntax) => _writer.Lines(
        $$"""
        {{Inlined}}
        private static {{syntax.Type}} Lerp({{syntax.Type}} nearer, {{syntax.Type}} farther, {{syntax.Type}} distance) =>
            nearer + distance * (farther - nearer);
        """);

    private void EmitBlend(VectorSyntax syntax, int lanes)
    {
        string Blended(string index) =>
            $"Lerp({syntax.Load("nearer", index)}, {syntax.Load("farther", index)}, {(syntax.IsScalar ? "distance" : "rowDistance")})";
        _writer.Line(Optimized);
        using (_writer.Block($"public static {BlendSignature}"))
        {
            if (syntax.IsScalar)
            {
                _writer.Line("for (nuint i = 0; i < (nuint)count; i++)");
                _writer.Line("    " + syntax.Store(Blended("i"), "output", "i"));
                return;
            }

            _writer.Lines(
                $$"""
                {{syntax.Type}} rowDistance = {{syntax.Broadcast("distance")}};
                if (count < {{lanes}})
                {
                    {{syntax.Store(Blended("0"), "tail", "0")}}
                    Copy(ref tail, ref output, count);
                    return;
                }

                // The last vector overlaps the one before it: no scalar tail.
                nuint last = (nuint)(count - {{lanes}});
                for (nuint i = 0; i < last; i += {{lanes}})
                    {{syntax.Store(Blended("i"), "output", "i")}}
                {{syntax.Store(Blended("last"), "output", "last")}}
                """);
        }
    }
}
