using System.Collections.Immutable;
using KernelGen.Generator.Lowering;

namespace KernelGen.Generator.Planning;

/// <summary>
/// What the f outputs of one input pixel read, counted in pixels of the staged row, whose first pixel is the earliest
/// that a block needs: output f·m + r reads pixels m + carry and m + carry + 1.
/// </summary>
internal sealed class ColumnPattern
{
    /// <summary>Pixels that a staged row holds beyond one for each group of f outputs.</summary>
    public const int Halo = 2;

    private ColumnPattern(ImmutableArray<Column> columns, int channels)
    {
        Columns = columns;
        Channels = channels;
    }

    public ImmutableArray<Column> Columns { get; }

    /// <summary>Elements of a pixel in a row.</summary>
    public int Channels { get; }

    public int Factor => Columns.Length;

    public static ColumnPattern Create(AxisPhases phases, int channels)
    {
        ImmutableArray<Column>.Builder columns = ImmutableArray.CreateBuilder<Column>(phases.Factor);
        for (int r = 0; r < phases.Factor; r++)
        {
            int carry = phases.FirstInputOf(r, out Phase phase) - phases.FirstInput;
            int nearer = carry + 1 + phase.Nearer.InputOffset;
            int farther = carry + 1 + (phase.Farther ?? phase.Nearer).InputOffset;
            columns.Add(new Column(phase, nearer, farther));
        }

        return new ColumnPattern(columns.MoveToImmutable(), channels);
    }

    /// <summary>The column of an output element counted from a step's first, and its taps in elements.</summary>
    public (Column Column, int Nearer, int Farther) At(int element)
    {
        int pixel = element / Channels;
        int channel = element % Channels;
        Column column = Columns[pixel % Factor];
        int first = pixel / Factor * Channels + channel;
        return (column, first + column.Nearer * Channels, first + column.Farther * Channels);
    }
}

/// <summary>One output column of the pattern; the taps are staged pixels from the group's first.</summary>
internal sealed record Column(Phase Phase, int Nearer, int Farther);
