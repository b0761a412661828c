using UpscalePhoto;

try
{
    if (Options.Parse(args) is { } options)
        Upscaling.Run(options);
    else
        Console.WriteLine(Options.Usage);
    return 0;
}
catch (Exception error) when (error is UserErrorException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"UpscalePhoto: {error.Message}");
    return 1;
}
