using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.Web;

/// <summary>A file of the interface.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Encoding">How it is compressed, as in <c>Content-Encoding</c>; null where it is not.</param>
internal sealed record WebFile(string Path, string ContentType, string? Encoding);

/// <summary>
/// The folder with the interface as it was built. It may be absent: then there is an API and no interface. What is in it is
/// the same for everybody and says nothing of what the system holds.
/// </summary>
internal sealed class WebFolder : IDisposable
{
    /// <summary>The page that the interface begins with.</summary>
    internal const string Index = "index.html";

    // Made by the build beside the files, the smaller first.
    private static readonly (string Encoding, string Ending)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly PhysicalFileProvider? _files;

    /// <summary>The folder that the options name.</summary>
    public WebFolder(ServeOptions options)
    {
        _types.Mappings[".webmanifest"] = "application/manifest+json";
        if (Directory.Exists(options.Web))
            _files = new PhysicalFileProvider(Path.GetFullPath(options.Web));
    }

    /// <summary>Whether there is an interface.</summary>
    internal bool HasIndex => Find(Index) is not null;

    /// <summary>The page that the interface begins with, as it was built.</summary>
    internal async Task<string> ReadIndexAsync(CancellationToken cancellation) =>
        await File.ReadAllTextAsync(Find(Index)!.PhysicalPath!, cancellation);

    /// <summary>A file, in the form that the client takes; null where there is none that is served.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="accepted">What encodings the client takes, as in <c>Accept-Encoding</c>.</param>
    internal WebFile? Find(string path, string accepted)
    {
        if (Find(path) is not { PhysicalPath: { } plain } || !_types.TryGetContentType(path, out var type))
            return null;

        foreach (var (encoding, ending) in Compressed)
        {
            if (Accepts(accepted, encoding) && Find(path + ending) is { PhysicalPath: { } small })
                return new WebFile(small, type, encoding);
        }

        return new WebFile(plain, type, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _files?.Dispose();

    private static bool Accepts(string accepted, string encoding) =>
        Microsoft.Net.Http.Headers.StringWithQualityHeaderValue.TryParseList([accepted], out var all)
        && all.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is null or > 0);

    private IFileInfo? Find(string path) => _files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } file ? file : null;
}
