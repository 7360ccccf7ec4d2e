using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>
/// Registers a site or changes the fields it names; a field that is null was not named and stays as it is. Whether a
/// first registration names enough is for the engine to judge, which knows if it is the first.
/// </summary>
/// <param name="Code">The site; equals the event's subject. 1 to 64 of letters, digits, '-' and '_'.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">The code of its type, on the same terms as <paramref name="Code"/>.</param>
/// <param name="Region">The code of the region it belongs to.</param>
/// <param name="Unit">The unit responsible for it.</param>
/// <param name="Authority">The line authority above the unit.</param>
/// <param name="Contact">Whom the site itself is reached through.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Items">The templates it has, at most 200, none twice; every template of its type when never named.</param>
/// <param name="Status">One of <see cref="Vocabulary.SiteStatuses"/>.</param>
/// <param name="Until">
/// When a suspension ends: after the event's time; there exactly when <paramref name="Status"/> is suspended.
/// </param>
/// <param name="Reason">Why the status changes; at most 500 characters.</param>
public sealed record SiteData(
    string Code,
    LocalizedName? Name,
    string? Type,
    string? Region,
    PartyData? Unit,
    PartyData? Authority,
    PartyData? Contact,
    GeoPoint? Location,
    IReadOnlyList<string>? Items,
    string? Status,
    DateTimeOffset? Until,
    string? Reason) : EventData
{
    private const string Suspended = "suspended";

    internal static readonly Rule<SiteData> Rule = Rules.Object(Read);

    private static readonly Rule<IReadOnlyList<string>> ItemList =
        Rules.Distinct(Rules.List(TextRules.ItemCode, 0, Limits.Items), static item => item, keyName: "");

    private static SiteData Read(ref ObjectReader fields)
    {
        var (statusIsNamed, untilIsNamed) = (fields.Has("status"), fields.Has("until"));
        var site = new SiteData(
            Code: fields.Required("code", TextRules.Code),
            Name: fields.Optional("name", LocalizedName.Rule),
            Type: fields.Optional("type", TextRules.Code),
            Region: fields.Optional("region", TextRules.Code),
            Unit: fields.Optional("unit", PartyData.Rule),
            Authority: fields.Optional("authority", PartyData.Rule),
            Contact: fields.Optional("contact", PartyData.ContactRule),
            Location: fields.Optional("location", GeoPoint.Rule),
            Items: fields.Optional("items", ItemList),
            Status: fields.Optional("status", Words.SiteStatus),
            Until: fields.OptionalValue("until", Rules.LaterInstant),
            Reason: fields.Optional("reason", TextRules.Text));

        SharedRules.SubjectIsCode(ref fields, site.Code);
        var statusIsKnown = site.Status is not null || !statusIsNamed;
        if (site.Status == Suspended && !untilIsNamed)
        {
            fields.Context.FailField("until", ErrorCodes.Required, "A suspension needs an end.");
        }
        else if (site.Status != Suspended && untilIsNamed && statusIsKnown)
        {
            fields.Context.FailField("until", ErrorCodes.NotAllowed, "Only the status suspended has an end.");
        }

        return site;
    }
}
