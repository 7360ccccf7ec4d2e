using System.ComponentModel.DataAnnotations;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime;

/// <summary>How the engine uses the machine it runs on.</summary>
public sealed class EngineOptions
{
    /// <summary>How many entities stay in memory; the least recently used go back to the store. Each takes about one to two kilobytes.</summary>
    [Range(16, 10_000_000)]
    public int MaxResidentEntities { get; set; } = 250_000;

    /// <summary>How many sites the directory holds in memory.</summary>
    [Range(16, 10_000_000)]
    public int MaxCachedSites { get; set; } = 100_000;

    /// <summary>How many commands may wait for one entity; further ones are answered <c>retry</c>.</summary>
    [Range(1, 100_000)]
    public int MaxQueuePerEntity { get; set; } = 256;

    /// <summary>How many commands from outside may be under way in all; further ones are answered <c>retry</c>.</summary>
    [Range(1, 1_000_000)]
    public int MaxUnderWay { get; set; } = 20_000;

    /// <summary>How many changes one transaction takes at most.</summary>
    [Range(1, 100_000)]
    public int MaxBatch { get; set; } = 4_096;

    /// <summary>How many wakes are under way at a time.</summary>
    [Range(1, 100_000)]
    public int MaxWakesUnderWay { get; set; } = 1_024;

    /// <summary>How often routine rows of the read model follow; in seconds.</summary>
    [Range(0.05, 60)]
    public double ProjectionSeconds { get; set; } = 1;

    /// <summary>How often the live figures of regions are compared with the store; in seconds. One comparison counts all live issues and sites.</summary>
    [Range(0.05, 86_400)]
    public double RollupComparisonSeconds { get; set; } = 60;

    /// <summary>How often a root over the ledger is signed; in seconds. What came after the last root could be cut off unseen until then.</summary>
    [Range(0.05, 86_400)]
    public double RootSeconds { get; set; } = 60;

    /// <summary>How long the receipt of a visit or site waits for what it leads to at its items; in seconds.</summary>
    [Range(0, 60)]
    public double ReceiptWaitSeconds { get; set; } = 10;

    /// <summary>How many entries of the feed are held in memory; what has left is read from the store.</summary>
    [Range(1, 10_000_000)]
    public int FeedInMemory { get; set; } = 10_000;

    /// <summary>How much they may take as the store keeps them, in MiB; in memory it is about three times as much.</summary>
    [Range(1, 4_096)]
    public int FeedMemoryMiB { get; set; } = 16;

    /// <summary>How many entries of the feed the store keeps, and up to a sixteenth more; who is further behind starts afresh.</summary>
    [Range(1, 100_000_000)]
    public int FeedKept { get; set; } = 65_536;

    /// <summary>Where people reach the system; links in alerts start with it.</summary>
    [Required]
    public string PublicUrl { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The URI reference by which this installation names itself as the source of alerts.</summary>
    [Required]
    public string Source { get; set; } = "/monitoring";

    /// <summary>Channels of the installation that every alert goes to.</summary>
    public IReadOnlyList<DeliveryTarget> Everywhere { get; set; } = [];
}
