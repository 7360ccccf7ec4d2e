using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Scenarios.Kit;

/// <summary>An alert as its receivers get it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Reason">In kebab case.</param>
/// <param name="Severity">general, serious or critical.</param>
/// <param name="Issue">Number of the issue, or null.</param>
/// <param name="Notice">Number of the notice, or null.</param>
/// <param name="Rung">The highest rung told.</param>
/// <param name="Names">Who is told.</param>
/// <param name="Late">Whether it came due noticeably earlier.</param>
/// <param name="DecidedAt">The clock it was decided on.</param>
/// <param name="Data">All of it.</param>
public sealed record AlertSeen(
    string Id, string Reason, string Severity, string? Issue, string? Notice, int Rung, IReadOnlyList<string> Names, bool Late, Instant DecidedAt, JsonElement Data)
{
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("MM-dd HH:mm", null);

    /// <summary>Code of the template, or null.</summary>
    public string? Item => Data.TryGetProperty("item", out var item) ? item.GetString() : null;

    /// <summary>What it says on one line, in Asia/Shanghai: when, why, how high, to whom, and whether late.</summary>
    public string Line =>
        $"{Minute.Format(DecidedAt.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]))} {Reason} {Rung}: {string.Join(", ", Names)}{(Late ? " (late)" : "")}";

    /// <summary>An input of its decision, or null.</summary>
    public string? Input(string name) => Data.GetProperty("inputs").TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Reads the CloudEvent that goes out.</summary>
    public static AlertSeen Of(byte[] cloudEvent)
    {
        var data = JsonDocument.Parse(cloudEvent).RootElement.GetProperty("data");
        string? Optional(string name) => data.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new AlertSeen(
            data.GetProperty("alert").GetString()!,
            data.GetProperty("reason").GetString()!,
            data.GetProperty("severity").GetString()!,
            Optional("issue"),
            Optional("notice"),
            data.GetProperty("rung").GetInt32(),
            [.. data.GetProperty("recipients").EnumerateArray().Select(r => r.GetProperty("name").GetString()!)],
            data.GetProperty("late").GetBoolean(),
            Instant.FromDateTimeOffset(data.GetProperty("decidedAt").GetDateTimeOffset()),
            data);
    }
}
