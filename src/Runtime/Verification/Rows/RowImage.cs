using System.Globalization;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>A row of the read model as a store is to hold it, column by column.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The columns that name it among the rows of its table.</param>
/// <param name="Columns">What stands in it: numbers, texts, bytes and nulls; instants are ticks of 100 ns since 1970.</param>
public sealed record RowImage(string Table, IReadOnlyList<string> Key, IReadOnlyDictionary<string, object?> Columns)
{
    /// <summary>Names the row among those of its table.</summary>
    public string Name => NameOf(Table, Columns);

    /// <summary>The tables of the read model, each with the columns that name a row.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Tables { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["regions"] = ["code"],
        ["sites"] = ["code"],
        ["burdens"] = ["site", "week"],
        ["visits"] = ["site", "seq"],
        ["items"] = ["site", "template"],
        ["issues"] = ["number"],
        ["notices"] = ["number"],
        ["alerts"] = ["id"],
        ["look_backs"] = ["site", "item", "seq"],
        ["misses"] = ["site", "item", "start"],
    };

    /// <summary>The name of a row among those of its table.</summary>
    public static string NameOf(string table, IReadOnlyDictionary<string, object?> columns) =>
        string.Join(' ', Tables[table].Select(k => Convert.ToString(columns.GetValueOrDefault(k), CultureInfo.InvariantCulture)));

    /// <summary>The image of a row.</summary>
    /// <exception cref="InvalidOperationException">The row is of a kind that has no table.</exception>
    public static RowImage Of(Row row) => row switch
    {
        RegionRow r => New("regions", ("code", r.Facts.Code), ("facts", Json(r.Facts))),
        SiteRow r => New(
            "sites",
            ("code", r.Facts.Code),
            ("region", r.Facts.Region),
            ("status", Words.Of(r.Facts.Status)),
            ("name_zh", r.Facts.Name.Zh),
            ("name_en", r.Facts.Name.En),
            ("facts", Json(r.Facts)),
            ("type", r.Facts.Type),
            ("lat_micro", r.Facts.Location?.LatMicro()),
            ("lon_micro", r.Facts.Location?.LonMicro())),
        BurdenRow r => New(
            "burdens",
            ("site", r.Site),
            ("week", Day(r.Week)),
            ("visits", (long)r.Visits),
            ("requests", (long)r.Requests),
            ("budget", (long)r.Budget),
            ("warned", Flag(r.Warned))),
        VisitRow r => New(
            "visits",
            ("site", r.Site),
            ("seq", r.Seq),
            ("region", r.Region),
            ("site_type", r.SiteType),
            ("day", Day(r.Day)),
            ("at", Ticks(r.At)),
            ("unit", r.Unit),
            ("persons", (long)r.Persons),
            ("sortie", r.Sortie),
            ("mode", r.Mode),
            ("campaign", r.Campaign),
            ("passed", (long)r.Passed),
            ("failed", (long)r.Failed),
            ("not_applicable", (long)r.NotApplicable),
            ("suggestions", (long)r.Suggestions)),
        ItemRow r => New(
            "items",
            ("site", r.Site),
            ("template", r.Template),
            ("kind", Words.Of(r.Kind)),
            ("state", r.State),
            ("next_due_at", Ticks(r.NextDueAt)),
            ("last_at", Ticks(r.LastAt)),
            ("last_value", r.LastValue?.ToString(CultureInfo.InvariantCulture)),
            ("issue", r.Issue)),
        IssueRow r => Issue(r),
        NoticeRow r => New(
            "notices",
            ("number", r.Number),
            ("issue", r.Issue),
            ("site", r.Site),
            ("item", r.Item),
            ("addressee", Words.Of(r.Addressee)),
            ("rung", (long)r.Rung),
            ("issued_at", Ticks(r.IssuedAt)),
            ("receipt_due_at", Ticks(r.ReceiptDueAt)),
            ("reply_due_at", Ticks(r.ReplyDueAt)),
            ("acknowledged_at", Ticks(r.AcknowledgedAt)),
            ("answered_at", Ticks(r.AnsweredAt)),
            ("revoked_at", Ticks(r.RevokedAt))),
        AlertRow r => New(
            "alerts",
            ("id", r.Id),
            ("reason", r.Reason),
            ("severity", Words.Of(r.Severity)),
            ("issue", r.Issue),
            ("site", r.Site),
            ("item", r.Item),
            ("region", r.Region),
            ("decided_at", Ticks(r.DecidedAt)),
            ("inspection_only", Flag(r.InspectionOnly)),
            ("body", r.Body)),
        LookBackRow r => New(
            "look_backs",
            ("site", r.Site),
            ("item", r.Item),
            ("seq", r.Seq),
            ("issue", r.Issue),
            ("region", r.Region),
            ("site_type", r.SiteType),
            ("day", Day(r.Day)),
            ("passed", Flag(r.Passed))),
        MissRow r => New(
            "misses",
            ("site", r.Site),
            ("item", r.Item),
            ("start", Ticks(r.Start)),
            ("region", r.Region),
            ("site_type", r.SiteType),
            ("day", Day(r.Day)),
            ("withdrawn", Flag(r.Withdrawn))),
        _ => throw new InvalidOperationException($"There is no table for {row.GetType().Name}."),
    };

    private static RowImage Issue(IssueRow r) => New(
        "issues",
        ("number", r.Number),
        ("site", r.Site),
        ("site_type", r.SiteType),
        ("item", r.Item),
        ("region", r.Region),
        ("severity", Words.Of(r.Severity)),
        ("state", Words.Of(r.State)),
        ("live", Flag(r.State is not (Core.Issues.IssueState.Closed or Core.Issues.IssueState.Withdrawn))),
        ("cause", Words.Of(r.Cause)),
        ("raised_at", Ticks(r.RaisedAt)),
        ("found_at", Ticks(r.FoundAt)),
        ("due_at", Ticks(r.DueAt)),
        ("rung", (long)r.Rung),
        ("recurrence", (long)r.Recurrence),
        ("findings", (long)r.Findings),
        ("taken_by", r.TakenBy),
        ("assigned_to", r.AssignedTo),
        ("claimed_at", Ticks(r.ClaimedAt)),
        ("look_back_from", Ticks(r.LookBackFrom)),
        ("look_back_to", Ticks(r.LookBackTo)),
        ("look_back_due_at", Ticks(r.LookBackDueAt)),
        ("ended_at", Ticks(r.EndedAt)),
        ("policy", r.Policy),
        ("revision", (long)r.Revision),
        ("next_step_at", Ticks(r.NextStepAt)),
        ("updated_at", Ticks(r.UpdatedAt)),
        ("overdue_at", Ticks(r.OverdueAt)));

    private static RowImage New(string table, params (string Column, object? Value)[] columns) =>
        new(table, Tables[table], columns.ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal));

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, CoreJson.Options);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static long? Ticks(Instant? at) => at?.ToUnixTimeTicks();

    private static long Flag(bool flag) => flag ? 1L : 0L;
}
