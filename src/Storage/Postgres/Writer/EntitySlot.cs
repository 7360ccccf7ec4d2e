using Monitoring.Core;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>One entity within a batch: what the ledger says of it, and what the batch has made of that so far.</summary>
/// <param name="Key">Which.</param>
internal sealed record EntitySlot(EntityKey Key)
{
    /// <summary>Its number; 0 while it has none.</summary>
    public long Id { get; set; }

    /// <summary>The number of its last entry, those of the batch included; 0 for none.</summary>
    public long Head { get; set; }

    /// <summary>Whether something is written for it that needs a number.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>Whether entries of it were refused: what follows them was decided on a state that never was.</summary>
    public bool IsRefused { get; set; }
}
