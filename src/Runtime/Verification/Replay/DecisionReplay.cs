using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>
/// Makes every decision again: state before, input, rules, place and clock of the entry through the same deciders. Facts,
/// alerts among them, must come out as they stand.
/// </summary>
/// <param name="store">The ledger.</param>
/// <param name="world">What decisions rested on.</param>
/// <param name="regions">The tree of any moment.</param>
/// <param name="key">What look-backs are sealed with; null where it is not at hand.</param>
/// <param name="differences">Takes what comes out differently.</param>
internal sealed class DecisionReplay(IStoreSnapshot store, KeptWorld world, RegionHistory regions, SealingKey? key, Differences differences)
{
    private readonly RecordedCatalogue _catalogue = new(world);
    private Openings? _openings;

    /// <summary>Decisions made again.</summary>
    public long Decided { get; private set; }

    /// <summary>Decisions that could not be made again because a round is still sealed and the key is not at hand.</summary>
    public long StillSealed { get; private set; }

    /// <summary>Decisions that could not be made again because the ledger does not keep all that they rested on.</summary>
    public long NotKept { get; private set; }

    /// <summary>Starts with an entity.</summary>
    public void Start(long entity) => _openings = key is null ? new Openings(store, entity) : null;

    /// <summary>An entry of a check item.</summary>
    public void Item(EntityKey entity, StoredLine line, ItemState before, IReadOnlyList<ItemEvent> facts, ItemRules rules, Place? place, byte[] head)
    {
        if (place is null || rules.Template is { Kind: ItemKind.Duty, Cadence: null })
        {
            NotKept++;
            return;
        }

        _openings?.At(line.Seq, facts, before);
        var context = new ItemContext(rules, place, key ?? _openings!.Key, head);
        Check(entity, line, facts, () => ItemDecider.Decide(before, (ItemCommand)RecordedInput.Command(line, entity), context, line.Decided));
    }

    /// <summary>An entry of a site.</summary>
    public void Site(EntityKey entity, StoredLine line, SiteState before, IReadOnlyList<SiteEvent> facts)
    {
        if (!_catalogue.IsKnown)
        {
            NotKept++;
            return;
        }

        var command = (SiteCommand)RecordedInput.Command(line, entity);
        var region = (command as SiteCommand.Upsert)?.Region ?? before.Facts?.Region ?? "";
        Decision<SiteEvent> Decide(long position)
        {
            RegionFacts? Find(string code) => regions.Find(code, position);
            var policy = Find(region) is { } at ? RegionSettings.Nearest(RegionSettings.Path(at, Find), r => r.Policy) : null;
            var catalogue = _catalogue.For(command, facts, before, policy ?? CatalogueData.DefaultPolicy);
            return SiteDecider.Decide(before, command, new SiteContext(Find, catalogue), line.Decided);
        }

        CheckAt(entity, line, facts, Decide);
    }

    /// <summary>An entry of a region.</summary>
    public void Region(EntityKey entity, StoredLine line, RegionState before, IReadOnlyList<RegionEvent> facts)
    {
        if (!_catalogue.IsKnown)
        {
            NotKept++;
            return;
        }

        // Which items had a live issue at that moment stood in the read model; how far the portion came stands in the fact.
        var portion = facts.OfType<RegionEvent.Reassessed>().FirstOrDefault() is { Cursor: { } cursor } ? (IReadOnlyList<string>)[cursor] : [];
        var command = (RegionCommand)RecordedInput.Command(line, entity);
        Decision<RegionEvent> Decide(long position)
        {
            RegionFacts? Find(string code) => regions.Find(code, position);
            var policy = before.Facts is { } at ? RegionSettings.Nearest(RegionSettings.Path(at, Find), r => r.Policy) : null;
            var catalogue = _catalogue.For(command, facts, policy ?? CatalogueData.DefaultPolicy);
            return RegionDecider.Decide(before, command, new RegionContext(Find, _ => portion, catalogue), line.Decided);
        }

        CheckAt(entity, line, facts, Decide);
    }

    /// <summary>Decides on the tree as the ledger had it then, and where that comes out differently, as it was just before its last change.</summary>
    private void CheckAt<T>(EntityKey entity, StoredLine line, IReadOnlyList<T> facts, Func<long, Decision<T>> decide)
    {
        var now = decide(line.Position);
        Check(entity, line, facts, () => Same(facts, now) ? now : decide(regions.LastChangeBefore(line.Position)) is var earlier && Same(facts, earlier) ? earlier : now);
    }

    private void Check<T>(EntityKey entity, StoredLine line, IReadOnlyList<T> facts, Func<Decision<T>> decide)
    {
        Decision<T> decision;
        try
        {
            decision = decide();
        }
        catch (SealedRoundException)
        {
            StillSealed++;
            return;
        }

        Decided++;
        if (Same(facts, decision))
        {
            return;
        }

        var expected = decision.IsRefused
            ? JsonValue.Create($"refused: {string.Join("; ", decision.Refusals.Select(r => r.Message))}")
            : JsonNode.Parse(CoreJson.Write(decision.Events));
        var (path, should, does) = JsonDifference.Of(expected, JsonNode.Parse(CoreJson.Write(facts))).First();
        differences.Add(new Difference(
            DifferenceKinds.DecisionDiffers, entity.ToString(), "ledger", "facts", $"entry {line.Seq}{path}", Shorten(should), Shorten(does)));
    }

    private static bool Same<T>(IReadOnlyList<T> facts, Decision<T> decision) =>
        !decision.IsRefused && CoreJson.Write(facts).AsSpan().SequenceEqual(CoreJson.Write(decision.Events));

    private static string Shorten(string text)
    {
        const int most = 400;
        return text.Length <= most ? text : new StringBuilder(text, 0, most, most + 1).Append('…').ToString();
    }
}
