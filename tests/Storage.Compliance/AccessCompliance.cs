using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Tokens and the audit.</summary>
public abstract class AccessCompliance : StoreSuite
{
    private static readonly Instant Later = Noon + Duration.FromMinutes(5);

    [Fact]
    public async Task A_token_comes_back_as_it_was_kept()
    {
        var token = Token("t1") with
        {
            Regions = ["HS", "YZ"],
            Sites = ["S1"],
            ExpiresAt = Later,
        };
        (await AddAsync(token)).ShouldBeTrue();

        Same((await Access.TokenAsync("t1", Cancellation)).ShouldNotBeNull(), token);
        Same((await Access.TokensAsync("", 9, Cancellation)).ShouldHaveSingleItem(), token);
        Same((await Access.ChangedTokensAsync(0, Cancellation)).ShouldHaveSingleItem().Token, token);
        (await Access.TokenAsync("t2", Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData("t1", 2)]
    [InlineData("t2", 1)]
    public async Task An_id_or_hash_that_is_taken_is_refused_and_leaves_nothing(string id, byte hash)
    {
        await AddAsync(Token("t1", 1));

        (await AddAsync(Token(id, hash))).ShouldBeFalse();

        (await Access.TokensAsync("", 9, Cancellation)).Count.ShouldBe(1);
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_revocation_stands_and_is_told_once()
    {
        await AddAsync(Token("t1"));

        (await RevokeAsync("t1", Noon)).ShouldBeTrue();
        (await RevokeAsync("t1", Later)).ShouldBeFalse();
        (await RevokeAsync("t2", Later)).ShouldBeFalse();

        (await Access.TokenAsync("t1", Cancellation))!.RevokedAt.ShouldBe(Noon);
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Select(a => a.Row.Action).ShouldBe(["token-revoked", "token-created"]);
    }

    [Fact]
    public async Task Makings_and_revocations_are_found_by_reading_on_and_uses_are_not()
    {
        await AddAsync(Token("t1", 1));
        await AddAsync(Token("t2", 2));
        var known = (await Access.ChangedTokensAsync(0, Cancellation))[^1].Change;
        await Access.RecordUseAsync(new Dictionary<string, Instant> { ["t2"] = Noon }, Cancellation);
        (await Access.ChangedTokensAsync(known, Cancellation)).ShouldBeEmpty();

        await RevokeAsync("t1", Noon);
        var revoked = (await Access.ChangedTokensAsync(known, Cancellation)).ShouldHaveSingleItem();
        (revoked.Token.Id, revoked.Token.RevokedAt).ShouldBe(("t1", Noon));

        await AddAsync(Token("t0", 3));
        (await Access.ChangedTokensAsync(revoked.Change, Cancellation)).ShouldHaveSingleItem().Token.Id.ShouldBe("t0");
        (await Access.ChangedTokensAsync(0, Cancellation)).Select(c => c.Token.Id).ShouldBe(["t2", "t1", "t0"]);
    }

    [Fact]
    public async Task The_latest_use_is_remembered_whatever_comes_after_it()
    {
        await AddAsync(Token("t1", 1));
        await AddAsync(Token("t2", 2));

        await Access.RecordUseAsync(new Dictionary<string, Instant> { ["t1"] = Later, ["none"] = Later }, Cancellation);
        await Access.RecordUseAsync(new Dictionary<string, Instant> { ["t1"] = Noon }, Cancellation);
        await Access.RecordUseAsync(new Dictionary<string, Instant>(), Cancellation);

        (await Access.TokenAsync("t1", Cancellation))!.LastUsedAt.ShouldBe(Later);
        (await Access.TokenAsync("t2", Cancellation))!.LastUsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Tokens_and_audit_come_page_by_page()
    {
        for (byte i = 1; i <= 5; i++)
        {
            await AddAsync(Token($"t{i}", i));
        }

        (await Access.TokensAsync("", 2, Cancellation)).Select(t => t.Id).ShouldBe(["t1", "t2"]);
        (await Access.TokensAsync("t2", 9, Cancellation)).Select(t => t.Id).ShouldBe(["t3", "t4", "t5"]);
        var first = await Access.AuditAsync(long.MaxValue, 2, Cancellation);
        first.Select(a => a.Row.Subject).ShouldBe(["t5", "t4"]);
        first[0].Row.ShouldBe(new AuditRow(Noon, "Somebody", "t0", "token-created", "t5", "why"));
        (await Access.AuditAsync(first[^1].Position, 9, Cancellation)).Select(a => a.Row.Subject).ShouldBe(["t3", "t2", "t1"]);
    }

    [Fact]
    public async Task A_line_of_the_audit_may_go_with_no_token()
    {
        var line = new AuditRow(Noon, "Somebody", "t0", "parked-discarded", "m1", "a test message");
        await Access.AuditAsync(line, Cancellation);

        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).ShouldHaveSingleItem().Row.ShouldBe(line);
        (await Access.ChangedTokensAsync(0, Cancellation)).ShouldBeEmpty();
    }

    private static TokenRow Token(string id, byte hash = 1) => new()
    {
        Id = id,
        Name = "Tablet 12",
        Role = "source",
        Hash = [.. Enumerable.Repeat(hash, 32)],
        CreatedAt = Noon,
        CreatedBy = "Somebody",
    };

    private static AuditRow Audit(string action, string subject) => new(Noon, "Somebody", "t0", action, subject, "why");

    private static void Same(TokenRow found, TokenRow expected)
    {
        found.Regions.ShouldBe(expected.Regions);
        found.Sites.ShouldBe(expected.Sites);
        found.Hash.ShouldBe(expected.Hash);
        (found with { Regions = [], Sites = [], Hash = expected.Hash }).ShouldBe(expected with { Regions = [], Sites = [] });
    }

    private async Task<bool> AddAsync(TokenRow token) =>
        await Access.AddTokenAsync(token, Audit("token-created", token.Id), Cancellation);

    private async Task<bool> RevokeAsync(string id, Instant at) =>
        await Access.RevokeTokenAsync(id, at, Audit("token-revoked", id), Cancellation);
}
