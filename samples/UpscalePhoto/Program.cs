using Samples.Common;
using UpscalePhoto;

return CommandLine.Run("UpscalePhoto", () =>
{
    if (Options.Parse(args) is { } options)
        Upscaling.Run(options);
    else
        Console.WriteLine(Options.Usage);
});
