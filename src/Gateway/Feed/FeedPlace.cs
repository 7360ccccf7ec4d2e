using System.Globalization;
using Monitoring.Gateway.Access;

namespace Monitoring.Gateway.Feed;

/// <summary>How far a reader is.</summary>
/// <param name="Position">The position of the last entry it came to.</param>
/// <param name="Items">How many items of that entry it has behind it.</param>
internal readonly record struct FeedPlace(long Position, int Items)
{
    private const int All = int.MaxValue;

    /// <summary>Behind an entry, with all its items.</summary>
    internal static FeedPlace Behind(long position) => new(position, All);

    /// <summary>The position to read on from.</summary>
    internal long ReadAfter => Items == All ? Position : Position - 1;

    /// <summary>Whether it has an item of an entry behind it.</summary>
    internal bool HasSeen(long position, int item) => position < Position || (position == Position && item < Items);

    /// <summary>
    /// The id of an event. Each is another text of the same length, also for the same place: from two ids nobody can tell
    /// whether anything lies between them.
    /// </summary>
    internal async ValueTask<string> SealAsync(CursorSeal seal, CancellationToken cancellation) =>
        await seal.SealAfreshAsync(string.Create(CultureInfo.InvariantCulture, $"feed {Position:x16} {Items:x8}"), cancellation);

    /// <summary>The place that an id names; null when it is none of this installation's.</summary>
    internal static async ValueTask<FeedPlace?> OpenAsync(string id, CursorSeal seal, CancellationToken cancellation)
    {
        try
        {
            return await seal.OpenAsync(id, cancellation) is { } text ? Parse(text.Split(' ')) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static FeedPlace? Parse(string[] parts) =>
        parts is ["feed", var position, var items]
        && long.TryParse(position, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(items, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seen)
        && at >= 0 && seen >= 0
            ? new FeedPlace(at, seen)
            : null;
}
