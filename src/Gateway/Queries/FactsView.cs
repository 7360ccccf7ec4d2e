using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Core.Alerts;
using Monitoring.Core.Calendars;
using Monitoring.Core.CheckItems;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Models;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// The facts of the ledger as one caller may see them. Who may not know of look-backs is not shown that one was drawn,
/// called or missed, nor that anybody was told so; once it is done it is no secret.
/// </summary>
/// <param name="zone">The zone that instants are shown in.</param>
/// <param name="caller">Who looks.</param>
/// <param name="now">The present instant of the domain's clock.</param>
internal sealed class FactsView(DateTimeZone zone, Caller caller, Instant now)
{
    /// <summary>What nobody is shown: the nonce of a sealed draw, the channels of those who were told, and the address of a channel.</summary>
    private static readonly FrozenSet<string> Hidden =
        new[] { "nonce", "channels", "address" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What an alert was decided on: texts by name, of which <see cref="Why"/> alone is what people wrote.</summary>
    private const string Inputs = "inputs";

    private const string Why = "why";

    private static readonly FrozenSet<string> OfLookBacks =
        new[] { "look-back-sealed", "look-back-called", "look-back-missed" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The reasons that tell of a look-back; further steps of its ladder have no reason of their own.</summary>
    private static readonly FrozenSet<string> TellsOfLookBack =
        new[] { AlertReason.LookBackDue, AlertReason.LookBackMissed }.Select(AlertReasons.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the caller may know of look-backs that are waited for.</summary>
    internal bool ShowsLookBacks { get; } = caller.May(Permission.ReadSealed);

    private bool ShowsContacts { get; } = caller.May(Permission.ReadContacts);

    /// <summary>The facts that the caller may know of.</summary>
    internal IReadOnlyList<JsonObject> Visible(IReadOnlyList<JsonObject> facts) =>
        ShowsLookBacks ? facts : [.. facts.Where(fact => !IsOfLookBack(fact))];

    /// <summary>The fact as it stands in the ledger, without an opening that the caller may not see.</summary>
    internal JsonObject Known(JsonObject fact)
    {
        if (fact["opening"] is not JsonObject || MayOpen(fact))
            return fact;

        var known = fact.DeepClone().AsObject();
        known["opening"] = null;
        return known;
    }

    /// <summary>The fact with its kind as <c>fact</c>, instants in local time, and nothing that must stay hidden.</summary>
    internal JsonObject Show(JsonObject fact)
    {
        var shown = ShowObject(fact);
        if (shown["opening"] is JsonObject opening && !MayOpen(fact))
            shown.Remove("opening");

        if (!ShowsContacts && shown["alert"] is JsonObject alert && alert["recipients"] is JsonArray recipients)
            AlertAnswer.MaskNames(recipients);

        return shown;
    }

    // A look-back may be recorded before its instant has come; until then its opening would tell it.
    private bool MayOpen(JsonObject fact) =>
        ShowsLookBacks
        && fact["opening"] is JsonObject opening
        && FactsText.TextOf(opening, "at") is { } text
        && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at }
        && at <= now;

    private static bool IsOfLookBack(JsonObject fact) => FactsText.KindOf(fact) switch
    {
        "climbed" => FactsText.TextOf(fact, "kind") == Words.Of(ClimbKind.LookBack),
        "told" => fact["alert"] is JsonObject alert
            && (TellsOfLookBack.Contains(FactsText.TextOf(alert, "reason") ?? "")
                || (alert["notice"] is null && alert[Inputs] is JsonObject inputs && inputs.ContainsKey("missedSince"))),
        var kind => OfLookBacks.Contains(kind),
    };

    private JsonObject ShowObject(JsonObject source)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in source)
        {
            if (!Hidden.Contains(name))
                shown[name == FactsText.Discriminator ? "fact" : name] = ShowAny(name, value);
        }

        return shown;
    }

    private JsonNode? ShowAny(string name, JsonNode? node) => node switch
    {
        null => null,
        JsonObject inputs when name == Inputs => ShowInputs(inputs),
        JsonObject o => ShowObject(o),
        JsonArray a => new JsonArray([.. a.Select(entry => ShowAny(name, entry))]),
        JsonValue v when InstantFields.Names.Contains(name) && v.GetValueKind() == JsonValueKind.String => ShowInstant(v),
        _ => node.DeepClone(),
    };

    private JsonObject ShowInputs(JsonObject inputs) =>
        new(inputs.Select(i => KeyValuePair.Create(i.Key, i.Key == Why ? i.Value?.DeepClone() : ShowInstant(i.Value!.AsValue()))));

    /// <summary>An instant in local time; a text that is none stays as it is.</summary>
    private JsonNode ShowInstant(JsonValue value) =>
        InstantPattern.ExtendedIso.Parse(value.GetValue<string>()) is { Success: true, Value: var instant }
            ? JsonValue.Create(OffsetDateTimePattern.Rfc3339.Format(instant.InZoneOrUtc(zone).ToOffsetDateTime()))
            : value.DeepClone();
}
