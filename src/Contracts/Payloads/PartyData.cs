using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A unit, an authority or a person, and how to reach it.</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Channels">In the order to try; at most 10. A contact must name the list, a unit or an authority need not.</param>
public sealed record PartyData(string Name, IReadOnlyList<ChannelData> Channels)
{
    internal static readonly Rule<PartyData> Rule = Rules.Object(Read);

    internal static readonly Rule<PartyData> ContactRule = Rules.Object(ReadContact);

    private static PartyData Read(ref ObjectReader fields) => new(
        Name: fields.Required("name", TextRules.Name),
        Channels: fields.ListOrEmpty("channels", ChannelData.ListRule));

    private static PartyData ReadContact(ref ObjectReader fields) => new(
        Name: fields.Required("name", TextRules.Name),
        Channels: fields.Required("channels", ChannelData.ListRule));
}

/// <summary>One way to reach somebody.</summary>
/// <param name="Kind">The kind of channel, on the terms of a code; which kinds are served is a matter of configuration.</param>
/// <param name="Address">The address in it; at most 500 characters.</param>
public sealed record ChannelData(string Kind, string Address)
{
    internal static readonly Rule<IReadOnlyList<ChannelData>> ListRule =
        Rules.List(Rules.Object(Read), 0, Limits.Channels);

    private static ChannelData Read(ref ObjectReader fields) => new(
        Kind: fields.Required("kind", TextRules.Code),
        Address: fields.Required("address", TextRules.Text));
}
