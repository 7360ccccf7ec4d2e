using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>Writes what changes mean to the memory of other nodes.</summary>
internal static class NewsWriter
{
    /// <summary>Adds the news of a plan, by the positions its changes got.</summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan, long node)
    {
        var news = plan.Written.FindAll(k => k.Change.News is not null);
        if (news.Count > 0)
        {
            batch.Query("news_append")
                .Longs(news, k => plan.Outcomes[k.Index].Position)
                .Longs(news, _ => node)
                .Flags(news, k => k.Change.News!.Region)
                .Texts(news, k => k.Change.News!.Site)
                .Flags(news, k => k.Change.News!.IsTold)
                .Blobs(news, k => k.Change.News!.Body);
        }
    }
}
