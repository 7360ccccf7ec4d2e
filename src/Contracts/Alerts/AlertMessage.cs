using Monitoring.Contracts.Payloads;

namespace Monitoring.Contracts.Alerts;

/// <summary>
/// What somebody is told, and what it was decided on: the data of <see cref="EventTypes.Alert"/>. It is delivered at
/// least once; <see cref="Alert"/> is the identity by which a receiver knows a second delivery. Fields that are null are
/// left out of the JSON.
/// </summary>
public sealed record AlertMessage
{
    /// <summary>The alert's id; also the id of the CloudEvent.</summary>
    public required string Alert { get; init; }

    /// <summary>One of <see cref="Vocabulary.AlertReasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>One of <see cref="Vocabulary.Severities"/>.</summary>
    public required string Severity { get; init; }

    /// <summary>The issue's number, when it is about one.</summary>
    public string? Issue { get; init; }

    /// <summary>The notice's number, when it is about one.</summary>
    public string? Notice { get; init; }

    /// <summary>The site's code; also the subject of the CloudEvent.</summary>
    public required string Site { get; init; }

    /// <summary>The template's code, when it is about one item.</summary>
    public string? Item { get; init; }

    /// <summary>The codes of the regions from the top down to the site's own.</summary>
    public required IReadOnlyList<string> Region { get; init; }

    /// <summary>The rung that is told; 0 is the site itself.</summary>
    public required int Rung { get; init; }

    /// <summary>Who is told.</summary>
    public required IReadOnlyList<AlertRecipient> Recipients { get; init; }

    /// <summary>When what it is about began, by event time.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The deadline it speaks of.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The clock it was decided on; also the time of the CloudEvent.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Whether it is told later than it came due, because an event was under way or the system was down.</summary>
    public required bool Late { get; init; }

    /// <summary>The policy it was decided by.</summary>
    public required AlertPolicy Policy { get; init; }

    /// <summary>What else the decision depended on, by name; enough to decide it again.</summary>
    public required IReadOnlyDictionary<string, RecordValue> Inputs { get; init; }

    /// <summary>What people read.</summary>
    public required AlertText Text { get; init; }

    /// <summary>The page of the staff's UI that shows it.</summary>
    public required string Link { get; init; }

    /// <summary>How many alerts the message stands for, this one included; at least 2, and null for an alert on its own.</summary>
    public int? StandsFor { get; init; }

    /// <summary>The other alerts that the message stands for, the most severe first; null for an alert on its own.</summary>
    public IReadOnlyList<AlertMessage>? Others { get; init; }
}

/// <summary>One who is told.</summary>
/// <param name="Rung">The rung they stand on; 0 is the site itself.</param>
/// <param name="Region">The region's code; null at rung 0.</param>
/// <param name="Post">The post's code within the region; null at rung 0.</param>
/// <param name="Name">The name of the holder or contact.</param>
public sealed record AlertRecipient(int Rung, string? Region, string? Post, string Name);

/// <summary>The policy an alert was decided by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, frozen when the issue opened.</param>
public sealed record AlertPolicy(string Name, int Version);

/// <summary>A text in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record AlertText(string Zh, string En);
