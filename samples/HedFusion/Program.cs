using HedFusion;
using Samples.Common;

return CommandLine.Run("HedFusion", () =>
{
    if (Options.Parse(args) is { } options)
        EdgeDetection.Run(options);
    else
        Console.WriteLine(Options.Usage);
});
