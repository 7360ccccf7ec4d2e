using Monitoring.Core.Regions;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Deliveries;

/// <summary>A delivery as the log shows it; addresses and names of persons are masked.</summary>
internal sealed record DeliveryAnswer
{
    /// <summary>Its id.</summary>
    public required long Id { get; init; }

    /// <summary>What the receiver knows its message by: the header <c>webhook-id</c>.</summary>
    public required string Message { get; init; }

    /// <summary>Id of its alert.</summary>
    public required string Alert { get; init; }

    /// <summary>The alert's reason.</summary>
    [OneOf(WordList.AlertReason)]
    public required string Reason { get; init; }

    /// <summary>The alert's severity.</summary>
    [OneOf(WordList.Severity)]
    public required string Severity { get; init; }

    /// <summary>Number of the alert's issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Code of the alert's site.</summary>
    public required string Site { get; init; }

    /// <summary>Codes from the top down to the alert's region.</summary>
    public required IReadOnlyList<string> Region { get; init; }

    /// <summary>When the alert was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Kind of channel.</summary>
    public required string Kind { get; init; }

    /// <summary>Its address, masked.</summary>
    public required string Address { get; init; }

    /// <summary>Who is behind it, masked; null for a channel of the installation.</summary>
    public string? Recipient { get; init; }

    /// <summary>The delivery whose message brings it; null when it has a message of its own.</summary>
    public long? With { get; init; }

    /// <summary>How many alerts its message stands for.</summary>
    public required int StandsFor { get; init; }

    /// <summary>pending, delivered or failed.</summary>
    [OneOf(WordList.DeliveryState)]
    public required string State { get; init; }

    /// <summary>How often it was tried, over all that staff sent it again.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often staff sent it again.</summary>
    public required int Resends { get; init; }

    /// <summary>When it was first tried.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? LastTriedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What went wrong at the last attempt.</summary>
    public string? LastError { get; init; }

    /// <summary>The answer for a line of the log.</summary>
    internal static DeliveryAnswer Of(DeliveryLine line, IDirectory directory)
    {
        var zone = directory.Zone(line.Region);
        return new DeliveryAnswer
        {
            Id = line.Id,
            Message = line.Message,
            Alert = line.Alert,
            Reason = line.Reason,
            Severity = line.Severity,
            Issue = line.Issue,
            Site = line.Site,
            Region = directory.PathCodes(line.Region),
            DecidedAt = line.DecidedAt.In(zone),
            Kind = line.Target.Kind,
            Address = ChannelMask.Address(line.Target.Address),
            Recipient = line.Target.Recipient is { } name ? Mask.Name(name) : null,
            With = line.Lead,
            StandsFor = line.StandsFor,
            State = Words.Of(line.State),
            Attempts = line.Attempts,
            Resends = line.Resends,
            FirstTriedAt = line.FirstTriedAt.In(zone),
            LastTriedAt = line.LastTriedAt.In(zone),
            NextAt = line.NextAt.In(zone),
            LastError = line.LastError,
        };
    }
}

/// <summary>A delivery with its attempts.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="History">The newest hundred attempts, the oldest first.</param>
internal sealed record DeliveryDetail(DeliveryAnswer Delivery, IReadOnlyList<AttemptAnswer> History)
{
    /// <summary>The answer for a line of the log.</summary>
    internal static DeliveryDetail Of(DeliveryLine line, IReadOnlyList<AttemptLine> attempts, IDirectory directory)
    {
        var zone = directory.Zone(line.Region);
        return new DeliveryDetail(DeliveryAnswer.Of(line, directory), [.. attempts.Select(a => AttemptAnswer.Of(a, zone))]);
    }
}

/// <summary>One attempt.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="At">When.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
/// <param name="State">Where it left the delivery.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record AttemptAnswer(int Number, DateTimeOffset At, double TookMs, [property: OneOf(WordList.DeliveryState)] string State, string? Error)
{
    /// <summary>The answer for an attempt.</summary>
    internal static AttemptAnswer Of(AttemptLine line, DateTimeZone zone) => new(
        line.Number, line.At.In(zone), Math.Round(line.Took.TotalMilliseconds, 1), Words.Of(line.State), line.Error);
}

/// <summary>What became of the wish to send one again.</summary>
/// <param name="Outcome"><c>resent</c>, <c>hastened</c> (it was being tried still; the next attempt comes now) or <c>waiting</c> (it has not been tried yet).</param>
/// <param name="Delivery">The delivery as it is now.</param>
internal sealed record ResendAnswer([property: OneOf(WordList.ResendOutcome)] string Outcome, DeliveryAnswer Delivery);

/// <summary>What became of the wish to send several again.</summary>
/// <param name="Resent">How many messages are tried anew.</param>
/// <param name="HasMore">Whether there are more that failed; ask again.</param>
internal sealed record BulkResendAnswer(int Resent, bool HasMore);
