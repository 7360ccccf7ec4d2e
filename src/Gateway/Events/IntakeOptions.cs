using System.ComponentModel.DataAnnotations;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Events;

/// <summary>How events are taken over HTTP: section <c>Intake</c> of the configuration.</summary>
internal sealed class IntakeOptions
{
    /// <summary>Events one batch may hold; a longer one is refused as a whole with 413. Default 1000.</summary>
    [Range(1, 10_000)]
    public int EventsPerBatch { get; set; } = Limits.EventsPerBatch;

    /// <summary>Seconds a client is asked to wait when nothing of a request could be taken. Default 1.</summary>
    [Range(1, 3600)]
    public int RetryAfterSeconds { get; set; } = 1;
}
