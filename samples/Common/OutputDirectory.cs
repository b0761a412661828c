namespace Samples.Common;

/// <summary>Where a sample writes.</summary>
public static class OutputDirectory
{
    /// <summary>Creates the directory if needed; returns where it is.</summary>
    public static string Create(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"'{path}' cannot be used as the output directory: {error.Message}");
        }
    }
}
