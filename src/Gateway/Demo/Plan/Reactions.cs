using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Staff;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>
/// What people do because the system told them something, a function of seed and alert: most put things right, look back
/// and answer in time, some late, a few never. Whoever hears the same alert twice does the same twice, which changes
/// nothing.
/// </summary>
/// <param name="city">Where they live.</param>
internal sealed class Reactions(DemoCity city)
{
    private static readonly LocalTime Morning = new(7, 0);
    private static readonly LocalTime Night = new(22, 0);

    private static readonly string[] Notes = ["已整改到位，现场照片见台账", "人员已补齐，制度已上墙", "物资已补足，记录已完善"];

    private static readonly (string Value, double Weight)[] Outcomes =
        [("passed", 0.84), ("incomplete", 0.09), ("perfunctory", 0.04), ("false", 0.03)];

    /// <summary>What follows from an alert; nothing of it lies before the alert.</summary>
    internal IEnumerable<DemoAction> To(AlertMessage alert)
    {
        // Whoever tries the demo out may have regions and sites of their own; what becomes of these is up to them.
        if (!city.Site.ContainsKey(alert.Site) || alert.Region.Count < 2 || !alert.Region.All(city.Region.ContainsKey))
            return [];

        var draws = new Draws(city.Seed, $"reaction|{alert.Alert}");
        return AlertReasons.Parse(alert.Reason) switch
        {
            AlertReason.IssueRaised => OnRaised(alert, draws),
            AlertReason.LookBackFailed => Claim(alert, draws, timely: 0.8, late: 0.97),
            AlertReason.ExtensionAsked => OnExtensionAsked(alert, draws),
            AlertReason.ExtensionDecided => Claim(alert, draws, timely: 0.85, late: 0.98),
            AlertReason.DeadlineMissed => OnMissed(alert, draws),
            AlertReason.LookBackDue => OnLookBackDue(alert, draws),
            AlertReason.NoticeIssued => OnNotice(alert, draws),
            AlertReason.Escalated or AlertReason.Repeated => OnPressure(alert, draws),
            _ => [],
        };
    }

    private IEnumerable<DemoAction> OnRaised(AlertMessage alert, Draws draws)
    {
        if (IsDoneBySite(alert) || alert.DueAt is null)
            return [];

        return draws.Happens(0.06) ? [AskExtension(alert, draws)] : Claim(alert, draws, timely: 0.66, late: 0.96);
    }

    /// <summary>The site puts it right before the deadline, some time after it, or leaves it to the ladder.</summary>
    /// <param name="alert">What it was told.</param>
    /// <param name="draws">Chance.</param>
    /// <param name="timely">The share that does so in time.</param>
    /// <param name="late">That share and those who do so late.</param>
    private IEnumerable<DemoAction> Claim(AlertMessage alert, Draws draws, double timely, double late)
    {
        if (alert.Issue is null || alert.DueAt is not { } dueAt)
            yield break;

        var (now, due) = (At(alert.DecidedAt), At(dueAt));
        var fate = draws.Next();
        if (fate < timely && due > now)
            yield return Claimed(alert, now + ((due - now) * draws.Between(0.08, 0.8)), draws);
        else if (fate < late)
            yield return Claimed(alert, Instant.Max(now, due) + Hours(draws.Between(1, 40)), draws);
    }

    private DemoEvent AskExtension(AlertMessage alert, Draws draws)
    {
        var (now, due) = (At(alert.DecidedAt), At(alert.DueAt!.Value));
        var allowance = due - now;
        var data = About(alert);
        data["until"] = DemoEvent.Text(due + (allowance * 0.5));
        data["reason"] = "设备到货延期";
        var at = now + (allowance * draws.Between(0.1, 0.4));
        var byDay = ByDay(at, draws);
        return Event(EventTypes.Extension, alert, byDay < due ? byDay : at, data);
    }

    private IEnumerable<DemoAction> OnExtensionAsked(AlertMessage alert, Draws draws)
    {
        var granted = draws.Happens(0.7);
        var decision = new StaffCommand.DecideExtension(granted, Math.Max(1, alert.Rung), granted ? "情况属实" : "理由不充分");
        return Command(alert, At(alert.DecidedAt) + Hours(draws.Between(0.3, 2)), decision);
    }

    private IEnumerable<DemoAction> OnMissed(AlertMessage alert, Draws draws) =>
        draws.Happens(0.3) ? Command(alert, At(alert.DecidedAt) + Hours(draws.Between(0.3, 1.5)), new StaffCommand.Take()) : [];

    /// <summary>Most look-backs are made in their time; of the others some later, some only when the top asks again.</summary>
    private IEnumerable<DemoAction> OnLookBackDue(AlertMessage alert, Draws draws)
    {
        var (now, due) = (At(alert.DecidedAt), At(alert.DueAt ?? alert.DecidedAt));
        var fate = draws.Next();
        if (fate < 0.85)
            yield return LookedBack(alert, now + ((due - now) * draws.Between(0.1, 0.8)), draws);
        else if (fate < 0.95)
            yield return LookedBack(alert, due + Hours(draws.Between(3, 20)), draws);
    }

    private IEnumerable<DemoAction> OnNotice(AlertMessage alert, Draws draws)
    {
        var now = At(alert.DecidedAt);
        var fate = draws.Next();
        if (fate < 0.65)
        {
            yield return Receipt(alert, now + Hours(draws.Between(1, 20)), answers: true, draws);
        }
        else if (fate < 0.95)
        {
            var received = now + Hours(fate < 0.85 ? draws.Between(1, 20) : draws.Between(25, 50));
            yield return Receipt(alert, received, answers: false, draws);
            yield return Receipt(alert, received + Hours(draws.Between(10, 60)), answers: true, draws);
        }
    }

    /// <summary>What was left undone is sometimes done once people higher up are told.</summary>
    private IEnumerable<DemoAction> OnPressure(AlertMessage alert, Draws draws)
    {
        var isOfLookBack = alert.Notice is null && alert.Inputs.ContainsKey("missedSince");
        var at = At(alert.DecidedAt) + Hours(draws.Between(2, 10));
        if (!draws.Happens(isOfLookBack ? 0.6 : 0.4))
            return [];

        if (alert.Notice is not null)
            return [Receipt(alert, at, answers: true, draws)];

        if (isOfLookBack)
            return [LookedBack(alert, at, draws)];

        return IsDoneBySite(alert) ? [] : [Claimed(alert, at, draws)];
    }

    private DemoEvent Claimed(AlertMessage alert, Instant at, Draws draws)
    {
        var data = About(alert);
        data["note"] = draws.Pick(Notes);
        return Event(EventTypes.Rectification, alert, ByDay(at, draws), data);
    }

    private DemoEvent LookedBack(AlertMessage alert, Instant at, Draws draws)
    {
        var data = About(alert);
        data["team"] = new JsonObject { ["unit"] = Posts.TeamOf(city.Region[alert.Region[1]]), ["persons"] = 2 };
        data["outcome"] = draws.Pick(Outcomes);
        return Event(EventTypes.LookBack, alert, at, data);
    }

    private DemoEvent Receipt(AlertMessage alert, Instant at, bool answers, Draws draws)
    {
        var data = new JsonObject { ["notice"] = alert.Notice };
        if (answers)
            data["reply"] = "已按要求整改并举一反三";

        return Event(EventTypes.Receipt, alert, ByDay(at, draws), data, answers ? "-reply" : "");
    }

    private IEnumerable<DemoAction> Command(AlertMessage alert, Instant at, StaffCommand command)
    {
        if (alert is not { Issue: { } issue, Item: { } item })
            yield break;

        var by = $"{Posts.Person(alert.Site)}（{city.Region[alert.Region[^1]].Name.Zh}）";
        yield return new DemoCommand(at, by, $"{alert.Alert}-{command.GetType().Name}", alert.Site, item, issue, command);
    }

    private static DemoEvent Event(string type, AlertMessage alert, Instant at, JsonObject data, string suffix = "")
    {
        var source = type == EventTypes.LookBack ? "teams" : "sites";
        var id = string.Create(CultureInfo.InvariantCulture, $"{type.Split('.')[1]}-{alert.Alert}{suffix}");
        return new DemoEvent(at, $"/demo/{source}/{alert.Region[1]}", id, type, alert.Site, at, data);
    }

    private static JsonObject About(AlertMessage alert) => new() { ["issue"] = alert.Issue };

    /// <summary>Whether the site puts it right by doing its duty again, or by what is measured next.</summary>
    private bool IsDoneBySite(AlertMessage alert) =>
        city.Site[alert.Site].Type.Templates.FirstOrDefault(t => t.Code == alert.Item) is { Kind: ItemKind.Duty or ItemKind.Reading };

    /// <summary>What would come in the dead of night comes on the next morning.</summary>
    private Instant ByDay(Instant at, Draws draws)
    {
        var local = at.InZone(city.Time.Zone);
        if (local.TimeOfDay >= Morning && local.TimeOfDay < Night)
            return at;

        var day = local.TimeOfDay < Morning ? local.Date : local.Date.PlusDays(1);
        return city.Time.Local(day, Morning) + Duration.FromMinutes(draws.Below(90));
    }

    private static Instant At(DateTimeOffset at) => Instant.FromDateTimeOffset(at);

    private static Duration Hours(double hours) => Duration.FromSeconds(Math.Floor(hours * 3600));
}
