using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.Regions;

/// <summary>What can be asked of a region.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Upsert), "upsert")]
[JsonDerivedType(typeof(NumberNotice), "number-notice")]
[JsonDerivedType(typeof(ChannelFailing), "channel-failing")]
[JsonDerivedType(typeof(ChannelWorks), "channel-works")]
[JsonDerivedType(typeof(Wake), "wake")]
public abstract record RegionCommand
{
    private RegionCommand()
    {
    }

    /// <summary>The revision that the region must still have, <see cref="Expected.NotThere"/> where it must be new; null for any.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>Registers or changes the region; what is null is not named and stays.</summary>
    public sealed record Upsert(
        Instant At,
        string Code,
        string? Parent,
        LocalizedText? Name,
        string? Level,
        RiskLevel? Risk,
        string? TimeZone,
        string? Calendar,
        string? Policy,
        IReadOnlyList<Post>? Posts) : RegionCommand;

    /// <summary>A check item needs a number for a notice.</summary>
    public sealed record NumberNotice(string Item, int Request) : RegionCommand;

    /// <summary>Alerts of the region keep failing to arrive over a channel.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Since">When the first of them failed, by the clock of the machine; names this run of failures.</param>
    /// <param name="For">How long they have been failing.</param>
    /// <param name="Failures">How many attempts failed in a row.</param>
    /// <param name="Error">What went wrong at the last of them.</param>
    /// <param name="Site">Code of the site whose alert was the first that did not arrive.</param>
    public sealed record ChannelFailing(Channel Channel, Instant Since, Duration For, int Failures, string Error, string Site) : RegionCommand;

    /// <summary>A channel that was told to be failing works again.</summary>
    public sealed record ChannelWorks(Channel Channel) : RegionCommand;

    /// <summary>Time has passed.</summary>
    public sealed record Wake : RegionCommand;
}
