namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>A data folder of a test, gone when the test is over.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring");

    /// <summary>Where it is.</summary>
    public string Path => _folder.FullName;

    /// <summary>The database in it.</summary>
    public string Database => File("monitoring.db");

    /// <summary>A file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
