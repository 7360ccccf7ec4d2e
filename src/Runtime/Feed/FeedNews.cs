using Monitoring.Runtime.Serialization;

namespace Monitoring.Runtime.Feed;

/// <summary>What one change tells the feed, and the bytes that a store keeps of it.</summary>
/// <param name="items">In the order they happened; at least one.</param>
public sealed class FeedNews(IReadOnlyList<FeedItem> items)
{
    /// <summary>In the order they happened.</summary>
    public IReadOnlyList<FeedItem> Items { get; } = items;

    /// <summary>The items as JSON, without the bodies of alerts.</summary>
    public byte[] Body { get; } = CoreJson.Write(items);

    /// <summary>The items of a body; the bodies of alerts are for the store to add.</summary>
    public static IReadOnlyList<FeedItem> Read(ReadOnlySpan<byte> body) => CoreJson.Read<FeedItem[]>(body);
}
