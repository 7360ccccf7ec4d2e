using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.AccountCompliance;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Sessions.</summary>
public abstract class SessionCompliance : StoreSuite
{
    private static readonly Instant Later = Noon + Duration.FromMinutes(5);

    [Fact]
    public async Task A_session_comes_back_as_it_was_kept_and_the_account_says_when_it_began()
    {
        await AddAsync("a1");
        var session = Session("s1");
        (await BeginAsync(session)).ShouldBeTrue();

        Same((await Accounts.SessionAsync("s1", Cancellation)).ShouldNotBeNull(), session);
        Same((await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldHaveSingleItem(), session);
        Same((await Accounts.ChangedSessionsAsync(0, Cancellation)).ShouldHaveSingleItem().Session, session);
        (await Accounts.SessionAsync("s2", Cancellation)).ShouldBeNull();
        (await Accounts.AccountAsync("a1", Cancellation))!.SignedInAt.ShouldBe(Noon);
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation))[0].Row.Action.ShouldBe("account-signed-in");
    }

    [Fact]
    public async Task None_begins_with_an_earlier_password_or_for_an_account_that_is_disabled()
    {
        await AddAsync("a1");
        (await BeginAsync(Session("s1"), password: "another")).ShouldBeFalse();
        await DisableAsync("a1");
        (await BeginAsync(Session("s1"))).ShouldBeFalse();

        (await Accounts.ChangedSessionsAsync(0, Cancellation)).ShouldBeEmpty();
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).ShouldNotContain(a => a.Row.Action == "account-signed-in");
    }

    [Fact]
    public async Task Somebody_whom_a_provider_lets_in_needs_no_password_but_the_link()
    {
        var identity = new ExternalIdentity("https://id.example", "li");
        await AddAsync("a1");
        var session = Session("s1") with { Method = SessionRow.BySingleSignOn };
        (await BeginLinkedAsync(session, identity)).ShouldBeFalse();
        await LinkAsync("a1", identity);
        await TakeAsync();

        (await BeginLinkedAsync(session, identity)).ShouldBeTrue();
        Same((await Accounts.SessionAsync("s1", Cancellation)).ShouldNotBeNull(), session);
        (await Accounts.AccountAsync("a1", Cancellation))!.SignedInAt.ShouldBe(Noon);
        (await TakeAsync()).ShouldBe(2, "attempts with the name are about its password");
        (await BeginLinkedAsync(Session("s2"), identity, most: 1)).ShouldBeTrue();
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).Select(s => s.Id).ShouldBe(["s2"]);

        await LinkAsync("a1", identity);
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).Count.ShouldBe(1, "nothing was changed");
        await LinkAsync("a1", null);
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldBeEmpty();
        (await BeginLinkedAsync(Session("s3"), identity)).ShouldBeFalse();

        await LinkAsync("a1", identity);
        await DisableAsync("a1");
        (await BeginLinkedAsync(Session("s3"), identity)).ShouldBeFalse();
        (await Access.AuditAsync(long.MaxValue, 99, Cancellation)).Count(a => a.Row.Action == "account-signed-in").ShouldBe(2);
    }

    [Fact]
    public async Task To_begin_forgets_the_attempts_with_the_name()
    {
        await AddAsync("a1");
        (await TakeAsync()).ShouldBe(1);
        (await TakeAsync()).ShouldBe(2);
        await BeginAsync(Session("s1"));
        (await TakeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_end_is_told_once_and_found_by_reading_on()
    {
        await AddAsync("a1");
        await AddAsync("a2");
        await BeginAsync(Session("s1"));
        await BeginAsync(Session("s2"));
        var known = (await Accounts.ChangedSessionsAsync(0, Cancellation))[^1].Change;

        (await Accounts.EndSessionAsync("a2", "s1", Later, Cancellation)).ShouldBeFalse();
        (await Accounts.EndSessionAsync("a1", "s1", Later, Cancellation)).ShouldBeTrue();
        (await Accounts.EndSessionAsync("a1", "s1", Later, Cancellation)).ShouldBeFalse();

        var ended = (await Accounts.ChangedSessionsAsync(known, Cancellation)).ShouldHaveSingleItem().Session;
        (ended.Id, ended.EndedAt).ShouldBe(("s1", Later));
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe("s2");
    }

    [Fact]
    public async Task All_sessions_of_an_account_end_and_no_other()
    {
        await AddAsync("a1");
        await AddAsync("a2");
        await BeginAsync(Session("s1"));
        await BeginAsync(Session("s2"));
        await BeginAsync(Session("s3", "a2"));
        var known = (await Accounts.ChangedSessionsAsync(0, Cancellation))[^1].Change;

        await Accounts.EndSessionsAsync("a1", Later, Audit("account-sessions-ended", "a1"), Cancellation);

        (await Accounts.ChangedSessionsAsync(known, Cancellation)).Select(c => c.Session.Id).ShouldBe(["s1", "s2"], ignoreOrder: true);
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldBeEmpty();
        (await Accounts.SessionsAsync("a2", Noon, Cancellation)).ShouldHaveSingleItem();
        (await Access.AuditAsync(long.MaxValue, 1, Cancellation))[0].Row.Action.ShouldBe("account-sessions-ended");

        await Accounts.EndSessionsAsync("a2", Later, null, Cancellation);
        (await Accounts.SessionsAsync("a2", Noon, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task They_end_with_the_account_and_with_the_password_but_the_one_begun_with_it()
    {
        await AddAsync("a1");
        await BeginAsync(Session("s1"));
        await Accounts.SetPasswordAsync(
            new PasswordChange("a1", "second", Later, null), Key(1), Session("s2"), Audit("account-password-changed", "a1"), Cancellation);
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe("s2");
        (await Accounts.SessionAsync("s1", Cancellation))!.EndedAt.ShouldBe(Later);

        await DisableAsync("a1");
        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_there_are_too_many_the_oldest_end()
    {
        await AddAsync("a1");
        for (var i = 1; i <= 4; i++)
        {
            await BeginAsync(Session($"s{i}") with { CreatedAt = Noon + Duration.FromSeconds(i) }, most: 2);
        }

        (await Accounts.SessionsAsync("a1", Noon, Cancellation)).Select(s => s.Id).ShouldBe(["s4", "s3"]);
    }

    [Fact]
    public async Task Those_over_by_themselves_are_not_listed_and_in_the_end_forgotten()
    {
        await AddAsync("a1");
        await BeginAsync(Session("s1"));
        var end = Session("s1").ExpiresAt;
        (await Accounts.SessionsAsync("a1", end, Cancellation)).ShouldBeEmpty();

        await BeginAsync(Session("s2") with { CreatedAt = end, ExpiresAt = end + Duration.FromDays(1) });
        (await Accounts.SessionAsync("s1", Cancellation)).ShouldBeNull();
        var known = (await Accounts.ChangedSessionsAsync(0, Cancellation))[^1].Change;

        // Numbers of changes are not given again, even where all sessions are gone.
        await BeginAsync(Session("s3") with { CreatedAt = end + Duration.FromDays(2), ExpiresAt = end + Duration.FromDays(3) });
        (await Accounts.ChangedSessionsAsync(known, Cancellation)).ShouldHaveSingleItem().Session.Id.ShouldBe("s3");
    }

    [Fact]
    public async Task The_latest_use_is_remembered_and_nobody_told()
    {
        await AddAsync("a1");
        await BeginAsync(Session("s1"));
        await BeginAsync(Session("s2"));
        var known = (await Accounts.ChangedSessionsAsync(0, Cancellation))[^1].Change;

        await Accounts.RecordSessionUseAsync(new Dictionary<string, Instant> { ["s1"] = Later, ["none"] = Later }, Cancellation);
        await Accounts.RecordSessionUseAsync(new Dictionary<string, Instant> { ["s1"] = Noon }, Cancellation);
        await Accounts.RecordSessionUseAsync(new Dictionary<string, Instant>(), Cancellation);

        (await Accounts.SessionAsync("s1", Cancellation))!.LastUsedAt.ShouldBe(Later);
        (await Accounts.SessionAsync("s2", Cancellation))!.LastUsedAt.ShouldBe(Noon);
        (await Accounts.ChangedSessionsAsync(known, Cancellation)).ShouldBeEmpty();
    }

    private static SessionRow Session(string id, string account = "a1") => new()
    {
        Id = id,
        Account = account,
        Hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)),
        CreatedAt = Noon,
        ExpiresAt = Noon + Duration.FromDays(1),
        LastUsedAt = Noon,
        Address = "10.0.0.7",
        Client = "浏览器",
    };

    private static void Same(SessionRow found, SessionRow expected)
    {
        found.Hash.ShouldBe(expected.Hash);
        (found with { Hash = expected.Hash }).ShouldBe(expected);
    }

    private async Task AddAsync(string id) =>
        (await Accounts.AddAccountAsync(Account(id, id), Audit("account-created", id), Cancellation)).ShouldBeTrue();

    private async Task DisableAsync(string id) => await Accounts.ChangeAccountAsync(
        new AccountChange(id, "Li", "viewer", ["HS"], [], IsDisabled: true), Later, Audit("account-disabled", id), Cancellation);

    private async Task<bool> BeginAsync(SessionRow session, string password = "first", int most = 9) => await Accounts.BeginSessionAsync(
        session, password, Key(1), most, Audit("account-signed-in", session.Account), Cancellation);

    private async Task LinkAsync(string account, ExternalIdentity? identity) =>
        (await Accounts.LinkAccountAsync(account, identity, Later, Audit("account-linked", account), Cancellation)).ShouldBeTrue();

    private async Task<bool> BeginLinkedAsync(SessionRow session, ExternalIdentity identity, int most = 9) =>
        await Accounts.BeginLinkedSessionAsync(session, identity, most, Audit("account-signed-in", session.Account), Cancellation);

    private async Task<int> TakeAsync() =>
        await Accounts.TakeAttemptAsync(Key(1), Noon, Noon - Duration.FromMinutes(10), 3, Cancellation);
}
