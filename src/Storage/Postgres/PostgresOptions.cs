using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Monitoring.Storage.Postgres;

/// <summary>Where the server is and how it is used: section <c>Postgres</c> of the configuration.</summary>
public sealed partial class PostgresOptions : IValidatableObject
{
    /// <summary>
    /// Server, database and role of the service, as Npgsql has it: <c>Host=…;Database=…;Username=…;Password=…</c>. Empty for a
    /// store in a file.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The same for the role that owns the tables. With it the schema is brought up to date at each start, and the role of the
    /// service gets the rights it needs and no more. Empty where the service's own role owns the tables, and for a service whose
    /// schema is brought up to date by <c>migrate-schema</c>, which then alone need know it.
    /// </summary>
    public string OwnerConnectionString { get; set; } = "";

    /// <summary>The schema that holds everything; lower case letters, digits and underscores, at most 63.</summary>
    public string Schema { get; set; } = "monitoring";

    /// <summary>
    /// How many transactions of decisions are written side by side, each over a connection of its own; 1 to 16. Several wait for
    /// each other from the moment they take their positions until they are on the disk, so that only what comes before can
    /// overlap. A single one has two connections, and what it writes next overlaps; on two cores more brought nothing.
    /// </summary>
    [Range(1, 16)]
    public int Lanes { get; set; } = 1;

    /// <summary>How many reads run side by side; 1 to 200, each over a connection of its own. Those that write come on top.</summary>
    [Range(1, 200)]
    public int Readers { get; set; } = 12;

    /// <summary>How long a connection may take to be made, in seconds; 1 to 300.</summary>
    [Range(1, 300)]
    public int ConnectSeconds { get; set; } = 5;

    /// <summary>How long a statement may take, in seconds; 1 to 3,600. A migration takes as long as it takes.</summary>
    [Range(1, 3_600)]
    public int StatementSeconds { get; set; } = 30;

    /// <summary>
    /// How long the store tries to find out what became of a transaction whose connection was lost while it was committed, in seconds;
    /// 0 to 86,400. Nothing else is written meanwhile, and whoever sends something is answered <c>retry</c>. Should it give up and the
    /// transaction be there after all, what follows from it follows at the next start.
    /// </summary>
    [Range(0, 86_400)]
    public double OutcomeSeconds { get; set; } = 3_600;

    /// <summary>How long a start waits for the process before to be gone, in seconds; 0 to 600.</summary>
    [Range(0, 600)]
    public double LockSeconds { get; set; } = 30;

    /// <summary>The least time between two signals to other nodes that something was committed, in milliseconds; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int SignalMilliseconds { get; set; } = 50;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!SchemaName().IsMatch(Schema))
        {
            yield return new ValidationResult(
                "Schema must begin with a lower case letter or underscore, followed by at most 62 of these and digits.", [nameof(Schema)]);
        }

        foreach (var (name, text) in new[] { (nameof(ConnectionString), ConnectionString), (nameof(OwnerConnectionString), OwnerConnectionString) })
        {
            if (text.Length > 0 && Database.Server.Flaw(text) is { } flaw)
            {
                yield return new ValidationResult($"{name} is not to be understood: {flaw}", [name]);
            }
        }

        if (OwnerConnectionString.Length > 0 && ConnectionString.Length == 0)
        {
            yield return new ValidationResult("OwnerConnectionString needs a ConnectionString for the service beside it.", [nameof(OwnerConnectionString)]);
        }
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SchemaName();
}
