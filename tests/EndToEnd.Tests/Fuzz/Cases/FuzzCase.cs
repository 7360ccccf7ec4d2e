using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>One request with what must be true of its answer.</summary>
/// <param name="Kind">What it is, for counts: events, query, command, import.</param>
/// <param name="Request">The request.</param>
internal sealed record FuzzCase(string Kind, RawRequest Request)
{
    /// <summary>How many mutated events or queries it stands for.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>How many receipts must come back where any do; null where the number of events is not known any more.</summary>
    public int? Receipts { get; init; }

    /// <summary>The key that the ledger must know the request by exactly when it was done; null where it has none.</summary>
    public (string Token, string Key)? Order { get; init; }

    /// <summary>Sites of a file of which all must be there afterwards, or none.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];
}

/// <summary>Somebody who asks.</summary>
/// <param name="Id">Id of the token.</param>
/// <param name="Text">The token.</param>
internal sealed record Asker(string Id, string Text);
