using Microsoft.Win32.SafeHandles;
using Monitoring.Runtime.Storage;
using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>
/// Keeps the write-ahead log bounded. Once enough pages are in it a second connection copies them into the file, beside
/// running writes and reads; the writer itself then copies the little that came meanwhile, which is what lets the log
/// start over, and so never waits for the bulk. When reads that overlap without end keep the log from starting over, it
/// waits for those that run to finish. Every read of this process is short; for a foreign one that is not, it gives up
/// soon and comes back later.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    /// <summary>How long the log may grow, as a multiple of the pages after which it is copied.</summary>
    private const long MostLogged = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly Connection _writer;
    private readonly Connection _copier;
    private readonly SafeFileHandle _file;
    private readonly int _pages;
    private long _sinceCopied;
    private Task _copying = Task.CompletedTask;
    private bool _isRestDue;

    /// <summary>Opens what it needs to copy.</summary>
    /// <param name="writer">The connection that writes.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Among them, how many pages the log may hold before they are copied.</param>
    public Checkpointer(Connection writer, string path, SqliteOptions options)
    {
        _writer = writer;
        _copier = Connection.OpenCopier(path, options);
        _pages = options.CheckpointPages;

        // Kept open until the last connection is closed: closing any handle gives up the locks of the whole process.
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>To be called before each transaction.</summary>
    /// <exception cref="StoreException">
    /// The file could not be flushed. What the system lost of it then is still in the log, so the log must not start over:
    /// nothing is written any more, and the next start copies it again.
    /// </exception>
    public void Demand()
    {
        if (_copying.IsFaulted)
        {
            throw new StoreException("The file could not be flushed to the disk. Nothing is written until a restart.", _copying.Exception);
        }
    }

    /// <summary>To be called after each transaction, outside of it, by whoever holds the writer.</summary>
    public void Committed()
    {
        _sinceCopied += _writer.TakePagesWritten();
        if (!_copying.IsCompleted)
        {
            if (_sinceCopied < MostLogged * _pages)
            {
                return;
            }

            // The disk cannot keep up with the copy beside the writing: whoever writes waits for it.
            Task.WaitAny(_copying);
        }

        if (_copying.IsFaulted)
        {
            return;
        }

        if (_isRestDue)
        {
            _isRestDue = false;
            _sinceCopied = 0;

            // What a checkpoint fails at is tried again at the next; the commit before it stands.
            var logged = _writer.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE, TimeSpan.Zero);
            if (logged > MostLogged * _pages)
            {
                _writer.Checkpoint(raw.SQLITE_CHECKPOINT_RESTART, Patience);
            }
        }
        else if (_sinceCopied >= _pages)
        {
            _isRestDue = true;
            _copying = Task.Run(CopyBulk);
        }
    }

    /// <summary>Copies everything and empties the log, when nobody reads any more, and closes the writer.</summary>
    public void Dispose()
    {
        // A failure has been told by every transaction since.
        Task.WaitAny(_copying);
        _copier.Dispose();
        if (_copying.IsFaulted)
        {
            _writer.KeepLogOnClose();
        }
        else
        {
            _writer.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE, Patience);
        }

        _writer.Dispose();
        _file.Dispose();
    }

    /// <summary>
    /// A checkpoint flushes the file only when it has come to the end of the log, which it seldom does while others write.
    /// So the file is flushed here, and what came meanwhile copied once more, until little is left of both for the writer.
    /// </summary>
    private void CopyBulk()
    {
        _copier.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE, TimeSpan.Zero);
        RandomAccess.FlushToDisk(_file);
        _copier.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE, TimeSpan.Zero);
        RandomAccess.FlushToDisk(_file);
    }
}
