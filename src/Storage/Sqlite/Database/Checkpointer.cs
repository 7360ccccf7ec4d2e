using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>
/// Keeps the write-ahead log bounded. Once enough pages are in it they are copied into the file beside running reads; when
/// reads that overlap without end keep the log from starting over, it waits for those that run to finish. Every read of
/// this process is short; for a foreign one that is not, it gives up soon and comes back later.
/// </summary>
internal sealed class Checkpointer(Connection writer, int pages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private long _sinceCopied;

    /// <summary>To be called after each transaction, outside of it.</summary>
    public void Committed()
    {
        _sinceCopied += writer.TakePagesWritten();
        if (_sinceCopied < pages)
        {
            return;
        }

        // What a checkpoint fails at is tried again at the next; the commit before it stands.
        _sinceCopied = 0;
        var logged = writer.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE, TimeSpan.Zero);
        if (logged > 2L * pages)
        {
            writer.Checkpoint(raw.SQLITE_CHECKPOINT_RESTART, Patience);
        }
    }

    /// <summary>Copies everything and empties the log, when nobody reads any more.</summary>
    public void Close() => writer.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE, Patience);
}
