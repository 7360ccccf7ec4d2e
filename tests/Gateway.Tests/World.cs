using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Tests;

/// <summary>A small city: NB with the districts HS (townships T1, T2) and YZ, a hotel in T1.</summary>
internal static class World
{
    internal const string Hotel = "HS-HOTEL-017";

    internal const string Item = "isolation-hotel.corridors";

    internal const string Issue = $"{Hotel}.{Item}.2";

    internal static FakeMonitoring Create()
    {
        var monitoring = new FakeMonitoring();
        foreach (var (code, parent) in ((string, string?)[])[("NB", null), ("HS", "NB"), ("YZ", "NB"), ("T1", "HS"), ("T2", "HS")])
        {
            monitoring.Directory.Regions[code] = new RegionFacts
            {
                Code = code,
                Parent = parent,
                Name = new LocalizedText("区域" + code, code),
                Risk = code == "HS" ? RiskLevel.High : RiskLevel.Low,
                Posts = code == "HS" ? [DutyPost()] : [],
            };
        }

        monitoring.Directory.Sites[Hotel] = Site();
        monitoring.Read.Issues.Add(IssueOf(Issue, "T1", IssueState.AwaitingLookBack, Severity.Serious) with
        {
            ClaimedAt = At("2022-03-18T09:00:00+08:00"),
            LookBackFrom = At("2022-03-18T21:00:00+08:00"),
            LookBackTo = At("2022-03-21T09:00:00+08:00"),
        });
        monitoring.Read.Issues.Add(IssueOf("n2", "T2", IssueState.Open, Severity.General));
        monitoring.Read.Issues.Add(IssueOf("n3", "YZ", IssueState.Overdue, Severity.Critical));
        monitoring.Read.Issues.Add(IssueOf("n4", "T2", IssueState.Closed, Severity.General));
        return monitoring;
    }

    internal static Instant At(string text) => FakeMonitoring.Local(text);

    internal static IssueRow IssueOf(string number, string region, IssueState state, Severity severity) => new()
    {
        Number = number,
        Site = Hotel,
        SiteType = "isolation-hotel",
        Item = Item,
        Region = region,
        Severity = severity,
        State = state,
        Cause = IssueCause.Visit,
        RaisedAt = At("2022-03-17T18:00:00+08:00"),
        FoundAt = At("2022-03-17T18:00:00+08:00"),
        DueAt = At("2022-03-18T18:00:00+08:00"),
        Rung = 1,
        Recurrence = 0,
        Findings = 1,
        Policy = "standard v1",
    };

    private static Post DutyPost() => new(
        "duty", new LocalizedText("值班", "Duty"), PostSide.Inspection, "区督查室", [],
        [new Party("王小明", [new Channel("webhook", "https://user:pass@hook.example.org:8443/secret?key=1")])]);

    private static SiteFacts Site() => new()
    {
        Code = Hotel,
        Name = new LocalizedText("隔离酒店", "Isolation hotel"),
        Type = "isolation-hotel",
        Region = "T1",
        Unit = new Party("酒店集团", [new Channel("email", "duty@hotel.example")]),
        Contact = new Party("李四", [new Channel("sms", "13812341234"), new Channel("wecom", "lisi")]),
        Location = new GeoPoint(29.87, 121.54),
        Items = [Item],
    };
}
