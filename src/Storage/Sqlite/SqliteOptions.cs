namespace Monitoring.Storage.Sqlite;

/// <summary>How the file is used. The defaults suit a machine of a few cores and some gigabytes of memory.</summary>
public sealed record SqliteOptions
{
    /// <summary>How many reads run side by side; at least 1, 4 by default. Each has its own connection.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Page cache of the writer in KiB; 128 MiB by default. The upper levels of every index should fit.</summary>
    public int WriterCacheKiB { get; init; } = 128 * 1024;

    /// <summary>Page cache of each reader in KiB; 16 MiB by default.</summary>
    public int ReaderCacheKiB { get; init; } = 16 * 1024;

    /// <summary>How much of the file is mapped into memory, in bytes; 256 MiB by default.</summary>
    public long MappedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// After how many pages of 4 KiB the log is copied into the file; 16,000 by default, about 64 MB. More means fewer and
    /// longer copies: a page that is written often is copied once.
    /// </summary>
    public int CheckpointPages { get; init; } = 16_000;

    /// <summary>How many entries of the feed are kept; 65,536 by default. Up to a sixteenth more are, so that dropping them costs little.</summary>
    public int FeedKept { get; init; } = 65_536;

    /// <summary>How long one connection waits for another's lock; 5 seconds by default.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
