using KernelGen.Generator.Model;
using KernelGen.Generator.Planning;

namespace KernelGen.Generator.Emission;

/// <summary>
/// The border: rows are staged with their halo, so that the interior never asks where it is and never reads outside.
/// </summary>
internal sealed partial class KernelEmitter
{
    private void EmitBorder()
    {
        EmitLoadRow();
        _writer.Line();
        EmitStageRow();
    }

    private void EmitLoadRow()
    {
        bool expands = _plan.Strategy == Strategy.ExpandThenBlend;
        bool zero = _spec.Border == Border.Zero;
        _writer.Comment(zero ? "Border Zero: rows outside are 0." : "Border Replicate: rows outside repeat the nearest one.");
        string signature = expands
            ? $$"""
              {{Optimized}}
              private static void LoadRow<TPath>(
                  ref readonly {{T}} input, in UpsampleShape shape, long row, int firstPixel, int pixels,
                  ref {{T}} staged, ref {{T}} expanded, int count)
                  where TPath : struct, IPath
              """
            : $$"""
              {{Optimized}}
              private static void LoadRow(
                  ref readonly {{T}} input, in UpsampleShape shape, long row, int firstPixel, int pixels, ref {{T}} staged)
              """;
        using (_writer.Block(signature))
        {
            if (zero)
            {
                string outside = expands ? "Clear(ref expanded, count);" : $"Clear(ref staged, {Literals.Times(ChannelsPerPixel, "pixels")});";
                _writer.Lines(
                    $$"""
                    if (row < 0 || row >= shape.Height)
                    {
                        {{outside}}
                        return;
                    }

                    """);
            }

            string inside = zero ? "row" : "Math.Clamp(row, 0, shape.Height - 1)";
            _writer.Line($"nint start = (nint){inside} * shape.InputRowStride;");
            _writer.Line("StageRow(ref Unsafe.Add(ref Unsafe.AsRef(in input), start), shape.Width, firstPixel, pixels, ref staged);");
            if (expands)
                _writer.Line("TPath.Expand(ref staged, ref expanded, count);");
        }
    }

    private void EmitStageRow()
    {
        bool zero = _spec.Border == Border.Zero;
        _writer.Comment(zero
            ? "Stages the pixels from 'first' on: pixels outside the row are 0."
            : "Stages the pixels from 'first' on: pixels outside the row repeat the nearest one.");
        string before = zero
            ? $"Clear(ref staged, {Literals.Times(ChannelsPerPixel, "start")});"
            : RepeatPixel("0", "start", "0");
        string after = zero
            ? $"Clear(ref Unsafe.Add(ref staged, {Literals.Times(ChannelsPerPixel, "end")}), {Literals.Times(ChannelsPerPixel, "(pixels - end)")});"
            : RepeatPixel("end", "pixels", Literals.Times(ChannelsPerPixel, "(width - 1)"));
        string offset = Literals.Times(ChannelsPerPixel, "(first + start)");
        string copy = $"Copy(ref Unsafe.Add(ref row, {offset}), ref Unsafe.Add(ref staged, {Literals.Times(ChannelsPerPixel, "start")}), {Literals.Times(ChannelsPerPixel, "(end - start)")});";
        _writer.Line(Optimized);
        using (_writer.Block($"private static void StageRow(ref {T} row, int width, int first, int pixels, ref {T} staged)"))
        {
            _writer.Lines(
                $$"""
                // Staged pixels start to end are the row's own.
                int start = Math.Clamp(-first, 0, pixels);
                int end = Math.Clamp(width - first, start, pixels);
                if (end > start)
                    {{copy}}
                """);
            _writer.Lines(before);
            _writer.Lines(after);
        }
    }

    private string RepeatPixel(string from, string to, string source) => ChannelsPerPixel == 1
        ? $$"""
          for (int pixel = {{from}}; pixel < {{to}}; pixel++)
              Unsafe.Add(ref staged, pixel) = {{(source == "0" ? "row" : $"Unsafe.Add(ref row, {source})")}};
          """
        : $$"""
          for (int pixel = {{from}}; pixel < {{to}}; pixel++)
              Copy(ref {{(source == "0" ? "row" : $"Unsafe.Add(ref row, {source})")}}, ref Unsafe.Add(ref staged, {{ChannelsPerPixel}} * pixel), {{ChannelsPerPixel}});
          """;
}
