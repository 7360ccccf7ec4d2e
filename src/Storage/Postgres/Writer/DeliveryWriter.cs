using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes what becomes of deliveries; each call inside one transaction.</summary>
internal static class DeliveryWriter
{
    /// <summary>Puts deliveries off that were never tried.</summary>
    public static ValueTask<int> HoldAsync(Session session, IReadOnlyList<long> ids, Instant until) =>
        session.Query("delivery_hold").With(v => v.Bind(ids).Bind(until)).RunAsync();

    /// <summary>Makes one message of several deliveries; false, and nothing, where one of them went its way meanwhile.</summary>
    public static async ValueTask<bool> FreezeAsync(Session session, long lead, IReadOnlyList<long> others, byte[] body)
    {
        long[] all = [lead, .. others];
        if ((await session.Query("deliveries_still_fresh").With(v => v.Bind(all)).AllAsync(static row => row.Long(0))).Count < all.Length)
        {
            return false;
        }

        await session.Query("delivery_lead").With(v => v.Bind(lead).Bind(body).Bind(others.Count + 1)).RunAsync();
        await session.Query("delivery_join").With(v => v.Bind(others).Bind(lead)).RunAsync();
        return true;
    }

    /// <summary>Keeps what became of attempts, and how the channels do by it; all of it in one journey to the server.</summary>
    public static async ValueTask<int> RecordAsync(Session session, IReadOnlyList<DeliveryResult> results)
    {
        await using var batch = session.Batch();
        foreach (var result in results)
        {
            Record(batch, result);
        }

        await session.RunAsync(batch);
        return results.Count;
    }

    /// <summary>Has the message of a delivery tried anew.</summary>
    public static async ValueTask<ResendOutcome> ResendAsync(Session session, long id, Instant now)
    {
        if (await session.Text("SELECT coalesce(lead, id) FROM deliveries WHERE id = $1").With(v => v.Bind(id)).NumberAsync() is not { } lead)
        {
            return ResendOutcome.Unknown;
        }

        if (await session.Query("delivery_resend").With(v => v.Bind(lead).Bind(now)).RunAsync() > 0)
        {
            return ResendOutcome.Resent;
        }

        return await session.Query("delivery_hasten").With(v => v.Bind(lead).Bind(now)).RunAsync() > 0 ? ResendOutcome.Hastened : ResendOutcome.Waiting;
    }

    private static void Record(NpgsqlBatch batch, DeliveryResult result)
    {
        // A pending one without an instant is due again at once; without one it would never be.
        var next = result.State == DeliveryState.Pending ? result.NextAt ?? result.TriedAt : (Instant?)null;
        batch.Query("delivery_record")
            .Bind(result.Id).Bind(result.State).Bind(result.TriedAt).Bind(next).Bind(result.Error).Bind(result.Took.BclCompatibleTicks)
            .Bind(result.IsOfBundle);
        batch.Query("attempts_forget").Bind(result.Id).Bind(IOutboxStore.AttemptsKept);
        if (!result.IsOfChannel)
        {
            return;
        }

        if (result.State == DeliveryState.Delivered)
        {
            batch.Query("channel_worked").Bind(result.Id).Bind(result.TriedAt);
        }
        else
        {
            batch.Query("channel_failed").Bind(result.Id).Bind(result.TriedAt).Bind(result.Error ?? "");
        }
    }
}
