using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Outlines;

/// <summary>Outlines of regions on a map: section <c>Outlines</c> of the configuration.</summary>
internal sealed class OutlineOptions
{
    /// <summary>Bytes of a file; beyond it the answer is 413. Default 32 MiB.</summary>
    [Range(1024, 256 << 20)]
    public int BodyBytes { get; set; } = 32 << 20;

    /// <summary>Points of one outline; a map that people look at needs far fewer. Default 50,000.</summary>
    [Range(4, 10_000_000)]
    public int Points { get; set; } = 50_000;
}
