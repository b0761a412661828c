namespace KernelGen.Benchmarks.CommandLine;

/// <summary>The folders of the repository that this program was built in.</summary>
internal static class Checkout
{
    /// <summary>Where the documentation has its images.</summary>
    public static string Images => Path.Combine(Root, "docs", "images");

    private static string Root
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "KernelGen.sln")))
                    return folder.FullName;
            }

            throw new UserErrorException("--plot needs a directory after it: there is no checkout around this program");
        }
    }
}
