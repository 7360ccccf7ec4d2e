using Monitoring.Runtime.Storage;
using SQLitePCL;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>Turns result codes of SQLite into the one exception that callers know.</summary>
internal static class Failure
{
    /// <summary>The exception for a result code.</summary>
    /// <param name="db">The connection that has the message, or null when there is none.</param>
    /// <param name="code">The result code.</param>
    /// <param name="doing">What was being done, for example <c>open the file</c>.</param>
    public static StoreException Of(sqlite3? db, int code, string doing)
    {
        var said = db is null ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(db).utf8_to_string();
        return new StoreException($"SQLite could not {doing}: {said} (code {code}).") { IsRefusal = IsOfData(code) };
    }

    /// <summary>Whether it is what was to be written that SQLite cannot hold; the lowest byte is the primary code (https://sqlite.org/rescode.html).</summary>
    private static bool IsOfData(int code) => (code & 0xFF) is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH;
}
