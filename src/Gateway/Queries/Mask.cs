using System.Globalization;
using Monitoring.Core.Regions;

namespace Monitoring.Gateway.Queries;

/// <summary>Shows who can be reached without showing how: enough to recognise a contact one knows, too little to use one.</summary>
internal static class Mask
{
    /// <summary>The first character of a person's name; the mask is as long for every name, so it says nothing of the rest.</summary>
    internal static string Name(string name) =>
        name.Length == 0 ? name : StringInfo.GetNextTextElement(name) + "**";

    /// <summary>The address of a channel.</summary>
    internal static string Address(string address) => ChannelMask.Address(address);
}

/// <summary>A way to reach somebody.</summary>
/// <param name="Kind">Kind of channel.</param>
/// <param name="Address">Masked, unless the caller may see contacts.</param>
internal sealed record ChannelAnswer(string Kind, string Address);

/// <summary>A person or body, with its channels.</summary>
/// <param name="Name">Masked for a person, unless the caller may see contacts; as it is for a body.</param>
/// <param name="Channels">The same.</param>
internal sealed record PartyAnswer(string Name, IReadOnlyList<ChannelAnswer> Channels)
{
    /// <summary>A body: its name is no secret.</summary>
    internal static PartyAnswer Body(Party party, bool masks) => new(party.Name, ChannelsOf(party, masks));

    /// <summary>A person.</summary>
    internal static PartyAnswer Person(Party party, bool masks) =>
        new(masks ? Mask.Name(party.Name) : party.Name, ChannelsOf(party, masks));

    private static ChannelAnswer[] ChannelsOf(Party party, bool masks) =>
        [.. party.Channels.Select(c => new ChannelAnswer(c.Kind, masks ? Mask.Address(c.Address) : c.Address))];
}
