namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>Finds the repository that the tests were built from, and the executable built beside them.</summary>
internal static class Repository
{
    /// <summary>The gateway as it was built with these tests, in the same configuration.</summary>
    public static string Gateway
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Folder(Path.Combine("src", "Gateway", "bin", output.Parent!.Name, output.Name, "Monitoring.Gateway.dll"));
        }
    }

    /// <summary>A file or folder of the repository.</summary>
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
