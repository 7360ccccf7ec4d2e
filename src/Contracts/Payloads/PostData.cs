using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A duty within a region and those who hold it.</summary>
/// <param name="Code">Its code within the region, on the terms of a region's code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Side">One of <see cref="Vocabulary.Sides"/>; line when not said.</param>
/// <param name="Unit">The unit it belongs to; at most 200 characters.</param>
/// <param name="Regions">The child regions it answers for, at most 200, none twice; empty means all.</param>
/// <param name="Holders">At most 20; empty when the post is vacant.</param>
public sealed record PostData(
    string Code,
    LocalizedName? Name,
    string Side,
    string? Unit,
    IReadOnlyList<string> Regions,
    IReadOnlyList<HolderData> Holders)
{
    internal static readonly Rule<IReadOnlyList<PostData>> ListRule =
        Rules.Distinct(Rules.List(Rules.Object(Read), 0, Limits.Posts), static post => post.Code, keyName: "code");

    private static readonly Rule<IReadOnlyList<string>> RegionList =
        Rules.Distinct(Rules.List(TextRules.Code, 0, Limits.PostRegions), static region => region, keyName: "");

    private static readonly Rule<IReadOnlyList<HolderData>> HolderList = Rules.List(HolderData.Rule, 0, Limits.Holders);

    private static PostData Read(ref ObjectReader fields) => new(
        Code: fields.Required("code", TextRules.Code),
        Name: fields.Optional("name", LocalizedName.Rule),
        Side: fields.Optional("side", Words.Side) ?? "line",
        Unit: fields.Optional("unit", TextRules.Name),
        Regions: fields.ListOrEmpty("regions", RegionList),
        Holders: fields.Required("holders", HolderList));
}

/// <summary>One who holds a post.</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Channels">How to reach them, in the order to try; at most 10, may be empty.</param>
public sealed record HolderData(string Name, IReadOnlyList<ChannelData> Channels)
{
    internal static readonly Rule<HolderData> Rule = Rules.Object(Read);

    private static HolderData Read(ref ObjectReader fields) => new(
        Name: fields.Required("name", TextRules.Name),
        Channels: fields.Required("channels", ChannelData.ListRule));
}
