namespace Monitoring.Shared;

/// <summary>Finds the files of the repository from wherever the running program was built to.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The catalogue that is shipped.</summary>
    public static string Catalogue => Path.Combine(Root, "catalogue");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Monitoring.sln is in none of the folders above {AppContext.BaseDirectory}.");
    }
}
