using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Puts commands for other entities on their way and takes away those that have arrived.</summary>
internal static class MessageWriter
{
    /// <summary>Adds what a plan sends and consumes; those of one change follow each other without a gap.</summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan, Numbers numbers)
    {
        var sent = new List<(long Id, OutgoingMessage Message)>();
        var consumed = new List<long>();
        foreach (var kept in plan.Written)
        {
            var first = 0L;
            foreach (var message in kept.Change.Messages)
            {
                var id = numbers.Message();
                first = first == 0 ? id : first;
                sent.Add((id, message));
            }

            if (first != 0)
            {
                plan.Outcomes[kept.Index] = plan.Outcomes[kept.Index] with { FirstMessageId = first };
            }

            consumed.AddRange(kept.Change.Consumed);
        }

        if (sent.Count > 0)
        {
            batch.Query("messages_send")
                .Longs(sent, s => s.Id)
                .Texts(sent, s => s.Message.To.ToString())
                .Blobs(sent, s => s.Message.Identity)
                .Instants(sent, s => s.Message.Sent)
                .Blobs(sent, s => s.Message.Body);
        }

        if (consumed.Count > 0)
        {
            batch.Query("messages_consume").Bind(consumed);
        }
    }
}
