namespace Monitoring.CatalogueFiles.Tests;

/// <summary>A copy of the shipped catalogue that a test may spoil; it is deleted with the test.</summary>
internal sealed class CatalogueCopy : IDisposable
{
    public CatalogueCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Catalogue, "*.yaml", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Repository.Catalogue, file), File.ReadAllText(file));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces a text that must occur in the file, so that a test cannot pass by changing nothing.</summary>
    public void Replace(string file, string old, string by)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} does not hold '{old}'.");
        Write(file, string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + old.Length)));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public IReadOnlyList<CatalogueError> Errors() => CatalogueLoader.Load(Folder) switch
    {
        CatalogueResult.Broken broken => broken.Errors,
        _ => [],
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
