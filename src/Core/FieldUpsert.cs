using System.Collections.Immutable;
using NodaTime;

namespace Monitoring.Core;

/// <summary>One upsert over fields that each remember when they were last set: a field named by an older event stays as it is.</summary>
/// <param name="at">The own time of the event.</param>
/// <param name="setAt">When each field was last set.</param>
internal sealed class FieldUpsert(Instant at, ImmutableDictionary<string, Instant> setAt)
{
    private readonly List<string> _applied = [];
    private readonly List<string> _kept = [];

    /// <summary>The fields it sets.</summary>
    public IReadOnlyList<string> Applied => _applied;

    /// <summary>The fields it names and does not set.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>The value of a field after the upsert.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="named">What the event says, or null when it does not name the field.</param>
    /// <param name="known">What was known before.</param>
    public T? Set<T>(string field, T? named, T? known)
        where T : class => named is not null && Applies(field) ? named : known;

    /// <summary>The value of a field that is never unknown, after the upsert.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="named">What the event says, or null when it does not name the field.</param>
    /// <param name="known">What was known before.</param>
    public T Set<T>(string field, T? named, T known)
        where T : struct => named is { } value && Applies(field) ? value : known;

    private bool Applies(string field)
    {
        var applies = !setAt.TryGetValue(field, out var last) || last <= at;
        (applies ? _applied : _kept).Add(field);
        return applies;
    }
}
