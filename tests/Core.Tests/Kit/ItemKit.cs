using System.Security.Cryptography;
using System.Text;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;

namespace Monitoring.Core.Tests.Kit;

/// <summary>
/// One check item with the clock, the wake row and the region that numbers its notices, run as the engine runs it: every
/// command is decided at <see cref="Now"/>, the item is woken when its wake row comes due, messages are delivered at once.
/// </summary>
internal sealed class ItemKit
{
    public static readonly SealingKey Key = new(SHA256.HashData("a key for tests"u8));

    private readonly Dictionary<string, RegionState> _regions = [];
    private readonly List<ItemEvent> _facts = [];
    private readonly List<Alert> _alerts = [];
    private Instant? _wake;

    /// <summary>A registered item.</summary>
    /// <param name="template">Code of a shipped template.</param>
    /// <param name="from">When it is registered.</param>
    /// <param name="policy">The policy in force; the shipped one when null.</param>
    public ItemKit(string template, string from = "2022-03-18T08:00", Policy? policy = null)
        : this(Shipped.Catalogue.Templates[template], Times.I(from), policy)
    {
    }

    public ItemKit(Template template, Instant from, Policy? policy = null, DateTimeZone? zone = null)
    {
        Rules = new ItemRules(template, policy ?? Shipped.Policy, Times.Working(zone));
        Now = from;
        Send(new ItemCommand.Register(Town.SiteCode, template.Code, from));
    }

    public ItemRules Rules { get; set; }

    public Place Place { get; private set; } = Town.Place;

    public ItemState State { get; private set; } = ItemState.None;

    public Instant Now { get; private set; }

    public IReadOnlyList<ItemEvent> Facts => _facts;

    public IReadOnlyList<Alert> Alerts => _alerts;

    /// <summary>What the site was asked: the requests counted against its budget.</summary>
    public int Requests { get; private set; }

    /// <summary>The refusals of the last command.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Called after every decision with the state before it.</summary>
    public Action<ItemState, ItemCommand, Decision<ItemEvent>>? Observed { get; set; }

    /// <summary>The live issue; fails when there is none.</summary>
    public Issue Live => State.Live ?? throw new InvalidOperationException("No issue is live.");

    /// <summary>The live issue, or the last that was.</summary>
    public Issue Issue => State.Issue ?? throw new InvalidOperationException("There was never an issue.");

    public Instant? NextWake => ItemClock.NextWake(State, Context, Now);

    /// <summary>The sealed instant of the look-back waited for.</summary>
    public Instant Sealed => SealedDraw.Open(Key, Live.Number, Live.LookBack!.Sealed).At;

    public IReadOnlyList<AlertReason> Reasons => [.. _alerts.Select(a => a.Reason)];

    private ItemContext Context => new(Rules, Place, Key, SHA256.HashData(Encoding.UTF8.GetBytes($"{Rules.Template.Code} {_facts.Count}")));

    /// <summary>Lets time pass up to the instant, waking the item whenever its row is due.</summary>
    public ItemKit At(string instant) => AdvanceTo(Times.I(instant));

    public ItemKit After(Duration time) => AdvanceTo(Now + time);

    public ItemKit AdvanceTo(Instant instant)
    {
        instant.ShouldBeGreaterThanOrEqualTo(Now, "time does not run backwards");
        while (_wake is { } due && due <= instant)
        {
            Now = Instant.Max(Now, due);
            Send(new ItemCommand.Wake());
        }

        Now = instant;
        return this;
    }

    /// <summary>Lets time pass while the system is down: nothing is woken until time goes on.</summary>
    public ItemKit DownUntil(string instant) => DownUntil(Times.I(instant));

    public ItemKit DownUntil(Instant instant)
    {
        Now = instant;
        return this;
    }

    public ItemKit Fail(
        string? at = null, Severity? severity = null, string unit = "township team", bool fixedOnTheSpot = false, Addressee? notice = null) =>
        Send(new ItemCommand.Judge(When(at), unit, VisitMode.Unannounced, CheckOutcome.Fail, severity, fixedOnTheSpot, notice));

    public ItemKit Pass(string? at = null, string unit = "township team") =>
        Send(new ItemCommand.Judge(When(at), unit, VisitMode.Unannounced, CheckOutcome.Pass, null, false, null));

    public ItemKit NotApplicable(string? at = null) =>
        Send(new ItemCommand.Judge(When(at), "township team", VisitMode.Unannounced, CheckOutcome.Na, null, false, null));

    public ItemKit Claim(string? at = null, string? issue = null) => Send(new ItemCommand.ClaimRectified(When(at), issue));

    public ItemKit LookBack(LookBackOutcome outcome, string? at = null, string unit = "district team", string? issue = null) =>
        Send(new ItemCommand.RecordLookBack(When(at), issue, unit, outcome));

    public ItemKit Duty(string? at = null) => Duty(When(at));

    public ItemKit Duty(Instant at) => Send(new ItemCommand.RecordDuty(
        at, Rules.Template.Record.Where(f => f.Required).ToDictionary(f => f.Name, f => f.Type)));

    public ItemKit Reading(decimal value, string? at = null) => Send(new ItemCommand.TakeReading(When(at), value, Rules.Template.Bounds!.Unit));

    public ItemKit AskExtension(string until) => Send(new ItemCommand.AskExtension(Now, null, Times.I(until)));

    public ItemKit DecideExtension(bool granted, int rung = 1) =>
        Send(new ItemCommand.DecideExtension(Now, Issue.Number, granted, "Township officer", rung, "parts are on their way"));

    public ItemKit Take() => Send(new ItemCommand.Take(Now, Issue.Number, "Township officer"));

    public ItemKit Withdraw() => Send(new ItemCommand.Withdraw(Now, Issue.Number, "Township officer", "mistaken"));

    public ItemKit Acknowledge(bool answered = false, string? notice = null) =>
        Send(new ItemCommand.AcknowledgeNotice(Now, notice ?? State.Notices[^1].Number!, answered));

    public ItemKit Suspend(string until, string? at = null) => Send(new ItemCommand.Suspend(When(at), Times.I(until)));

    public ItemKit EndSuspension(string? at = null) => Send(new ItemCommand.EndSuspension(When(at)));

    public ItemKit Retire() => Send(new ItemCommand.Retire(Now, "item-removed"));

    public ItemKit Register() => Send(new ItemCommand.Register(Town.SiteCode, Rules.Template.Code, Now));

    /// <summary>The township's own risk level changes; a rise reaches the item as the region's message does.</summary>
    public ItemKit Risk(RiskLevel risk)
    {
        var rises = risk > Place.Risk;
        Change(Town.Township, r => r with { Risk = risk });
        return rises ? Send(new ItemCommand.ReassessRisk(Now, Town.Township)) : this;
    }

    /// <summary>A region above the site changes.</summary>
    public ItemKit Change(string region, Func<RegionFacts, RegionFacts> change)
    {
        Place = Place with { Path = [.. Place.Path.Select(r => r.Code == region ? change(r) : r)] };
        return this;
    }

    /// <summary>The posts of a region change.</summary>
    public ItemKit Posts(string region, params Post[] posts) => Change(region, r => r with { Posts = posts });

    public ItemKit At(Place place)
    {
        Place = place;
        return this;
    }

    public ItemKit Send(ItemCommand command)
    {
        var before = State;
        var decision = ItemDecider.Decide(before, command, Context, Now);
        State = decision.Events.Aggregate(before, ItemEvolution.Evolve);
        _facts.AddRange(decision.Events);
        _alerts.AddRange(decision.Events.OfType<ItemEvent.Told>().Select(t => t.Alert));
        Refusals = decision.Refusals;
        Observed?.Invoke(before, command, decision);
        Arm(command);
        foreach (var message in decision.Messages)
        {
            Deliver(message);
        }

        return this;
    }

    /// <summary>The alerts told since the number given, by reason.</summary>
    public IReadOnlyList<Alert> Told(AlertReason reason) => [.. _alerts.Where(a => a.Reason == reason)];

    /// <summary>Forgets the alerts so far, so that a test looks at what follows.</summary>
    public ItemKit Hush()
    {
        _alerts.Clear();
        return this;
    }

    /// <summary>A wake row only ever becomes due earlier, except after a wake, which arms it afresh.</summary>
    private void Arm(ItemCommand command)
    {
        var next = NextWake;
        if (command is ItemCommand.Wake)
        {
            if (next <= Now)
            {
                throw new InvalidOperationException($"The item spins: woken at {Now}, it asks to be woken at {next}.");
            }

            _wake = next;
        }
        else if (next is { } n && !(n >= _wake))
        {
            _wake = n;
        }
    }

    private void Deliver(Message message)
    {
        switch (message.Command)
        {
            case RegionCommand.NumberNotice command:
                Number(message.To.Code, command);
                break;
            case SiteCommand.CountRequest:
                Requests++;
                break;
            default:
                throw new InvalidOperationException($"Nobody receives {message.Command}.");
        }
    }

    private void Number(string region, RegionCommand.NumberNotice command)
    {
        var facts = Place.Path.Single(r => r.Code == region);
        var state = (_regions.GetValueOrDefault(region) ?? RegionState.None) with { Facts = facts };
        var context = new RegionContext(code => Place.Path.FirstOrDefault(r => r.Code == code), _ => [], Shipped.Catalogue);
        var decision = RegionDecider.Decide(state, command, context, Now);
        _regions[region] = decision.Events.Aggregate(state, RegionState.Evolve);
        Send((ItemCommand)decision.Messages.Single().Command);
    }

    private Instant When(string? at) => at is null ? Now : Times.I(at);
}
