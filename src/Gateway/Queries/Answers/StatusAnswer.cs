using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>How the installation stands.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Now">The domain's clock.</param>
/// <param name="Sites">Sites that are not closed.</param>
/// <param name="Open">Open issues.</param>
/// <param name="Overdue">Overdue issues.</param>
/// <param name="AwaitingLookBack">Issues that await a look-back.</param>
/// <param name="Outbox">Deliveries of alerts.</param>
internal sealed record StatusAnswer(
    string Version,
    DateTimeOffset Now,
    int Sites,
    SeverityCounts Open,
    SeverityCounts Overdue,
    SeverityCounts AwaitingLookBack,
    OutboxCounts? Outbox);
