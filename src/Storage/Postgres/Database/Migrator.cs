using System.Data;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>
/// Brings the schema up to this version: each migration in a transaction of its own and recorded in it, all under a lock, so
/// that of several nodes that start together one does it. It is done by the owner of the tables where one is configured. A
/// migration of large tables takes as long as it takes, and so does the wait for a node that is at it.
/// </summary>
internal static class Migrator
{
    /// <summary>Applies what is missing and gives the service's role its rights.</summary>
    /// <exception cref="StoreException">
    /// The server cannot be used, the schema is of a newer version or of another program, a migration was changed after it was
    /// applied, or the role lacks a right.
    /// </exception>
    public static void Migrate(Server server)
    {
        try
        {
            BringUpToDate(server);
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }

    /// <summary>Demands that the schema is of this version, for those who only read it.</summary>
    /// <exception cref="StoreException">It is of another version or of another program, or there is none.</exception>
    public static void Demand(NpgsqlConnection connection, string schema)
    {
        if (Missing(connection, schema) is [var first, ..])
        {
            throw new StoreException($"The schema {schema} lacks migration {first.Name}. Run migrate-schema of this version, then try again.");
        }
    }

    private static void BringUpToDate(Server server)
    {
        using var service = server.Single(isPatient: true);
        Server.OpenAndCheck(service);
        using var owner = server.Owner();
        if (owner is not null)
        {
            Server.OpenAndCheck(owner);
            Under(owner, server.Options.Schema, () =>
            {
                Apply(owner, server.Options.Schema);
                Rights.Give(owner, server.Options.Schema, Rights.RoleOf(service));
            });
        }
        else if (Missing(service, server.Options.Schema).Count > 0)
        {
            Under(service, server.Options.Schema, () => Apply(service, server.Options.Schema));
        }

        Rights.Demand(service, server.Options.Schema);
    }

    /// <summary>The migrations that are not applied yet.</summary>
    private static List<Migration> Missing(NpgsqlConnection connection, string schema)
    {
        var known = Sql.Migrations();

        // In one look: another node may make the tables meanwhile.
        var (tables, own) = new Statement(
            connection,
            "SELECT count(*), count(*) FILTER (WHERE c.relname = 'migrations') FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('r', 'p')")
            .With(v => v.Bind(schema)).Each(static row => (row.Long(0), row.Long(1))).Single();
        if (own == 0)
        {
            if (tables > 0)
            {
                throw new StoreException($"The schema {schema} holds tables of another program.");
            }

            return [.. known];
        }

        var applied = new Statement(connection, "SELECT number, checksum FROM migrations ORDER BY number")
            .Each(static row => (Number: row.Int(0), Checksum: row.Blob(1))).ToDictionary(a => a.Number, a => a.Checksum);
        if (applied.Keys.DefaultIfEmpty().Max() is var newest && newest > known[^1].Number)
        {
            throw new StoreException(
                $"The schema {schema} has version {newest}; this version of the program knows {known[^1].Number} and would harm it.");
        }

        if (known.FirstOrDefault(m => applied.TryGetValue(m.Number, out var sum) && !sum.AsSpan().SequenceEqual(Checksum(m))) is { } changed)
        {
            throw new StoreException($"Migration {changed.Name} was changed after it was applied to the schema {schema}.");
        }

        return [.. known.Where(m => !applied.ContainsKey(m.Number))];
    }

    private static void Apply(NpgsqlConnection connection, string schema)
    {
        foreach (var migration in Missing(connection, schema))
        {
            try
            {
                using var transaction = connection.BeginTransaction();
                if (migration.Number == 1)
                {
                    new Statement(connection, $"CREATE SCHEMA IF NOT EXISTS {schema}").Run();
                    new Statement(connection, "CREATE TABLE migrations (number integer PRIMARY KEY, name text NOT NULL, checksum bytea NOT NULL, applied timestamptz NOT NULL DEFAULT now())").Run();
                }

                // Functions that run with the rights of their owner must not find somebody's temporary tables first.
                new Statement(connection, $"SET LOCAL search_path = {schema}, pg_temp").Run();
                new Statement(connection, migration.Text).Run();
                new Statement(connection, "INSERT INTO migrations (number, name, checksum) VALUES ($1, $2, $3)")
                    .With(v => v.Bind(migration.Number).Bind(migration.Name).Bind(Checksum(migration))).Run();
                transaction.Commit();
            }
            catch (Exception e) when (Failure.IsOfServer(e))
            {
                throw new StoreException($"Migration {migration.Name} of the schema {schema} failed; nothing of it was applied. {e.Message}", e);
            }
        }
    }

    private static void Under(NpgsqlConnection connection, string schema, Action work)
    {
        Server.LiftLimits(connection);
        new Statement(connection, "SELECT pg_advisory_lock(hashtext($1), 0)").With(v => v.Bind(schema)).Run();
        try
        {
            work();
        }
        finally
        {
            // A connection that was lost has given the lock back.
            if (connection.FullState == ConnectionState.Open)
            {
                new Statement(connection, "SELECT pg_advisory_unlock(hashtext($1), 0)").With(v => v.Bind(schema)).Run();
            }
        }
    }

    private static byte[] Checksum(Migration migration) => SHA256.HashData(Encoding.UTF8.GetBytes(migration.Text.ReplaceLineEndings("\n")));
}
