using System.Security.Cryptography;
using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Files;
using Monitoring.Storage.Sqlite.Verification;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>What a check of evidence finds, and how it is carried elsewhere.</summary>
public sealed class EvidenceCheckTests : IAsyncLifetime
{
    private readonly TemporaryFile _place = new();
    private SqliteStore _store = null!;
    private EvidenceFolder _folder = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(_place.Path);
        _folder = EvidenceFolder.Open(_place.Beside("evidence"), DateTimeOffset.MaxValue);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _folder.DisposeAsync();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task What_is_damaged_lost_or_was_never_sent_is_named()
    {
        await KeepAsync([1]);
        var damaged = await KeepAsync([2]);
        var lost = await KeepAsync([3]);
        var unreferred = await KeepAsync([4]);
        var never = new string('a', 64);
        await _store.AddReferencesAsync(
            [
                new EvidenceReference(lost, $"/api/evidence/{lost}", 1),
                new EvidenceReference(never, $"https://here.example/api/evidence/{never}", 2),
                new EvidenceReference(new string('b', 64), "https://elsewhere.example/7f3c.jpg", 3),
            ],
            3,
            Cancellation);
        await File.WriteAllBytesAsync(PathOf(damaged), [9], Cancellation);
        File.Delete(PathOf(lost));
        File.Delete(PathOf(unreferred));

        using var snapshot = SqliteSnapshot.Open(_place.Path);
        var report = await EvidenceCheck.RunAsync(snapshot, _folder, Cancellation);

        report.IsSound.ShouldBeFalse();
        report.Pieces.ShouldBe(2);
        report.Damaged.ShouldBe([damaged]);
        report.Lost.ShouldBe([lost]);
        report.Missing.Select(reference => reference.Position).ShouldBe([2]);
        report.Elsewhere.ShouldBe(1);
    }

    [Fact]
    public async Task Where_only_references_are_unmet_all_is_well()
    {
        await KeepAsync([1]);
        var never = new string('a', 64);
        await _store.AddReferencesAsync([new EvidenceReference(never, $"/api/evidence/{never}", 2)], 2, Cancellation);

        using var snapshot = SqliteSnapshot.Open(_place.Path);
        var report = await EvidenceCheck.RunAsync(snapshot, _folder, Cancellation);

        (report.IsSound, report.Missing.Count).ShouldBe((true, 1));
    }

    [Fact]
    public async Task All_pieces_are_carried_over_also_when_it_is_done_again_and_a_damaged_one_is_refused()
    {
        var (one, two) = (await KeepAsync([1]), await KeepAsync([2]));
        await using var other = EvidenceFolder.Open(_place.Beside("other"), DateTimeOffset.MaxValue);
        var told = new List<long>();

        await EvidenceMove.RunAsync(_folder, other, 2, (done, _) => told.Add(done), Cancellation);
        await EvidenceMove.RunAsync(_folder, other, 2, (done, _) => told.Add(done), Cancellation);

        told.ShouldBe([1, 2, 1, 2]);
        foreach (var sha256 in (string[])[one, two])
        {
            await using var bytes = (await other.OpenAsync(sha256, Cancellation)).ShouldNotBeNull();
            bytes.Length.ShouldBe(1);
        }

        await File.WriteAllBytesAsync(PathOf(two), [9], Cancellation);
        (await Should.ThrowAsync<StoreException>(() => EvidenceMove.RunAsync(_folder, other, 2, (_, _) => { }, Cancellation))).Message.ShouldContain(two);
    }

    private string PathOf(string sha256) => Path.Combine(_place.Beside("evidence"), sha256[..2], sha256);

    private async Task<string> KeepAsync(byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (await _store.AnnounceEvidenceAsync(new EvidenceUpload(sha256, "S1", "t1", "Li", Noon), "image/jpeg", bytes.Length, Cancellation)).ShouldBeTrue();
        await using var incoming = await _folder.ReceiveAsync(Cancellation);
        await incoming.Body.WriteAsync(bytes, Cancellation);
        await incoming.KeepAsync(sha256, Cancellation);
        await _store.ConfirmEvidenceAsync(sha256, Cancellation);
        return sha256;
    }
}
