using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>How a channel does, by the attempts to deliver over it. Instants are of the system's clock.</summary>
/// <param name="Kind">Kind of channel.</param>
/// <param name="Address">Its address.</param>
/// <param name="Failures">How many attempts failed since the last that arrived.</param>
/// <param name="FailingSince">When the first of these failed; null while it works.</param>
/// <param name="LastSuccessAt">When something last arrived, or null.</param>
/// <param name="LastFailureAt">When an attempt last failed, or null.</param>
/// <param name="LastError">What went wrong then, or null.</param>
public sealed record ChannelHealth(
    string Kind, string Address, int Failures, Instant? FailingSince, Instant? LastSuccessAt, Instant? LastFailureAt, string? LastError)
{
    /// <summary>Code of the region whose alert was the first that did not arrive; null while nothing failed.</summary>
    public string? Region { get; init; }

    /// <summary>Code of that alert's site.</summary>
    public string? Site { get; init; }

    /// <summary>The run of failures that was told, by its beginning; null when none was.</summary>
    public Instant? ToldSince { get; init; }

    /// <summary>How often its secret was rotated.</summary>
    public int Generation { get; init; }

    /// <summary>When its secret was last rotated, or null.</summary>
    public Instant? RotatedAt { get; init; }
}

/// <summary>A secret of an address that still signs.</summary>
/// <param name="Generation">0 for the first, one more with each rotation.</param>
/// <param name="ReplacedAt">When the next one took its place, or null for the newest.</param>
public sealed record SecretGeneration(int Generation, Instant? ReplacedAt);

/// <summary>What is known of the channels alerts go out by.</summary>
public interface IChannelStore
{
    /// <summary>Webhooks that were tried or whose secret was rotated, by address, after one.</summary>
    ValueTask<IReadOnlyList<ChannelHealth>> WebhooksAsync(string after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Channels of which a word is due: those that failed so often and for so long without that being told, and those that
    /// were told to be failing and work again.
    /// </summary>
    ValueTask<IReadOnlyList<ChannelHealth>> UnsettledAsync(int failures, Duration failingFor, int limit, CancellationToken cancellation);

    /// <summary>Whether any channel is told to be failing at present.</summary>
    ValueTask<bool> IsAnyToldAsync(CancellationToken cancellation);

    /// <summary>Remembers the run of failures that was told of a channel; null once it was told to work again.</summary>
    ValueTask SettleAsync(string kind, string address, Instant? toldSince, CancellationToken cancellation);

    /// <summary>The generations of an address's secret that sign at an instant, the newest first: the newest, and those replaced after <paramref name="replacedAfter"/>.</summary>
    ValueTask<IReadOnlyList<SecretGeneration>> SecretsAsync(string address, Instant replacedAfter, CancellationToken cancellation);

    /// <summary>Replaces the secret of an address.</summary>
    /// <returns>The new generation.</returns>
    ValueTask<int> RotateAsync(string address, Instant at, CancellationToken cancellation);
}
