namespace Monitoring.Runtime.Storage;

/// <summary>
/// The tables of a store as they lie there, for carrying them into another one whose tables have the same names. As long as
/// this is open nobody writes to it. One thread at a time.
/// </summary>
public interface IStoredTables : IDisposable
{
    /// <summary>The last id that a message got; those consumed are gone, and their ids must never come back. 0 for none.</summary>
    long LastMessage { get; }

    /// <summary>How many rows a table has.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    long Count(string table);

    /// <summary>All rows of a table, one at a time: a number, a text, bytes or null for each column asked for.</summary>
    /// <param name="table">A table.</param>
    /// <param name="columns">Columns of it.</param>
    /// <exception cref="StoreException">It cannot be read.</exception>
    IEnumerable<object?[]> Rows(string table, IReadOnlyList<string> columns);
}
