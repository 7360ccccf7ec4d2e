using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>
/// A transaction on its way to the server. It may be written while the one before it is not committed yet, over another
/// connection, and then commits only after that one has: it rests on the numbers that one gives.
/// </summary>
/// <param name="connection">What it is written over; nobody else uses it until this is over.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="before">The one that it goes on from; null where that is over.</param>
/// <param name="system">The system's clock.</param>
internal sealed class Flight(WriterConnection connection, Transaction transaction, Flight? before, TimeProvider system)
{
    /// <summary>
    /// How long it waits, written, for the one before it. That one may be waiting for a row that this one has changed, which
    /// the server cannot know; whoever gives up is written once more, alone.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Flight? _before = before;

    /// <summary>Whether everything was looked up, so that nothing can refuse it.</summary>
    public bool IsCareful { get; init; }

    /// <summary>What it was looked up over, which may have begun it; it cannot go on over another one. Null where nothing was.</summary>
    public NpgsqlConnection? BegunOver { get; init; }

    /// <summary>What it is written over.</summary>
    public WriterConnection Connection => connection;

    /// <summary>The one that it goes on from, until this is over.</summary>
    public Flight? Before => _before;

    /// <summary>What the next transaction goes on from, if this one is written.</summary>
    public LastNumbers Last { get; } = transaction.Numbers.Last;

    /// <summary>
    /// Whether it was written and the server said so, so that the next may go on from its numbers; known when it is over. Where it
    /// was found out afterwards, others may have written since.
    /// </summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => _over.Task.IsCompleted;

    /// <summary>Waits until it is over.</summary>
    public void Wait() => _over.Task.GetAwaiter().GetResult();

    /// <summary>Writes it; once.</summary>
    /// <returns>How each change ended, and the news before it; null when nothing was written and it is to be made anew.</returns>
    /// <exception cref="StoreException">The transaction failed as a whole and nothing of it was written, as far as can be found out.</exception>
    public (CommitOutcome[] Outcomes, IReadOnlyList<NewsEntry> Before)? Run()
    {
        var isWritten = false;
        try
        {
            isWritten = connection.Use(IsWrittenOver);
            return isWritten ? (transaction.Outcomes, transaction.Before) : null;
        }
        finally
        {
            try
            {
                // Also where this one failed first: when the last one is over, all are.
                _before?.Wait();
                transaction.Ended(isWritten);
            }
            finally
            {
                transaction.Dispose();
                _before = null;
                _over.SetResult();
            }
        }
    }

    private bool IsWrittenOver(NpgsqlConnection open)
    {
        if (BegunOver is not null && BegunOver != open)
        {
            throw new StoreException("The connection was lost before the transaction was written.");
        }

        var isEnding = false;
        try
        {
            if (_before is { IsOver: false } before)
            {
                transaction.Write(open);
                before.Wait(Patience);
            }

            if (_before is { } last && !(last.IsOver && last.IsAnswered))
            {
                WriterConnection.Rollback(open);
                return false;
            }

            isEnding = true;
            transaction.End(open);
            return IsAnswered = true;
        }
        catch (PostgresException e) when (!IsCareful && e.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation or PostgresErrorCodes.DeadlockDetected)
        {
            // A key that is there already, an entry that does not follow the last one, numbers that somebody else has given, or
            // two that bring the same events in another order and wait for each other.
            WriterConnection.Rollback(open);
            return false;
        }
        catch (Exception e) when (isEnding && Failure.IsOfServer(e) && Failure.EndsConnection(e))
        {
            // The connection ended somewhere between the first row and the answer to COMMIT.
            return connection.IsCommitted(transaction, e) ? true : throw Failure.Of(e);
        }
    }

    /// <summary>Waits until it is over, but not for ever.</summary>
    private void Wait(TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost, system);
        try
        {
            _over.Task.Wait(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits sees that it is not over.
        }
    }
}
