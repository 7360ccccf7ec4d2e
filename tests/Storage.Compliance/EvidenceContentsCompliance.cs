using System.Security.Cryptography;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Compliance;

/// <summary>The bytes of evidence: whole or not there, whatever happens on the way.</summary>
public abstract class EvidenceContentsCompliance : IAsyncLifetime
{
    private readonly byte[] _small = RandomNumberGenerator.GetBytes(1_000);
    private IEvidenceContents _contents = null!;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _contents = await OpenAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A test that was skipped before it was opened has none.
        if (_contents is { } contents)
        {
            await contents.DisposeAsync();
        }

        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the place; a second time what is kept there is there again.</summary>
    protected abstract ValueTask<IEvidenceContents> OpenAsync();

    /// <summary>Removes what it left behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1 << 20)]
    [InlineData((2 << 20) + 77)]
    public async Task A_piece_comes_back_byte_by_byte_also_after_it_was_opened_again(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var sha256 = await KeepAsync(_contents, bytes);

        (await ReadAsync(_contents, sha256)).ShouldBe(bytes);
        await using var again = await OpenAsync();
        (await ReadAsync(again, sha256)).ShouldBe(bytes);
    }

    [Fact]
    public async Task It_is_read_from_any_place()
    {
        var bytes = RandomNumberGenerator.GetBytes((1 << 20) + 500);
        var sha256 = await KeepAsync(_contents, bytes);

        await using var stream = (await _contents.OpenAsync(sha256, Cancellation))!;
        stream.Length.ShouldBe(bytes.Length);
        stream.Seek((1 << 20) - 10, SeekOrigin.Begin);
        var part = new byte[40];
        await stream.ReadExactlyAsync(part, Cancellation);
        part.ShouldBe(bytes[((1 << 20) - 10)..((1 << 20) + 30)]);
        stream.Seek(-5, SeekOrigin.End);
        (await stream.ReadAsync(part, Cancellation)).ShouldBe(5);
        (await stream.ReadAsync(part, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_kept_is_not_there_and_leaves_nothing()
    {
        var sha256 = HashOf(_small);
        await using (var incoming = await _contents.ReceiveAsync(Cancellation))
        {
            await incoming.Body.WriteAsync(_small, Cancellation);
            (await _contents.OpenAsync(sha256, Cancellation)).ShouldBeNull("it is still coming in");
            (await AllAsync()).ShouldBeEmpty();
        }

        (await _contents.OpenAsync(sha256, Cancellation)).ShouldBeNull();
        (await AllAsync()).ShouldBeEmpty();
        (await KeepAsync(_contents, _small)).ShouldBe(sha256, "it can be sent again");
    }

    [Fact]
    public async Task Kept_twice_it_is_there_once_and_still_whole()
    {
        var sha256 = await KeepAsync(_contents, _small);
        await KeepAsync(_contents, _small);

        (await ReadAsync(_contents, sha256)).ShouldBe(_small);
        (await AllAsync()).ShouldBe([sha256]);
    }

    [Fact]
    public async Task Two_that_send_the_same_at_once_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => KeepAsync(_contents, _small)));

        (await ReadAsync(_contents, HashOf(_small))).ShouldBe(_small);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_what_never_was_is_no_mistake()
    {
        var sha256 = await KeepAsync(_contents, _small);
        var other = await KeepAsync(_contents, [1, 2, 3]);

        await _contents.RemoveAsync(sha256, Cancellation);
        await _contents.RemoveAsync(sha256, Cancellation);

        (await _contents.OpenAsync(sha256, Cancellation)).ShouldBeNull();
        (await AllAsync()).ShouldBe([other]);
    }

    [Fact]
    public async Task All_are_listed_by_their_hashes_in_order()
    {
        var kept = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            kept.Add(await KeepAsync(_contents, [(byte)i]));
        }

        (await AllAsync()).ShouldBe(kept.Order(StringComparer.Ordinal));
    }

    /// <summary>Keeps bytes, and returns what they hash to.</summary>
    protected static async Task<string> KeepAsync(IEvidenceContents contents, byte[] bytes)
    {
        await using var incoming = await contents.ReceiveAsync(Cancellation);
        await incoming.Body.WriteAsync(bytes, Cancellation);
        await incoming.KeepAsync(HashOf(bytes), Cancellation);
        return HashOf(bytes);
    }

    /// <summary>What bytes hash to.</summary>
    protected static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes of a piece that is there.</summary>
    protected static async Task<byte[]> ReadAsync(IEvidenceContents contents, string sha256)
    {
        await using var stream = (await contents.OpenAsync(sha256, Cancellation)).ShouldNotBeNull();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }

    private async Task<List<string>> AllAsync()
    {
        var all = new List<string>();
        await foreach (var sha256 in _contents.AllAsync(Cancellation))
        {
            all.Add(sha256);
        }

        return all;
    }
}
