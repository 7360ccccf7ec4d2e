using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>How alerts are brought out; all of it on the clock of the machine.</summary>
public sealed class DeliveryOptions
{
    /// <summary>
    /// For how long after a message to a recipient further alerts to the same one are held, to go as one message when the
    /// time is over; in seconds. 0 sends each alert on its own.
    /// </summary>
    [Range(0, 60)]
    public double GroupSeconds { get; set; } = 2;

    /// <summary>How long after the first failed attempt the second one comes; it doubles from there; in seconds.</summary>
    [Range(0.05, 3600)]
    public double FirstRetrySeconds { get; set; } = 5;

    /// <summary>The longest pause between two attempts, whatever a receiver asks for; in seconds.</summary>
    [Range(0.05, 86_400)]
    public double LongestRetrySeconds { get; set; } = 3_600;

    /// <summary>How long a delivery is tried before it is given up visibly; in hours.</summary>
    [Range(0.001, 720)]
    public double GiveUpHours { get; set; } = 24;

    /// <summary>How many attempts over a channel must fail in a row before it is told to be failing.</summary>
    [Range(1, 1_000)]
    public int FailingAttempts { get; set; } = 5;

    /// <summary>For how long a channel must have been failing before it is told; in minutes.</summary>
    [Range(0, 1_440)]
    public double FailingMinutes { get; set; } = 15;

    /// <summary><see cref="GroupSeconds"/> as a duration.</summary>
    internal Duration Group => Duration.FromSeconds(GroupSeconds);

    /// <summary><see cref="FailingMinutes"/> as a duration.</summary>
    internal Duration FailingFor => Duration.FromMinutes(FailingMinutes);

    /// <summary>When failed attempts are tried again.</summary>
    internal RetrySchedule Retries => new(
        Duration.FromSeconds(FirstRetrySeconds), Duration.FromSeconds(LongestRetrySeconds), Duration.FromHours(GiveUpHours));
}
