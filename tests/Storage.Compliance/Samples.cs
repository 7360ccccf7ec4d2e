using System.Text;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Storage.Compliance;

/// <summary>Things to store, complete and valid, so that a test names only what it is about.</summary>
public static class Samples
{
    /// <summary>A moment to count from.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2024, 3, 1, 4, 0);

    /// <summary>An identity that nothing else has.</summary>
    public static byte[] Identity() => Guid.NewGuid().ToByteArray();

    /// <summary>Text as bytes.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A ledger entry.</summary>
    public static LedgerEntry Entry(long seq, byte[]? identity = null, Content? rules = null, Content? place = null) => new()
    {
        Seq = seq,
        Identity = identity,
        Kind = "monitoring.duty.done.v1",
        Happened = Noon + Duration.FromMinutes(seq),
        Decided = Noon + Duration.FromMinutes(seq) + Duration.FromNanoseconds(700),
        Input = Bytes($"{{\"seq\":{seq}}}"),
        Facts = Bytes($"[{seq}]"),
        Rules = rules,
        Place = place,
        Policy = "standard@3",
        Hash = Hash(seq),
    };

    /// <summary>Stands for the hash of an entry.</summary>
    public static byte[] Hash(long seq) => [.. Enumerable.Repeat((byte)seq, 32)];

    /// <summary>A change that appends entries to an entity.</summary>
    public static Change Append(string code, long id, long head, params LedgerEntry[] entries) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = head,
        Entries = entries,
    };

    /// <summary>A change that only writes rows.</summary>
    public static Change Write(params Row[] rows) => new()
    {
        Entity = EntityKey.Site("ROWS"),
        EntityId = 0,
        Head = 0,
        Rows = rows,
    };

    /// <summary>An issue.</summary>
    public static IssueRow Issue(int n, string region = "HS-01", string site = "S1", double dueInHours = 1) => new()
    {
        Number = $"{site}.hotel.lobby.{n:D7}",
        Site = site,
        SiteType = "hotel",
        Item = "hotel.lobby",
        Region = region,
        Severity = Severity.Serious,
        State = IssueState.Open,
        Cause = IssueCause.Visit,
        RaisedAt = Noon,
        FoundAt = Noon,
        DueAt = Noon + Duration.FromHours(dueInHours),
        Rung = 1,
        Recurrence = 0,
        Findings = 1,
        Policy = "standard@3",
    };

    /// <summary>An alert.</summary>
    public static AlertRow Alert(
        string id, Severity severity = Severity.General, string region = "HS-01", params string[] addresses) => new()
        {
            Id = id,
            Reason = "issue-raised",
            Severity = severity,
            Issue = "S1.hotel.lobby.1",
            Site = "S1",
            Item = "hotel.lobby",
            Region = region,
            DecidedAt = Noon,
            Body = Bytes($"{{\"id\":\"{id}\"}}"),
            Targets = [.. addresses.Select(a => new DeliveryTarget("webhook", a, "Somebody"))],
        };

    /// <summary>A visit.</summary>
    public static VisitRow Visit(string site, long seq, string? sortie, int persons = 3, string region = "HS-01") => new(
        site, seq, region, "hotel", new LocalDate(2024, 3, 1), Noon, "Team A", persons, sortie, "open", null, 3, 1, 0, 2);

    /// <summary>A site.</summary>
    public static SiteFacts Site(string code, string region = "HS-01", string zh = "湖滨酒店", string en = "Lakeside Hotel") => new()
    {
        Code = code,
        Name = new LocalizedText(zh, en),
        Type = "hotel",
        Region = region,
        Unit = new Party("Unit", [new Channel("webhook", "https://unit.example/hook")]),
        Authority = new Party("Authority", []),
        Location = new GeoPoint(30.25, 120.16),
        Items = ["hotel.lobby", "hotel.air"],
        Status = SiteStatus.Suspended,
        SuspendedUntil = Noon + Duration.FromNanoseconds(100),
    };

    /// <summary>A region.</summary>
    public static RegionFacts Region(string code, string? parent) => new()
    {
        Code = code,
        Parent = parent,
        Name = new LocalizedText("区", "District"),
        Level = "district",
        Risk = RiskLevel.High,
        TimeZone = "Asia/Shanghai",
        Posts =
        [
            new Post("chief", new LocalizedText("长", "Chief"), PostSide.Inspection, "Unit", ["HS-02"], [new Party("P", [])]),
        ],
    };

    /// <summary>A content with its hash.</summary>
    public static Content Content(string kind, string body, params Content[] parts) => new(
        kind, System.Security.Cryptography.SHA256.HashData(Bytes(body)), Bytes(body), parts);
}
