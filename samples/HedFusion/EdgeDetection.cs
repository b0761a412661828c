using Samples.Common;

namespace HedFusion;

/// <summary>The sample from end to end.</summary>
internal static class EdgeDetection
{
    // Five side outputs and the fused map, as numbers and as pictures, and what they are made from and into.
    private const int PicturesInMemory = 20;

    // Few edges of a photograph are a step from black to white.
    private const float SideGain = 2.5f;

    public static void Run(Options options)
    {
        Picture photo = Read(options.PhotoPath);
        string output = Path.Combine(
            OutputDirectory.Create(options.OutputDirectory), Path.GetFileNameWithoutExtension(options.PhotoPath));

        Console.WriteLine($"{Path.GetFileName(options.PhotoPath)}: {photo}; medians of {Measurement.Runs} runs");
        SideOutputs sides = SideOutputs.Of(Luminance.Of(photo));
        Map edges = Fuse(sides, photo);

        Picture[] sidePictures = [.. Scale.All.Select((_, i) => Grey.Draw(sides.Channel(i), photo, SideGain))];
        Picture fused = Grey.Draw(edges.Values, photo);
        for (int i = 0; i < sidePictures.Length; i++)
            PngFile.Save(sidePictures[i], $"{output}.side{Scale.All[i].Factor}.png");
        PngFile.Save(fused, $"{output}.fused.png");
        if (options.Sheet)
            PngFile.Save(Sheet.Draw([photo, .. sidePictures, fused, Overlay.Draw(photo, edges)]), $"{output}.hed.png");
    }

    private static Picture Read(string path)
    {
        using PhotoFile file = PhotoFile.Open(path);
        PictureLimit.Check("the photograph", file.Width, file.Height, PicturesInMemory);
        if ((long)file.Width * file.Height > Array.MaxLength / Scale.All.Length)
            throw new UserErrorException("the side outputs are too large for one array; use a smaller photograph");
        return file.Decode();
    }

    private static Map Fuse(SideOutputs sides, Picture photo)
    {
        var fused = new Map(photo.Width, photo.Height);
        double time = Measurement.MedianMilliseconds(
            () => Kernels.Fuse(sides.Values, fused.Height, fused.Width, fused.Values));
        string input = $"{Scale.All.Length} x {fused}";
        Console.WriteLine($"fusion      {input,15} to {fused,11}{time,9:F3} ms");
        return fused;
    }
}
