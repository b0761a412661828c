namespace Samples.Common;

/// <summary>What the samples do alike with their arguments and with errors.</summary>
public static class CommandLine
{
    /// <summary>Runs a sample; an error that the user can put right is one line, and exit code 1.</summary>
    public static int Run(string name, Action sample)
    {
        try
        {
            sample();
            return 0;
        }
        catch (Exception error) when (error is UserErrorException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{name}: {error.Message}");
            return 1;
        }
    }

    /// <summary>Takes the value that follows an option.</summary>
    public static string ValueAfter(string option, string what, Queue<string> remaining) =>
        remaining.TryDequeue(out string? value) && value is not ['-', ..]
            ? value
            : throw new UserErrorException($"{option} needs {what} after it");

    public static void SetOnce(ref string? option, string value, string problem)
    {
        if (option is not null)
            throw new UserErrorException($"{problem}: '{option}' and '{value}'");
        if (value.Length == 0)
            throw new UserErrorException("an argument is empty");
        option = value;
    }

    public static UserErrorException UnknownOption(string argument) =>
        new($"unknown option '{argument}'; --help lists the options");
}
