namespace Monitoring.Shared;

/// <summary>Finds the files of the repository from wherever the running program was built to.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The catalogue that is shipped.</summary>
    public static string Catalogue => Path.Combine(Root, "catalogue");

    /// <summary>The gateway as it was built with the running tests, in the same configuration.</summary>
    public static string Gateway
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Root, "src", "Gateway", "bin", output.Parent!.Name, output.Name, "Monitoring.Gateway.dll");
        }
    }

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
