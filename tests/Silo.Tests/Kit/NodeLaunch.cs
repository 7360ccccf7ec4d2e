namespace Monitoring.Silo.Tests.Kit;

/// <summary>How a node is started.</summary>
internal sealed record NodeLaunch
{
    /// <summary>The program; one of another version, or the one that was built with these tests.</summary>
    public string Program { get; init; } = Built;

    /// <summary>The data folder with the keys that all nodes share.</summary>
    public required string Data { get; init; }

    /// <summary>Where the clock of all nodes stands at first; null for that of the machine.</summary>
    public string? Clock { get; init; }

    /// <summary>The address at which callers reach it.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The address at which the other nodes reach it.</summary>
    public string Among { get; init; } = "127.0.0.1";

    /// <summary>The network namespace it runs in; null for that of the tests.</summary>
    public string? Network { get; init; }

    /// <summary>Settings, as in the configuration.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The program as it was built with these tests, in the same configuration.</summary>
    private static string Built => Path.Combine(
        Repository.Root, "src", "Silo", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Monitoring.Silo.dll");
}
