using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.Core.Regions;

/// <summary>What can be asked of a region.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Upsert), "upsert")]
[JsonDerivedType(typeof(NumberNotice), "number-notice")]
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

    /// <summary>Time has passed.</summary>
    public sealed record Wake : RegionCommand;
}
