using System.Globalization;
using System.Text.Json;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>Walks the chain of one entity: numbers without a gap, every hash over the stored bytes, every input under its own identity.</summary>
/// <param name="entity">The entity, as it is stored.</param>
/// <param name="store">Where contents are.</param>
/// <param name="differences">Takes what is found.</param>
internal sealed class ChainCheck(string entity, IStoreSnapshot store, Differences differences)
{
    /// <summary>The number of the last entry.</summary>
    public long Seq { get; private set; }

    /// <summary>The hash of the last entry.</summary>
    public byte[] Hash { get; private set; } = LedgerHash.Root;

    /// <summary>The hash that the last entry follows.</summary>
    public byte[] Previous { get; private set; } = LedgerHash.Root;

    /// <summary>Begins after the entries that are archived.</summary>
    public void Begin(Checkpoint from) => (Seq, Hash) = (from.Seq, from.Hash);

    /// <summary>Takes the next entry.</summary>
    /// <returns>Whether it follows; what comes after a break cannot be held against anything.</returns>
    public bool Follows(StoredLine line)
    {
        var sound = Number(line) && Bytes(line);
        (Seq, Previous, Hash) = (line.Seq, Hash, line.Hash);
        if (sound)
        {
            Identity(line);
        }

        return sound;
    }

    private bool Number(StoredLine line)
    {
        if (line.Seq == Seq + 1)
        {
            return true;
        }

        Add(DifferenceKinds.EntryMissing, "seq", line, Text(Seq + 1), Text(line.Seq));
        return false;
    }

    private bool Bytes(StoredLine line)
    {
        var (rules, place) = (HashOf(line, line.Rules, "rules"), HashOf(line, line.Place, "place"));
        if (rules is null || place is null)
        {
            return false;
        }

        var hash = LedgerHash.Of(Hash, entity, line.Seq, line.Kind, line.Happened, line.Decided, line.Input, line.Facts, rules, place);
        if (hash.AsSpan().SequenceEqual(line.Hash))
        {
            return true;
        }

        Add(DifferenceKinds.ChainBroken, "hash", line, Convert.ToHexStringLower(hash), Convert.ToHexStringLower(line.Hash));
        return false;
    }

    /// <summary>The hash does not cover the identity, which a field event brings with it.</summary>
    private void Identity(StoredLine line)
    {
        if (!line.Kind.StartsWith("inspection.", StringComparison.Ordinal))
        {
            return;
        }

        var expected = IdentityOf(line.Input);
        if (expected is null || line.Identity is null || !expected.AsSpan().SequenceEqual(line.Identity))
        {
            Add(
                DifferenceKinds.IdentityDiffers,
                "identity",
                line,
                expected is null ? "the identity of an event that can be read" : Convert.ToHexStringLower(expected),
                line.Identity is null ? "nothing" : Convert.ToHexStringLower(line.Identity));
        }
    }

    private static byte[]? IdentityOf(byte[] input)
    {
        try
        {
            using var json = JsonDocument.Parse(input);
            return Serialization.Identity.OfEvent(
                json.RootElement.GetProperty("source").GetString()!, json.RootElement.GetProperty("id").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private byte[]? HashOf(StoredLine line, long? content, string column)
    {
        if (content is not { } id)
        {
            return [];
        }

        if (store.ContentHash(id) is { } hash)
        {
            return hash;
        }

        Add(DifferenceKinds.ContentMissing, column, line, $"content {Text(id)}", "nothing");
        return null;
    }

    private void Add(string kind, string column, StoredLine line, string expected, string found) =>
        differences.Add(new Difference(kind, entity, "ledger", column, $"entry {Text(line.Seq)} at position {Text(line.Position)}", expected, found));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
