using System.Globalization;
using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnPostgres;

/// <summary>The processor time of a PostgreSQL server on this machine, all its processes together.</summary>
internal sealed class ServerProcessor
{
    /// <summary>Fields of <c>/proc/PID/stat</c> behind the name and the state: parent, and the times of the process and of its children that have ended.</summary>
    private const int Parent = 0, User = 10, System = 11, ChildrenUser = 12, ChildrenSystem = 13;

    /// <summary>Linux tells these times in hundredths of a second.</summary>
    private const double TicksPerSecond = 100;

    private readonly int _postmaster;

    private ServerProcessor(int postmaster) => _postmaster = postmaster;

    /// <summary>Finds the server that a schema lies in; it must run on this machine.</summary>
    public static async Task<ServerProcessor> OfAsync(PostgresOptions schema)
    {
        var file = await PostgresStage.OneAsync<string>(schema, "SELECT pg_read_file('postmaster.pid')");
        return new ServerProcessor(int.Parse(file.Split('\n')[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Seconds of processor so far.</summary>
    public double Seconds()
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && Fields(folder) is { } fields
                && (pid == _postmaster || fields[Parent] == _postmaster))
            {
                ticks += fields[User] + fields[System];
                if (pid == _postmaster)
                {
                    ticks += fields[ChildrenUser] + fields[ChildrenSystem];
                }
            }
        }

        return ticks / TicksPerSecond;
    }

    private static long[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return [.. text[(text.LastIndexOf(')') + 4)..].Split(' ').Take(14).Select(f => long.Parse(f, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return null; // It has ended.
        }
    }
}
