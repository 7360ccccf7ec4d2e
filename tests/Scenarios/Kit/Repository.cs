namespace Monitoring.Scenarios.Kit;

/// <summary>Finds the repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>A folder of the repository.</summary>
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie in a repository."), name);
    }
}
