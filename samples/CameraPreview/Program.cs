using CameraPreview;
using Samples.Common;

return CommandLine.Run("CameraPreview", () =>
{
    if (Options.Parse(args) is { } options)
        Preview.Run(options);
    else
        Console.WriteLine(Options.Usage);
});
