using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Evidence;

/// <summary>Pictures and documents that events refer to: section <c>Evidence</c> of the configuration.</summary>
internal sealed class EvidenceOptions
{
    /// <summary>
    /// The folder their bytes are kept in, which all processes over the same store must share; null for the folder
    /// <c>evidence</c> of the data folder, or for a table of the server where the data is in PostgreSQL.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Bytes of one; beyond it the answer is 413. Default 10 MiB.</summary>
    [Range(64 << 10, 256 << 20)]
    public int BodyBytes { get; set; } = 10 << 20;

    /// <summary>Bytes of all together; beyond it nothing more is taken, and the answer is 507. Default 100 GiB.</summary>
    [Range(1 << 20, 1L << 60)]
    public long TotalBytes { get; set; } = 100L << 30;

    /// <summary>How many one token may send in a minute, and as many at once after a quiet one; beyond it the answer is 429. Default 120.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; set; } = 120;

    /// <summary>How many may be on their way in at once; beyond it the answer is 429. Default 64: each is held in memory once it has come in.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>Days after which what no event refers to is removed. Default 7.</summary>
    [Range(1, 3650)]
    public int UnreferredDays { get; set; } = 7;

    /// <summary>Seconds between two looks at what events refer to and what is to be removed. Default 10.</summary>
    [Range(1, 3600)]
    public int RoundSeconds { get; set; } = 10;

    /// <summary>Whether pictures are taken that say where they were made. Default <c>false</c>: a place may be a person's home.</summary>
    public bool AllowLocation { get; set; }
}
