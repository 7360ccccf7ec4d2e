using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Import;

/// <summary>How large a file of regions or sites may be: section <c>Import</c> of the configuration.</summary>
internal sealed class ImportOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Import";

    /// <summary>Bytes of a file; beyond it the answer is 413. Default 64 MiB.</summary>
    [Range(1024, 1 << 30)]
    public int BodyBytes { get; set; } = 64 << 20;

    /// <summary>Lines of a file besides its head; beyond it the answer is 413. Default 100,000.</summary>
    [Range(1, 1_000_000)]
    public int Lines { get; set; } = 100_000;

    /// <summary>Errors that a report lists; it counts those beyond. Default 10,000.</summary>
    [Range(1, 100_000)]
    public int Errors { get; set; } = 10_000;

    /// <summary>Imports under way at once; beyond it the answer is 429. Default 2: each keeps a report of its lines in memory.</summary>
    [Range(1, 100)]
    public int AtOnce { get; set; } = 2;
}
