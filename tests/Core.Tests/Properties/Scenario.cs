using FsCheck;
using FsCheck.Fluent;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;

namespace Monitoring.Core.Tests.Properties;

internal enum Act
{
    Wait,
    Down,
    Fail,
    Pass,
    FixOnTheSpot,
    AskForNotice,
    Claim,
    LookBack,
    Duty,
    Reading,
    AskExtension,
    DecideExtension,
    Acknowledge,
    Revoke,
    Take,
    Assign,
    Comment,
    StaleTake,
    Withdraw,
    Risk,
    Suspend,
    EndSuspension,
    Retire,
    Register,
    Vacate,
    Repeat,
}

/// <summary>One thing that happens: what, how long before it is heard of, and a number that says which of its kinds.</summary>
internal readonly record struct Step(Act Act, int Minutes, int Which)
{
    public override string ToString() => $"{Act}({Minutes},{Which})";
}

/// <summary>An item of some template under some policy, and what happens to it.</summary>
internal sealed record Scenario(int Template, int Policy, Step[] Steps)
{
    private static readonly string[] s_templates =
    [
        "hotel.lobby", "isolation-hotel.zones", "isolation-hotel.corridors", "isolation-hotel.daily-report",
        "courier-hub.disinfect-first", "courier-hub.tested-share", "care-home.staff-tests", "school.health-check",
    ];

    private static readonly Policy[] s_policies =
    [
        Shipped.Policy,
        Shipped.Policy with { CrossUnitLookBack = true },
        Shipped.Policy.WithTerms(t => t with { StepsInWorkingHours = true, DeadlineInWorkingHours = true }),
        Late(Shipped.Policy),
    ];

    private static readonly Act[] s_common =
        [Act.Wait, Act.Wait, Act.Wait, Act.Wait, Act.Fail, Act.Fail, Act.Claim, Act.Claim, Act.LookBack, Act.LookBack, Act.Duty, Act.Duty, Act.Duty, Act.Reading, Act.Reading];

    private static readonly Gen<Step> s_step =
        from act in Gen.OneOf(Gen.Elements(s_common), Gen.Elements(Enum.GetValues<Act>()))
        from unit in Gen.Elements(0, 1, 1, 60, 60, 1440)
        from amount in Gen.Choose(0, 90)
        from which in Gen.Choose(0, 11)
        select new Step(act, unit * amount / (unit == 1440 ? 12 : 1), which);

    public static Gen<Scenario> Any { get; } =
        from template in Gen.Choose(0, s_templates.Length - 1)
        from policy in Gen.Choose(0, s_policies.Length - 1)
        from steps in s_step.ListOf(40)
        select new Scenario(template, policy, [.. steps]);

    public static IEnumerable<Scenario> Smaller(Scenario s) => Check.Shorter(s.Steps).Select(steps => s with { Steps = steps });

    public override string ToString() => $"{s_templates[Template]} under policy {Policy}: {string.Join(' ', Steps)}";

    /// <summary>The policy with ladders that wait before their first step.</summary>
    private static Policy Late(Policy policy) => policy.WithTerms(t => t with
    {
        Overdue = [PolicyChanges.Step(5, 1), PolicyChanges.Step(30, LadderStep.Top)],
        LookBackMissed = [PolicyChanges.Step(3, 2)],
    }) with
    {
        Notice = policy.Notice with { Unacknowledged = [PolicyChanges.Step(2, 2), PolicyChanges.Step(90, LadderStep.Top)] },
    };

    /// <summary>Plays it; the observer sees every decision.</summary>
    public ItemKit Play(Action<ItemKit>? prepare = null)
    {
        var template = Shipped.Catalogue.Templates[s_templates[Template]];
        var kit = new ItemKit(template, Times.I("2022-03-16T07:15"), s_policies[Policy]);
        prepare?.Invoke(kit);
        Action<ItemKit> last = _ => { };
        foreach (var step in Steps)
        {
            // A repeat is the same record sent once more, perhaps much later.
            var action = step.Act == Act.Repeat ? last : Happen(step, kit.Now);
            action(kit);
            last = step.Act is Act.Wait or Act.Down or Act.Repeat ? last : action;
        }

        return kit.After(Duration.FromDays(12));
    }

    private static Action<ItemKit> Happen(Step step, Instant now)
    {
        var at = now - Duration.FromMinutes(step.Minutes);
        var severity = (Severity)(step.Which % 3);
        var unit = step.Which % 2 == 0 ? "township team" : "district team";
        return step.Act switch
        {
            Act.Wait => kit => kit.After(Duration.FromMinutes(step.Minutes)),
            Act.Down => kit => kit.DownUntil(kit.Now + Duration.FromMinutes(step.Minutes)).After(Duration.Zero),
            Act.Fail => kit => kit.Send(Judgement(at, unit, CheckOutcome.Fail, severity)),
            Act.Pass => kit => kit.Send(Judgement(at, unit, CheckOutcome.Pass, null)),
            Act.FixOnTheSpot => kit => kit.Send(Judgement(at, unit, CheckOutcome.Fail, severity) with { FixedOnTheSpot = true }),
            Act.AskForNotice => kit => kit.Send(Judgement(at, unit, CheckOutcome.Fail, severity) with { Notice = (Addressee)(step.Which % 2) }),
            Act.Claim => kit => kit.Send(new ItemCommand.ClaimRectified(at, null)),
            Act.LookBack => kit => kit.Send(new ItemCommand.RecordLookBack(at, null, unit, (LookBackOutcome)(step.Which % 4))),
            Act.Duty => kit => kit.Duty(at),
            Act.Reading => kit => kit.Send(new ItemCommand.TakeReading(at, step.Which % 3 == 0 ? 97 : 80, "%")),
            Act.AskExtension => kit => kit.Send(new ItemCommand.AskExtension(at, null, kit.Now + Duration.FromMinutes(step.Minutes))),
            Act.DecideExtension => kit => kit.Send(new ItemCommand.DecideExtension(kit.Now, Number(kit), step.Which % 3 > 0, "officer", step.Which % 4, "why")),
            Act.Acknowledge => kit => kit.Send(new ItemCommand.AcknowledgeNotice(at, Notice(kit), step.Which % 2 == 0)),
            Act.Revoke => kit => kit.Send(new ItemCommand.RevokeNotice(at, Notice(kit), "officer", "mistaken")),
            Act.Take => kit => kit.Send(new ItemCommand.Take(kit.Now, Number(kit), "officer")),
            Act.Assign => kit => kit.Send(new ItemCommand.Assign(kit.Now, Number(kit), $"colleague {step.Which}", "officer")),
            Act.Comment => kit => kit.Send(new ItemCommand.Comment(kit.Now, Number(kit), "seen", "officer")),
            Act.StaleTake => kit => kit.Send(new ItemCommand.Take(kit.Now, Number(kit), "officer") { ExpectedRevision = step.Which }),
            Act.Withdraw => kit => kit.Send(new ItemCommand.Withdraw(kit.Now, Number(kit), "officer", "mistaken")),
            Act.Risk => kit => kit.Risk((RiskLevel)(step.Which % 3)),
            Act.Suspend => kit => kit.Send(new ItemCommand.Suspend(at, kit.Now + Duration.FromHours(1 + (step.Which * 9)))),
            Act.EndSuspension => kit => kit.Send(new ItemCommand.EndSuspension(at)),
            Act.Retire => kit => kit.Retire(),
            Act.Register => kit => kit.Register(),
            Act.Vacate => kit => Vacate(kit, step.Which),
            _ => throw new InvalidOperationException(),
        };
    }

    private static ItemCommand.Judge Judgement(Instant at, string unit, CheckOutcome outcome, Severity? severity) =>
        new(at, unit, VisitMode.Unannounced, outcome, severity, false, null);

    private static string Number(ItemKit kit) => kit.State.Issue?.Number ?? "none";

    private static string Notice(ItemKit kit) => kit.State.Notices.LastOrDefault()?.Number ?? "none";

    private static void Vacate(ItemKit kit, int which)
    {
        var region = Town.Path[which % 3];
        kit.Posts(region.Code, [.. region.Posts.Select((p, i) => which / 3 % 2 == i ? p with { Holders = [] } : p)]);
    }
}
