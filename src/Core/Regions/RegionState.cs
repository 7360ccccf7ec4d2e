using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitoring.Core.Alerts;
using NodaTime;

namespace Monitoring.Core.Regions;

/// <summary>What has happened to a region.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Kept), "kept")]
[JsonDerivedType(typeof(RiskRose), "risk-rose")]
[JsonDerivedType(typeof(Reassessed), "reassessed")]
[JsonDerivedType(typeof(NoticeNumbered), "notice-numbered")]
[JsonDerivedType(typeof(ChannelFailed), "channel-failed")]
[JsonDerivedType(typeof(ChannelWorked), "channel-worked")]
public abstract record RegionEvent
{
    private RegionEvent()
    {
    }

    /// <summary>The region is as <paramref name="Facts"/> says from now on; <paramref name="Fields"/> were set by what happened then.</summary>
    public sealed record Changed(Instant At, RegionFacts Facts, IReadOnlyList<string> Fields) : RegionEvent;

    /// <summary>Fields that an older event named were kept as they are.</summary>
    public sealed record Kept(Instant At, IReadOnlyList<string> Fields) : RegionEvent;

    /// <summary>The risk level that counts here was decided to be higher from that instant on: every live issue below looks at its deadline again.</summary>
    public sealed record RiskRose(Instant At, RiskLevel To) : RegionEvent;

    /// <summary>The items up to <paramref name="Cursor"/> were asked to look again; null when that was the last portion.</summary>
    public sealed record Reassessed(string? Cursor) : RegionEvent;

    /// <summary>A number was given.</summary>
    public sealed record NoticeNumbered(int Year, int Sequence, string Item, int Request) : RegionEvent;

    /// <summary>It was told that alerts over a channel do not arrive.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Since">Names the run of failures it was told of.</param>
    /// <param name="Site">Code of the site whose alert was the first that did not arrive.</param>
    /// <param name="Alert">Who was told what.</param>
    public sealed record ChannelFailed(Channel Channel, Instant Since, string Site, Alert Alert) : RegionEvent;

    /// <summary>A channel that was told to be failing works again.</summary>
    public sealed record ChannelWorked(Channel Channel) : RegionEvent;
}

/// <summary>Everything a region knows.</summary>
public sealed record RegionState
{
    /// <summary>A region nobody registered yet.</summary>
    public static readonly RegionState None = new();

    /// <summary>What is known of it; null before it is registered.</summary>
    public RegionFacts? Facts { get; init; }

    /// <summary>The own time of what last set each field.</summary>
    public ImmutableDictionary<string, Instant> SetAt { get; init; } = ImmutableDictionary<string, Instant>.Empty;

    /// <summary>The last number given in each year.</summary>
    public ImmutableDictionary<int, int> NoticeNumbers { get; init; } = ImmutableDictionary<int, int>.Empty;

    /// <summary>The risk rise that is still going out to the items below, or null.</summary>
    public RiskBroadcast? Broadcast { get; init; }

    /// <summary>The channels that were told to be failing, and the run of failures each was told of.</summary>
    public ImmutableList<FailingChannel> Failing { get; init; } = [];

    /// <summary>The state after one more fact.</summary>
    public static RegionState Evolve(RegionState state, RegionEvent fact) => fact switch
    {
        RegionEvent.Changed e => state with
        {
            Facts = e.Facts,
            SetAt = state.SetAt.SetItems(e.Fields.Select(f => KeyValuePair.Create(f, e.At))),
        },
        RegionEvent.NoticeNumbered e => state with { NoticeNumbers = state.NoticeNumbers.SetItem(e.Year, e.Sequence) },
        RegionEvent.RiskRose e => state with { Broadcast = new RiskBroadcast(e.At, "") },
        RegionEvent.Reassessed e => state with { Broadcast = e.Cursor is { } cursor ? state.Broadcast! with { Cursor = cursor } : null },
        RegionEvent.ChannelFailed e => state with { Failing = Without(state, e.Channel).Add(new FailingChannel(e.Channel, e.Since)) },
        RegionEvent.ChannelWorked e => state with { Failing = Without(state, e.Channel) },
        _ => state,
    };

    private static ImmutableList<FailingChannel> Without(RegionState state, Channel channel) => state.Failing.RemoveAll(f => f.Channel == channel);
}

/// <summary>A channel that was told to be failing.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Since">Names the run of failures.</param>
public sealed record FailingChannel(Channel Channel, Instant Since);

/// <summary>A change that goes out to many items in portions.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Cursor">Code of the last item reached; empty before the first.</param>
public sealed record RiskBroadcast(Instant At, string Cursor);
