namespace Monitoring.Gateway.Queries.Answers;

/// <summary>How an area stands now, and what its local day has brought so far.</summary>
internal sealed record TodayAnswer
{
    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The domain's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>To be put right in time.</summary>
    public required SeverityCounts Open { get; init; }

    /// <summary>Past their deadline.</summary>
    public required SeverityCounts Overdue { get; init; }

    /// <summary>Said to be put right.</summary>
    public required SeverityCounts AwaitingLookBack { get; init; }

    /// <summary>Open ones that come due before the day ends.</summary>
    public required CountAnswer DueToday { get; init; }

    /// <summary>Issues raised today.</summary>
    public required int Raised { get; init; }

    /// <summary>Issues closed today.</summary>
    public required int Closed { get; init; }

    /// <summary>Issues that came overdue today.</summary>
    public required int CameOverdue { get; init; }

    /// <summary>Windows missed today, less those that late evidence took back.</summary>
    public required int DutiesMissed { get; init; }

    /// <summary>Look-backs that were called and are not done yet; only for those who may know of them.</summary>
    public CountAnswer? LookBacksDue { get; init; }
}
