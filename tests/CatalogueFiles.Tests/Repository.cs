namespace Monitoring.CatalogueFiles.Tests;

/// <summary>Finds the files of the repository from wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Catalogue => Path.Combine(Root, "catalogue");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Monitoring.sln is in none of the folders above the tests.");
    }
}
