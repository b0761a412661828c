namespace KernelGen.ConvTransposes;

/// <summary>What a kernel asks of its tiles.</summary>
/// <param name="ElementBytes">The size of an element.</param>
/// <param name="Lanes">Elements of a vector.</param>
/// <param name="BlockChannels">Output channels that are summed side by side.</param>
/// <param name="BlockVectors">Vectors of positions that are summed side by side.</param>
/// <param name="MergesColumnPhases">Whether a tile must have all column phases, those that have no output included.</param>
/// <param name="TakesAllChannels">Whether a tile must have all channels of a group.</param>
/// <param name="TakesScratch">Whether a tile must have room for as much as it reads.</param>
internal readonly record struct TileDemands(
    int ElementBytes, int Lanes, int BlockChannels, int BlockVectors, bool MergesColumnPhases, bool TakesAllChannels, bool TakesScratch);
