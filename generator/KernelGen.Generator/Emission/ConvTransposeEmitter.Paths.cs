using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>One struct per vector width, all printed from the same description.</summary>
internal sealed partial class ConvTransposeEmitter
{
    private void EmitPath(ConvPathPlan path)
    {
        var syntax = new VectorSyntax(_spec.Element, path.Lanes);
        _writer.Comment($"{path.Width}: {path.Reason}.");
        using (_writer.Block($"private readonly struct {PathName(path)} : IConvTransposeKernel<{T}>"))
        {
            bool writtenOut = _plan.Strategy is ConvStrategy.Unrolled or ConvStrategy.Separable;
            _writer.Lines(
                $$"""
                public static int Lanes => {{Literals.Format(path.Lanes)}};

                public static int BlockChannels => {{Literals.Format(path.Channels)}};

                public static int BlockVectors => {{Literals.Format(path.Vectors)}};

                public static bool MergesColumnPhases => {{(path.ColumnPhases > 1 ? "true" : "false")}};

                public static bool TakesAllChannels => {{(writtenOut ? "true" : "false")}};

                public static bool TakesScratch => {{(_plan.Strategy == ConvStrategy.Separable ? "true" : "false")}};

                public static bool HasEpilogue => {{(_spec.Epilogue.IsNone ? "false" : "true")}};

                """);
            switch (_plan.Strategy)
            {
                case ConvStrategy.Blocks when path.ColumnPhases > 1:
                    EmitMergedPhases(path, syntax);
                    break;
                case ConvStrategy.Blocks:
                    EmitBlocks(path, syntax);
                    break;
                case ConvStrategy.Unrolled:
                    EmitPhases(path, syntax);
                    break;
                case ConvStrategy.Separable:
                    EmitPasses(path, syntax);
                    break;
                default:
                    throw new InvalidOperationException($"No path for {_plan.Strategy}.");
            }

            _writer.Line();
            EmitFinish(syntax);
            _writer.Line();
            EmitBias(syntax);
            _writer.Line();
            EmitAdd(path, syntax);
        }
    }

    private void EmitFinish(VectorSyntax syntax)
    {
        EpilogueSpec epilogue = _spec.Epilogue;
        if (epilogue.IsNone)
        {
            _writer.Line($"public static void Finish(ref {T} sums, nint length)");
            _writer.Line("{");
            _writer.Line("}");
            return;
        }

        _writer.Line(Optimized);
        using (_writer.Block($"public static void Finish(ref {T} sums, nint length)"))
        using (_writer.Block($"for (nint i = 0; i < length; i += {(syntax.IsScalar ? "1" : $"{syntax.Type}.Count")})"))
        {
            _writer.Line($"{syntax.Type} value = {syntax.Load("sums", "i")};");
            foreach (string step in EpilogueSteps(epilogue))
                _writer.Line($"value = {step};");
            _writer.Line(syntax.IsScalar ? "Unsafe.Add(ref sums, i) = value;" : "value.StoreUnsafe(ref Unsafe.Add(ref sums, i));");
        }
    }

    private IEnumerable<string> EpilogueSteps(EpilogueSpec epilogue)
    {
        if (epilogue.Activation == Activation.LeakyRelu)
            yield return $"Activations.LeakyRelu(value, {Literals.Format(epilogue.NegativeSlope.Value, _spec.Element)})";
        else if (epilogue.Activation != Activation.None)
            yield return $"Activations.{epilogue.Activation}(value)";
        if (epilogue.ClampMin is { } least)
            yield return $"Activations.ClampMin(value, {Literals.Format(least.Value, _spec.Element)})";
        if (epilogue.ClampMax is { } most)
            yield return $"Activations.ClampMax(value, {Literals.Format(most.Value, _spec.Element)})";
    }

    private void EmitBias(VectorSyntax syntax)
    {
        _writer.Comment("What the sums of an output channel begin at.");
        string bias = $"Unsafe.Add(ref Unsafe.AsRef(in block.Bias), channel)";
        string zero = syntax.IsScalar ? "0" : $"{syntax.Type}.Zero";
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static {{syntax.Type}} Bias(in ConvTransposeBlock<{{T}}> block, int channel) =>
                Unsafe.IsNullRef(in block.Bias) ? {{zero}} : {{syntax.Broadcast(bias)}};
            """);
    }

    // Vectors of 256 bits and more are taken only where multiply-adds are fused.
    private void EmitAdd(ConvPathPlan path, VectorSyntax syntax)
    {
        string sum = path.Width is VectorWidth.Vector512 or VectorWidth.Vector256
            ? $"{syntax.Name}.FusedMultiplyAdd(weight, value, sum)"
            : "Sums.Add(sum, weight, value)";
        _writer.Lines(
            $$"""
            {{Inlined}}
            private static {{syntax.Type}} Add({{syntax.Type}} sum, {{syntax.Type}} weight, {{syntax.Type}} value) =>
                {{sum}};
            """);
    }

    private static string Stored(VectorSyntax syntax, string value, string target) =>
        syntax.IsScalar ? $"{target} = {value};" : $"{value}.StoreUnsafe(ref {target});";

    private static string At(string origin, string offset) => offset is "0" or "" ? origin : $"Unsafe.Add(ref {origin}, {offset})";
}
