using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>What becomes of evidence where two transactions do not see each other.</summary>
public sealed class EvidenceTests : IAsyncDisposable
{
    private const string Piece = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_piece_that_was_announced_while_its_reference_was_written_is_not_removed()
    {
        await using var store = await _schema.OpenStoreAsync();
        await using var elsewhere = await _schema.BeginElsewhereAsync();
        await elsewhere.RunAsync($"INSERT INTO evidence_references (sha256, uri, position) VALUES ('{Piece}', '/api/evidence/{Piece}', 1)");
        await elsewhere.RunAsync($"UPDATE evidence SET referred = true WHERE sha256 = '{Piece}' AND NOT referred");
        (await store.AnnounceEvidenceAsync(new EvidenceUpload(Piece, "S1", "t1", "Li", Noon), "image/jpeg", 42, Cancellation)).ShouldBeTrue();
        await elsewhere.RunAsync("COMMIT");

        (await store.CondemnEvidenceAsync(Noon + Duration.FromDays(8), 9, Cancellation)).ShouldBeEmpty();
        (await store.EvidenceAsync(Piece, Cancellation))!.Row.IsReferred.ShouldBeTrue();
    }
}
