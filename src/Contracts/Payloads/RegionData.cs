using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>
/// Registers a region or changes the fields it names; a field that is null was not named and stays as it is. Whether a
/// first registration names enough is for the engine to judge, which knows if it is the first.
/// </summary>
/// <param name="Code">The region; equals the event's subject. 1 to 64 of letters, digits, '-' and '_'.</param>
/// <param name="Parent">The code of the region above; never its own.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">What kind of region it is, for people; at most 200 characters.</param>
/// <param name="RiskLevel">One of <see cref="Vocabulary.RiskLevels"/>.</param>
/// <param name="TimeZone">
/// The name of an IANA time zone, at most 64 characters; the engine checks that there is such a zone.
/// </param>
/// <param name="Calendar">The name of a calendar; at most 128 characters.</param>
/// <param name="Policy">The name of a policy; at most 128 characters.</param>
/// <param name="Posts">All posts of the region, at most 50, no code twice; an empty list takes them all away.</param>
public sealed record RegionData(
    string Code,
    string? Parent,
    LocalizedName? Name,
    string? Level,
    string? RiskLevel,
    string? TimeZone,
    string? Calendar,
    string? Policy,
    IReadOnlyList<PostData>? Posts) : EventData
{
    internal static readonly Rule<RegionData> Rule = Rules.Object(Read);

    private static RegionData Read(ref ObjectReader fields)
    {
        var region = new RegionData(
            Code: fields.Required("code", TextRules.Code),
            Parent: fields.Optional("parent", TextRules.Code),
            Name: fields.Optional("name", LocalizedName.Rule),
            Level: fields.Optional("level", TextRules.Name),
            RiskLevel: fields.Optional("riskLevel", Words.RiskLevel),
            TimeZone: fields.Optional("timeZone", TextRules.TimeZone),
            Calendar: fields.Optional("calendar", TextRules.Reference),
            Policy: fields.Optional("policy", TextRules.Reference),
            Posts: fields.Optional("posts", PostData.ListRule));

        SharedRules.SubjectIsCode(ref fields, region.Code);
        if (region.Parent is not null && region.Parent == region.Code)
        {
            fields.Context.FailField("parent", ErrorCodes.NotAllowed, "A region must not be its own parent.");
        }

        return region;
    }
}
