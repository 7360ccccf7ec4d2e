using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>
/// Keeps the write-ahead log bounded. Once enough pages are in it they are copied into the file beside running reads; when
/// reads that overlap without end keep the log from starting over, it waits for those that run to finish, which is
/// bounded because every read is short.
/// </summary>
internal sealed class Checkpointer(Connection writer, int pages)
{
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
        var (logged, _) = writer.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
        if (logged > 2L * pages)
        {
            writer.Checkpoint(raw.SQLITE_CHECKPOINT_RESTART);
        }
    }

    /// <summary>Copies everything and empties the log, when nobody reads any more.</summary>
    public void Close() => writer.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
}
