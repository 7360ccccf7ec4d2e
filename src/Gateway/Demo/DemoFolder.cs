using System.Text.Json;
using Monitoring.Gateway.Demo.Plan;
using NodaTime;

namespace Monitoring.Gateway.Demo;

/// <summary>
/// The data folder of a demo: one that a demo has made, or nothing yet. A file in it says so, by which a demo never goes on
/// in a folder with other data, and nothing else is ever served from a demo's.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string Marker = "demo.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string? _temporary;
    private DemoMarker _marker;

    private DemoFolder(string path, bool isTemporary, DemoMarker marker)
    {
        Path = path;
        _temporary = isTemporary ? path : null;
        _marker = marker;
    }

    /// <summary>Where it is.</summary>
    internal string Path { get; }

    /// <summary>Whether it is gone when the demo ends.</summary>
    internal bool IsTemporary => _temporary is not null;

    /// <summary>What the city in it was made from.</summary>
    internal int Seed => _marker.Seed;

    /// <summary>How many sites it was made with, about.</summary>
    internal int Sites => _marker.Sites;

    /// <summary>Where the clock goes on; never before anything that was decided.</summary>
    internal Instant Clock => Instant.FromDateTimeOffset(_marker.Clock);

    /// <summary>The token with full rights that was made for it; null where whoever started it first brought one.</summary>
    internal string? Token => _marker.Token;

    /// <summary>Whether a demo has made a folder.</summary>
    internal static bool IsOne(string path) => File.Exists(System.IO.Path.Combine(path, Marker));

    /// <summary>Opens a folder, or makes one.</summary>
    /// <param name="named">The folder; null makes one that is gone when the demo ends.</param>
    /// <param name="options">What a new city is made from.</param>
    /// <param name="bringsToken">Whether a new folder is to have a token that is set from outside.</param>
    /// <exception cref="IOException">The folder has other data, or its marker cannot be read.</exception>
    internal static DemoFolder Open(string? named, DemoOptions options, bool bringsToken)
    {
        var path = named is null ? Directory.CreateTempSubdirectory("monitoring-demo-").FullName : System.IO.Path.GetFullPath(named);
        if (IsOne(path))
            return new DemoFolder(path, isTemporary: false, Read(System.IO.Path.Combine(path, Marker)));

        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new IOException(
                $"{path} holds what no demo has made, and a demo never mixes with other data. Name an empty folder or one of a demo, or leave --data out.");
        }

        Directory.CreateDirectory(path);
        var marker = new DemoMarker(
            options.Seed,
            options.Sites,
            Evening(DayPlan.FirstDay.PlusDays(-1)).ToDateTimeOffset(),
            bringsToken ? null : Access.Tokens.Token.Create());
        var folder = new DemoFolder(path, isTemporary: named is null, marker);
        folder.Write();
        return folder;
    }

    /// <summary>Remembers where the clock may have come to when the demo is started again.</summary>
    internal void Keep(Instant clock)
    {
        _marker = _marker with { Clock = clock.WithOffset(Offset.FromHours(8)).ToDateTimeOffset() };
        Write();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
    }

    /// <summary>The city is registered in the evening, so that the first day is a whole one.</summary>
    private static OffsetDateTime Evening(LocalDate date) => (date + new LocalTime(22, 0)).WithOffset(Offset.FromHours(8));

    private static DemoMarker Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoMarker>(File.ReadAllText(file), Indented)
                ?? throw new IOException($"{file} is empty.");
        }
        catch (JsonException e)
        {
            throw new IOException($"{file} is not what a demo has written: {e.Message}", e);
        }
    }

    /// <summary>Under another name first, so that a sudden end leaves the old marker or the new one.</summary>
    private void Write()
    {
        var file = System.IO.Path.Combine(Path, Marker);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using (var draft = new FileStream(file + ".new", options))
            JsonSerializer.Serialize(draft, _marker, Indented);

        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>What the file says.</summary>
    private sealed record DemoMarker(int Seed, int Sites, DateTimeOffset Clock, string? Token);
}
