using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>Brings the schema of a file up to this version: each migration in a transaction of its own, recorded in it.</summary>
internal static class Migrator
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StoreException">The file is of a newer version, or of another program.</exception>
    public static void Migrate(Connection connection, string path)
    {
        var known = Sql.Migrations();
        var applied = Applied(connection, path);
        if (applied > known[^1].Number)
        {
            throw new StoreException(
                $"{path} has schema version {applied}; this version of the program knows {known[^1].Number} and would harm it.");
        }

        foreach (var (number, name, text) in known.Where(m => m.Number > applied))
        {
            try
            {
                connection.Execute("BEGIN IMMEDIATE");
                connection.Execute(text);
                connection.Statement("INSERT INTO migrations (number, name) VALUES (?, ?)").Add(number).Add(name).Run();
                connection.Execute("COMMIT");
            }
            catch (StoreException failure)
            {
                connection.Abandon();
                throw new StoreException($"Migration {name} of {path} failed; nothing of it was applied.", failure);
            }
        }
    }

    /// <summary>Demands that a file is of this version, for those who only read it.</summary>
    /// <exception cref="StoreException">It is of another version, or of another program.</exception>
    public static void Demand(Connection connection, string path)
    {
        if (connection.Statement("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'").Number() == 0)
        {
            throw new StoreException($"{path} holds no data of this program.");
        }

        var (applied, known) = (connection.Statement("SELECT max(number) FROM migrations").Number() ?? 0, Sql.Migrations()[^1].Number);
        if (applied != known)
        {
            throw new StoreException(
                $"{path} has schema version {applied}; this version of the program reads {known}. "
                + (applied < known ? "Start it once with this version, then try again." : "Use the version that wrote it."));
        }
    }

    private static long Applied(Connection connection, string path)
    {
        if (connection.Statement("SELECT count(*) FROM sqlite_schema").Number() == 0)
        {
            connection.Execute("CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        }
        else if (connection.Statement("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'").Number() == 0)
        {
            throw new StoreException($"{path} holds tables of another program.");
        }

        return connection.Statement("SELECT max(number) FROM migrations").Number() ?? 0;
    }
}
