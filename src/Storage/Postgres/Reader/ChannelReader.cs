using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads what is known of channels.</summary>
internal static class ChannelReader
{
    /// <summary>Webhooks by address, after one.</summary>
    public static async ValueTask<IReadOnlyList<ChannelHealth>> WebhooksAsync(Session session, string after, int limit) =>
        await session.Query("webhooks_page").With(v => v.Bind(after).Bind(limit)).AllAsync(static row => new ChannelHealth(
            "webhook", row.Text(0), row.Int(1), row.InstantOrNull(2), row.InstantOrNull(3), row.InstantOrNull(4), row.TextOrNull(5))
        {
            Region = row.TextOrNull(6),
            Site = row.TextOrNull(7),
            ToldSince = row.InstantOrNull(8),
            Generation = row.Int(9),
            RotatedAt = row.InstantOrNull(10),
        });

    /// <summary>Channels of which a word is due.</summary>
    public static async ValueTask<IReadOnlyList<ChannelHealth>> UnsettledAsync(Session session, int failures, Duration failingFor, int limit) =>
        await session.Query("channels_unsettled")
            .With(v => v.Bind(failures).Bind(failingFor.BclCompatibleTicks).Bind(limit))
            .AllAsync(static row => new ChannelHealth(
                row.Text(0), row.Text(1), row.Int(2), row.InstantOrNull(3), row.InstantOrNull(4), row.InstantOrNull(5), row.TextOrNull(6))
            {
                Region = row.TextOrNull(7),
                Site = row.TextOrNull(8),
                ToldSince = row.InstantOrNull(9),
            });

    /// <summary>Whether any channel is told to be failing at present.</summary>
    public static ValueTask<bool> IsAnyToldAsync(Session session) => session.Query("channels_told").OneAsync(static row => row.Flag(0));

    /// <summary>The generations of a secret that sign, the newest first.</summary>
    public static async ValueTask<IReadOnlyList<SecretGeneration>> SecretsAsync(Session session, string address, Instant replacedAfter) =>
        await session.Query("secrets_of_address").With(v => v.Bind(address).Bind(replacedAfter))
            .AllAsync(static row => new SecretGeneration(row.Int(0), row.InstantOrNull(1)));
}
