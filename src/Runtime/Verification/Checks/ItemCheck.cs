using System.Globalization;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>A check item.</summary>
internal sealed class ItemCheck(StoredName name, EntityKey key, CheckParts with) : EntityCheck(name, key, with)
{
    private ItemState _state = ItemState.None;
    private RulesEntry? _rules;
    private Place? _place;
    private StoredLine? _last;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Tables { get; } = ["items", "issues", "notices", "alerts", "look_backs", "misses"];

    /// <inheritdoc/>
    protected override void Begin(Checkpoint from)
    {
        _state = CoreJson.Read<ItemState>(from.State);
        _place = from.Place is { } id ? With.World.PlaceOf(id) : null;
    }

    /// <inheritdoc/>
    protected override void Take(StoredLine line)
    {
        var facts = CoreJson.Read<ItemEvent[]>(line.Facts);
        var before = _state;
        _last = line;
        _rules = line.Rules is { } rules ? With.World.Rules(rules) : null;
        if (_rules is null)
        {
            throw new InvalidOperationException("The rules it was decided by are not there or cannot be read.");
        }

        Policy(line, _rules);
        foreach (var fact in facts)
        {
            Prove(fact, line);
            _state = ItemEvolution.Evolve(_state, fact);
        }

        // What concerns nobody else keeps no place; it is decided again on the last one known.
        _place = line.Place is { } id ? With.World.PlaceOf(id) ?? throw new InvalidOperationException("A part of its place is missing.") : _place;
        if (line.Place is not null)
        {
            Project(before, facts, line);
        }

        With.Decisions?.Item(Key, line, before, facts, _rules.Rules, _place, Head);
    }

    /// <inheritdoc/>
    protected override byte[] State() => CoreJson.Write(_state);

    /// <inheritdoc/>
    protected override RowImage? Settle(RowImage expected, StoredRow? found)
    {
        if (expected.Table != "items")
        {
            return expected.Table == "issues" ? Tolerance.Issue(expected, found) : expected;
        }

        if (_last is { Place: null } && _last.Position > With.Store.Extent.ProjectedThrough)
        {
            With.Following++;
            return null;
        }

        return Tolerance.Item(_state, _rules!.Rules, _last!.Decided, With.World, found);
    }

    /// <inheritdoc/>
    protected override void Finish(long id)
    {
        if (_place is null || !_state.IsActive)
        {
            return;
        }

        var due = With.Store.WakeOf(id);
        var wake = new ItemWake(_state, _place, With.SealingKey, _last?.Decided);
        var isLate = false;
        foreach (var rules in PossibleRules())
        {
            if (wake.IsInTime(due, rules))
            {
                return;
            }

            isLate = true;
        }

        if (isLate)
        {
            WakeMissing(due, _state.Live?.Number);
        }
    }

    /// <summary>
    /// The rules that its wake may have been put off by. A wake that finds nothing to decide leaves no entry, so that they need not be
    /// those of the last one: a new catalogue, or a policy that a region was given, counts from the next wake.
    /// </summary>
    private IEnumerable<ItemRules> PossibleRules()
    {
        if (_rules is not null)
        {
            yield return _rules.Rules;
        }

        foreach (var rules in With.World.RulesOf(_state.Template))
        {
            yield return rules;
        }

        if (With.InForce?.Of(_state.Site, _state.Template) is { } inForce)
        {
            yield return inForce;
        }
    }

    private void Project(ItemState before, ItemEvent[] facts, StoredLine line)
    {
        var rules = _rules!;
        var site = new SiteEntry(_place!, rules.Content, _ => rules);
        var scope = new Scope(Key, site, line.Decided, line.Seq, Head);
        foreach (var row in With.Items.Rows(before, _state, facts, scope, rules.Rules))
        {
            Rows.Take(row);
        }
    }

    private void Policy(StoredLine line, RulesEntry rules)
    {
        if (line.Policy != rules.Policy)
        {
            Add(DifferenceKinds.PolicyDiffers, "ledger", "policy", Entry(line), rules.Policy, line.Policy ?? "nothing");
        }
    }

    /// <summary>The opening of a draw must prove what was committed to; that needs no secret.</summary>
    private void Prove(ItemEvent fact, StoredLine line)
    {
        if (fact is not ItemEvent.LookBackDone { Opening: { } opening } || _state.Live?.LookBack is not { } look)
        {
            return;
        }

        if (SealedDraw.Proves(opening, look.Sealed))
        {
            With.Proven++;
        }
        else
        {
            Add(DifferenceKinds.DrawNotProven, "ledger", "facts", Entry(line), $"an opening of commitment {look.Sealed.Commitment}", "another one");
        }
    }

    private static string Entry(StoredLine line) => string.Create(CultureInfo.InvariantCulture, $"entry {line.Seq}");
}
