namespace Monitoring.Gateway.Evidence;

/// <summary>A piece of evidence that is kept.</summary>
internal sealed record EvidenceAnswer
{
    /// <summary>What it hashes to: SHA-256 in hex digits of lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What an event names it by, beside its hash.</summary>
    public required string Uri { get; init; }

    /// <summary>Its media type, as its first bytes say.</summary>
    public required string Type { get; init; }

    /// <summary>How long it is.</summary>
    public required long Bytes { get; init; }

    /// <summary>Code of the site it was sent for.</summary>
    public required string Site { get; init; }

    /// <summary>When it was last sent.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When it is removed at the earliest unless an event refers to it by then; left out once one does.</summary>
    public DateTimeOffset? KeptUntil { get; init; }
}
