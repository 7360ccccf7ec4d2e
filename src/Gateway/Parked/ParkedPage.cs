using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Monitoring.Bus;

namespace Monitoring.Gateway.Parked;

/// <summary>
/// A page of what lies parked. The cursor is the last message shown and its place: what is removed meanwhile moves those behind
/// it forward, and none is left out for it.
/// </summary>
internal static class ParkedPage
{
    /// <summary>The messages of a page and the cursor of the next; null for a cursor that is none of this list.</summary>
    internal static (IReadOnlyList<ParkedMessage> Items, string? Next)? Of(IReadOnlyList<ParkedMessage> all, string? cursor, int limit)
    {
        var start = 0;
        if (cursor is not null)
        {
            if (Read(cursor) is not var (place, id))
                return null;

            var found = all.ToList().FindIndex(m => m.Id == id);
            start = found >= 0 ? found + 1 : Math.Min(place, all.Count);
        }

        var items = all.Skip(start).Take(limit).ToList();
        var end = start + items.Count;
        return (items, end < all.Count ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{end - 1}:{items[^1].Id}"))) : null);
    }

    private static (int Place, string Id)? Read(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
            return null;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(':', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (place, parts[1]) : null;
    }
}
