using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Accounts and their passwords.</summary>
public abstract class AccountCompliance : StoreSuite
{
    private static readonly Instant Later = Noon + Duration.FromMinutes(5);

    [Fact]
    public async Task An_account_comes_back_as_it_was_kept()
    {
        var account = Account("a1", "li") with
        {
            Regions = ["HS", "YZ"],
            Sites = ["S1"],
            OneTimeUntil = Later,
        };
        (await AddAsync(account)).ShouldBeTrue();

        Same((await Accounts.AccountAsync("a1", Cancellation)).ShouldNotBeNull(), account);
        Same((await Accounts.AccountNamedAsync("li", Cancellation)).ShouldNotBeNull(), account);
        Same((await Accounts.AccountsAsync("", 9, Cancellation)).ShouldHaveSingleItem(), account);
        Same((await Accounts.ChangedAccountsAsync(0, Cancellation)).ShouldHaveSingleItem().Account, account);
        (await Accounts.AccountAsync("li", Cancellation)).ShouldBeNull();
        (await Accounts.AccountNamedAsync("a1", Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData("a1", "wang")]
    [InlineData("a2", "li")]
    public async Task An_id_or_name_that_is_taken_is_refused_and_leaves_nothing(string id, string name)
    {
        await AddAsync(Account("a1", "li"));

        (await AddAsync(Account(id, name))).ShouldBeFalse();

        (await Accounts.AccountsAsync("", 9, Cancellation)).Count.ShouldBe(1);
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_is_kept_and_told_and_the_password_stays()
    {
        var account = Account("a1", "li");
        await AddAsync(account);
        var known = (await Accounts.ChangedAccountsAsync(0, Cancellation))[^1].Change;

        (await ChangeAsync(new AccountChange("a1", "Li Ming", "officer", ["HS"], ["S2"], IsDisabled: false), Later)).ShouldBeTrue();
        (await ChangeAsync(new AccountChange("none", "Li Ming", "officer", [], [], IsDisabled: false), Later)).ShouldBeFalse();

        var expected = account with { DisplayName = "Li Ming", Role = "officer", Regions = ["HS"], Sites = ["S2"] };
        Same((await Accounts.ChangedAccountsAsync(known, Cancellation)).ShouldHaveSingleItem().Account, expected);
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Select(a => a.Row.Action).ShouldBe(["account-changed", "account-created"]);
    }

    [Fact]
    public async Task It_is_disabled_since_the_first_time_and_enabled_again()
    {
        await AddAsync(Account("a1", "li"));
        var disabled = new AccountChange("a1", "Li", "viewer", ["HS"], [], IsDisabled: true);

        await ChangeAsync(disabled, Noon);
        await ChangeAsync(disabled, Later);
        (await Accounts.AccountAsync("a1", Cancellation))!.DisabledAt.ShouldBe(Noon);

        await ChangeAsync(disabled with { IsDisabled = false }, Later);
        (await Accounts.AccountAsync("a1", Cancellation))!.DisabledAt.ShouldBeNull();
    }

    [Fact]
    public async Task Another_password_is_kept_and_told_and_another_form_of_it_is_not_told()
    {
        var account = Account("a1", "li") with { OneTimeUntil = Later };
        await AddAsync(account);
        var known = (await Accounts.ChangedAccountsAsync(0, Cancellation))[^1].Change;

        (await PasswordAsync(new PasswordChange("a1", "second", Later, null))).ShouldBeTrue();
        (await PasswordAsync(new PasswordChange("none", "second", Later, null))).ShouldBeFalse();
        var changed = (await Accounts.ChangedAccountsAsync(known, Cancellation)).ShouldHaveSingleItem();
        Same(changed.Account, account with { PasswordHash = "second", PasswordAt = Later, OneTimeUntil = null });

        (await Accounts.RehashAsync("a1", "first", "third", Cancellation)).ShouldBeFalse();
        (await Accounts.RehashAsync("a1", "second", "third", Cancellation)).ShouldBeTrue();
        (await Accounts.AccountAsync("a1", Cancellation))!.PasswordHash.ShouldBe("third");
        (await Accounts.ChangedAccountsAsync(changed.Change, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_come_page_by_page_and_by_reading_on()
    {
        for (var i = 1; i <= 5; i++)
        {
            await AddAsync(Account($"a{i}", $"n{i}"));
        }

        (await Accounts.AccountsAsync("", 2, Cancellation)).Select(a => a.Id).ShouldBe(["a1", "a2"]);
        (await Accounts.AccountsAsync("a2", 9, Cancellation)).Select(a => a.Id).ShouldBe(["a3", "a4", "a5"]);
        var all = await Accounts.ChangedAccountsAsync(0, Cancellation);
        await ChangeAsync(new AccountChange("a1", "Li", "viewer", [], [], IsDisabled: false), Later);
        (await Accounts.ChangedAccountsAsync(all[1].Change, Cancellation)).Select(c => c.Account.Id).ShouldBe(["a3", "a4", "a5", "a1"]);
    }

    [Fact]
    public async Task Attempts_are_counted_up_to_the_most_and_no_further()
    {
        byte[] li = Key(1), wang = Key(2);
        (await TakeAsync(li, Noon)).ShouldBe(1);
        (await TakeAsync(li, Noon + Duration.FromMinutes(1))).ShouldBe(2);
        (await TakeAsync(wang, Noon)).ShouldBe(1);
        (await LockedAsync(Noon)).ShouldBeEmpty();
        (await TakeAsync(li, Noon + Duration.FromMinutes(2))).ShouldBe(3);
        (await TakeAsync(li, Noon + Duration.FromMinutes(9))).ShouldBeGreaterThan(3);
        (await TakeAsync(li, Noon + Duration.FromMinutes(11))).ShouldBeGreaterThan(3);

        // What came too late does not put the end off: ten minutes after the third, the count begins anew.
        var locked = (await LockedAsync(Noon + Duration.FromMinutes(11))).ShouldHaveSingleItem();
        locked.Key.ShouldBe(li);
        locked.Since.ShouldBe(Noon + Duration.FromMinutes(2));
        (await TakeAsync(li, Noon + Duration.FromMinutes(12))).ShouldBe(1);
        (await LockedAsync(Noon + Duration.FromMinutes(12))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_password_forgets_the_attempts()
    {
        await AddAsync(Account("a1", "li"));
        for (var i = 0; i < 4; i++)
        {
            await TakeAsync(Key(1), Noon);
        }

        await PasswordAsync(new PasswordChange("a1", "second", Later, null));
        (await TakeAsync(Key(1), Noon)).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_found_by_the_identity_it_is_linked_with_and_by_no_other()
    {
        var linked = Account("a1", "li") with { Identity = new ExternalIdentity("https://id.example", "Li-1"), LinkedAt = Later };
        await AddAsync(linked);
        await AddAsync(Account("a2", "wang"));

        Same((await Accounts.AccountLinkedAsync(linked.Identity, Cancellation)).ShouldNotBeNull(), linked);
        Same((await Accounts.AccountAsync("a1", Cancellation)).ShouldNotBeNull(), linked);
        foreach (var other in (ExternalIdentity[])[new("https://id.example", "li-1"), new("https://id.example/", "Li-1"), new("", "")])
        {
            (await Accounts.AccountLinkedAsync(other, Cancellation)).ShouldBeNull();
        }

        (await AddAsync(Account("a3", "zhao") with { Identity = linked.Identity, LinkedAt = Later })).ShouldBeFalse();
        (await Accounts.AccountAsync("a3", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_identity_belongs_to_one_account_until_it_is_given_up()
    {
        var (li, other) = (new ExternalIdentity("https://id.example", "Li-1"), new ExternalIdentity("https://id.example", "Li-2"));
        await AddAsync(Account("a1", "li"));
        await AddAsync(Account("a2", "wang"));
        var known = (await Accounts.ChangedAccountsAsync(0, Cancellation))[^1].Change;

        (await LinkAsync("a1", li, Noon)).ShouldBeTrue();
        (await LinkAsync("a2", li, Noon)).ShouldBeFalse();
        (await LinkAsync("none", other, Noon)).ShouldBeFalse();
        (await LinkAsync("a1", li, Later)).ShouldBeTrue();
        var row = (await Accounts.ChangedAccountsAsync(known, Cancellation)).ShouldHaveSingleItem().Account;
        (row.Identity, row.LinkedAt).ShouldBe((li, Noon), "the same identity stays linked since the first time");

        (await LinkAsync("a1", null, Later)).ShouldBeTrue();
        row = (await Accounts.AccountAsync("a1", Cancellation)).ShouldNotBeNull();
        (row.Identity, row.LinkedAt).ShouldBe((null, null));
        (await LinkAsync("a2", li, Later)).ShouldBeTrue();
        (await Access.AuditAsync(long.MaxValue, 9, Cancellation)).Count(a => a.Row.Action == "account-linked").ShouldBe(4);
    }

    /// <summary>The key of a name.</summary>
    internal static byte[] Key(byte value) => [.. Enumerable.Repeat(value, 32)];

    /// <summary>An account that has set its password.</summary>
    internal static AccountRow Account(string id, string name) => new()
    {
        Id = id,
        Name = name,
        DisplayName = "Li",
        Role = "viewer",
        Regions = ["HS"],
        PasswordHash = "first",
        PasswordAt = Noon,
        CreatedAt = Noon,
        CreatedBy = "Somebody",
    };

    /// <summary>A line of the audit.</summary>
    internal static AuditRow Audit(string action, string subject) => new(Noon, "Somebody", "t0", action, subject, "why");

    private static void Same(AccountRow found, AccountRow expected)
    {
        found.Regions.ShouldBe(expected.Regions);
        found.Sites.ShouldBe(expected.Sites);
        (found with { Regions = [], Sites = [] }).ShouldBe(expected with { Regions = [], Sites = [] });
    }

    private async Task<bool> AddAsync(AccountRow account) =>
        await Accounts.AddAccountAsync(account, Audit("account-created", account.Id), Cancellation);

    private async Task<bool> ChangeAsync(AccountChange change, Instant at) =>
        await Accounts.ChangeAccountAsync(change, at, Audit("account-changed", change.Id), Cancellation);

    private async Task<bool> PasswordAsync(PasswordChange change) =>
        await Accounts.SetPasswordAsync(change, Key(1), null, Audit("account-password-changed", change.Account), Cancellation);

    private async Task<bool> LinkAsync(string account, ExternalIdentity? identity, Instant at) =>
        await Accounts.LinkAccountAsync(account, identity, at, Audit("account-linked", account), Cancellation);

    private async Task<int> TakeAsync(byte[] key, Instant at) =>
        await Accounts.TakeAttemptAsync(key, at, at - Duration.FromMinutes(10), 3, Cancellation);

    private async Task<IReadOnlyList<LockedName>> LockedAsync(Instant at) =>
        await Accounts.LockedNamesAsync(at - Duration.FromMinutes(10), 3, Cancellation);
}
