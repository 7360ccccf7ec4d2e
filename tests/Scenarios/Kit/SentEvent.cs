using Monitoring.Contracts.Receipts;

namespace Monitoring.Scenarios.Kit;

/// <summary>An event that was accepted.</summary>
/// <param name="Json">As it was sent.</param>
/// <param name="Receipt">What it was answered.</param>
public sealed record SentEvent(string Json, Receipt Receipt);
