using Monitoring.Runtime.Storage;
using Monitoring.Storage.Files;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>Evidence in a folder, with what a crash can leave there.</summary>
public sealed class EvidenceFolderTests : EvidenceContentsCompliance
{
    private readonly TemporaryFile _place = new();

    private string Folder => _place.Beside("evidence");

    protected override ValueTask<IEvidenceContents> OpenAsync() => ValueTask.FromResult<IEvidenceContents>(EvidenceFolder.Open(Folder, DateTimeOffset.MaxValue));

    protected override ValueTask CleanUpAsync() => _place.DisposeAsync();

    [Fact]
    public async Task What_a_crash_left_between_write_and_rename_is_cleared_and_was_never_served()
    {
        byte[] bytes = [1, 2, 3];
        var crashed = Path.Combine(Folder, "x.part");
        await File.WriteAllBytesAsync(crashed, bytes, Cancellation);

        await using var again = await OpenAsync();

        File.Exists(crashed).ShouldBeFalse();
        (await again.OpenAsync(HashOf(bytes), Cancellation)).ShouldBeNull();
        (await KeepAsync(again, bytes)).ShouldBe(HashOf(bytes));
    }

    [Fact]
    public async Task What_another_process_is_taking_in_stays()
    {
        var coming = Path.Combine(Folder, "x.part");
        await File.WriteAllBytesAsync(coming, [1], Cancellation);

        await using var other = EvidenceFolder.Open(Folder, new DateTimeOffset(File.GetLastWriteTimeUtc(coming), TimeSpan.Zero));

        File.Exists(coming).ShouldBeTrue();
    }

    [Fact]
    public async Task Files_that_are_no_evidence_are_not_listed_and_a_folder_that_is_not_there_holds_nothing()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "ab"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "ab", "README"), "not evidence", Cancellation);

        await foreach (var sha256 in EvidenceFolder.Read(Folder).AllAsync(Cancellation))
        {
            sha256.ShouldBeNull("nothing is kept");
        }

        (await EvidenceFolder.Read(_place.Beside("none")).OpenAsync(new string('a', 64), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_the_reason()
    {
        File.WriteAllText(_place.Beside("taken"), "");

        Should.Throw<StoreException>(() => EvidenceFolder.Open(_place.Beside("taken"), DateTimeOffset.MinValue)).Message.ShouldContain("taken");
    }
}
