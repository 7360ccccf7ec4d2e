using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>Queries that are asked all day use the index made for them and never sort.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private readonly TemporaryFile _file = new();
    private SqliteStore _store = null!;

    public ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(_file.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Theory]
    [InlineData("All", true, "issues_live_due ((due_at,number)>(?,?) AND due_at<?)")]
    [InlineData("Region", true, "issues_live_region_due (region=? AND (due_at,number)>(?,?) AND due_at<?)")]
    [InlineData("All", false, "issues_due ((due_at,number)>(?,?) AND due_at<?)")]
    [InlineData("Region", false, "issues_region_due (region=? AND (due_at,number)>(?,?) AND due_at<?)")]
    [InlineData("Site", true, "issues_site_due (site=? AND (due_at,number)>(?,?) AND due_at<?)")]
    public async Task Issues(string by, bool live, string index)
    {
        var plan = await Plan(Sql.Listed("issues_page", "issues_filter", IssueReader.Access(Enum.Parse<FoundBy>(by), live), new IssueOrder(IssueSort.Due, false).Parts));

        plan[0].ShouldContain(index);
        plan.ShouldAllBe(step => !step.Contains("TEMP B-TREE"));
    }

    [Theory]
    [InlineData("All", IssueSort.Raised, "issues_live_raised ((raised_at,number)>(?,?))")]
    [InlineData("Region", IssueSort.Raised, "issues_live_region_raised (region=? AND (raised_at,number)>(?,?))")]
    [InlineData("All", IssueSort.Severity, "issues_live_severity (<expr>>?)")]
    [InlineData("Region", IssueSort.Severity, "issues_live_region_severity (region=? AND <expr>>?)")]
    [InlineData("All", IssueSort.Rung, "issues_live_rung (<expr>>?)")]
    [InlineData("Region", IssueSort.Rung, "issues_live_region_rung (region=? AND <expr>>?)")]
    [InlineData("All", IssueSort.Updated, "issues_live_updated (<expr>>?)")]
    [InlineData("Region", IssueSort.Updated, "issues_live_region_updated (region=? AND <expr>>?)")]
    [InlineData("Taker", IssueSort.Due, "issues_live_taken (taken_by=?")]
    [InlineData("Assignee", IssueSort.Due, "issues_live_assigned (assigned_to=?")]
    public async Task Issues_in_other_orders(string by, IssueSort sort, string index)
    {
        foreach (var reversed in (bool[])[false, true])
        {
            var found = IssueReader.Access(Enum.Parse<FoundBy>(by), live: true);
            var plan = await Plan(Sql.Listed("issues_page", "issues_filter", found, new IssueOrder(sort, reversed).Parts));
            plan[0].ShouldContain(reversed ? index.Replace('>', '<').Replace("<expr<", "<expr>") : index);
            plan.ShouldAllBe(step => !step.Contains("TEMP B-TREE"));
        }
    }

    [Theory]
    [InlineData("All", "INTEGER PRIMARY KEY (rowid<?)")]
    [InlineData("Region", "alerts_region (region=? AND rowid<?)")]
    [InlineData("Site", "alerts_site (site=? AND rowid<?)")]
    [InlineData("Issue", "alerts_issue (issue=? AND rowid<?)")]
    public async Task Alerts(string by, string index)
    {
        var plan = await Plan(Sql.Query("alerts_page", AlertReader.Access(Enum.Parse<FoundBy>(by))));

        plan[0].ShouldContain(index);
        plan.ShouldAllBe(step => !step.Contains("TEMP B-TREE"));
    }

    [Theory]
    [InlineData(false, null, null, null, "SEARCH a USING INTEGER PRIMARY KEY (rowid<?)")]
    [InlineData(true, null, null, null, "alerts_region (region=? AND rowid<?)")]
    [InlineData(false, "S", null, null, "alerts_site (site=? AND rowid<?)")]
    [InlineData(false, "S", "I", null, "alerts_issue (issue=? AND rowid<?)")]
    [InlineData(false, null, null, DeliveryState.Failed, "deliveries_failed (alert<?)")]
    public async Task Deliveries(bool byRegion, string? site, string? issue, DeliveryState? state, string index)
    {
        var query = new DeliveryQuery { Site = site, Issue = issue, State = state };

        var plan = await Plan(DeliveryLogReader.Select(query, byRegion ? FoundBy.Region : FoundBy.All));

        plan[0].ShouldContain(index);
        plan.ShouldAllBe(step => !step.Contains("TEMP B-TREE"));
    }

    [Theory]
    [InlineData("deliveries_fresh", "deliveries_fresh (address=? AND kind=? AND recipient=?)")]
    [InlineData("channels_unsettled", "channels_watched")]
    [InlineData("delivery_record", "deliveries_lead (lead=?)")]
    [InlineData("wakes_due", "wakes_due (due>? AND due<?)")]
    [InlineData("deliveries_due", "deliveries_turn")]
    [InlineData("live_items", "issues_live_item")]
    [InlineData("live_counts", "COVERING INDEX issues_live_count")]
    [InlineData("entry_by_identity", "ledger_identity (identity=?)")]
    [InlineData("entries_of_entity", "ledger_entity_seq (entity=? AND seq>?)")]
    [InlineData("ledger_tail", "ledger_entity_seq (entity=? AND seq>?)")]
    [InlineData("listed_in", "items USING PRIMARY KEY (site=? AND template=?)")]
    [InlineData("listed_in", "issues USING INDEX sqlite_autoindex_issues_1 (number=?)")]
    [InlineData("figures", "visits_day (day>? AND day<?)")]
    [InlineData("figures", "issues_raised (raised_at>? AND raised_at<?)")]
    [InlineData("figures", "issues_closed (ended_at>? AND ended_at<?)")]
    public async Task Others(string query, string index)
    {
        var plan = await Plan(Sql.Query(query));

        plan.ShouldContain(step => step.Contains(index));
        if (query != "figures")
        {
            plan.ShouldAllBe(step => !step.Contains("FOR ORDER BY") && !step.Contains("DISTINCT"));
        }
    }

    [Theory]
    [InlineData(AccessReader.ById, "sqlite_autoindex_tokens_1 (id=?)")]
    [InlineData(AccessReader.ByChange, "tokens_change (change>?)")]
    [InlineData(AccessReader.AfterId, "sqlite_autoindex_tokens_1 (id>?)")]
    public async Task Tokens(string found, string index)
    {
        var plan = await Plan(Sql.Query("tokens", found));

        plan.ShouldHaveSingleItem().ShouldContain(index);
    }

    [Theory]
    [InlineData("accounts", AccountReader.ById, "sqlite_autoindex_accounts_1 (id=?)")]
    [InlineData("accounts", AccountReader.ByName, "sqlite_autoindex_accounts_2 (name=?)")]
    [InlineData("accounts", AccountReader.ByIdentity, "accounts_identity (issuer=? AND subject=?)")]
    [InlineData("accounts", AccountReader.ByChange, "accounts_change (change>?)")]
    [InlineData("accounts", AccountReader.AfterId, "sqlite_autoindex_accounts_1 (id>?)")]
    [InlineData("sessions", SessionReader.ById, "sqlite_autoindex_sessions_1 (id=?)")]
    [InlineData("sessions", SessionReader.ByChange, "sessions_change (change>?)")]
    [InlineData("sessions", SessionReader.ByAccount, "sessions_account (account=?)")]
    public async Task Accounts_and_sessions(string query, string found, string index)
    {
        var plan = await Plan(Sql.Query(query, found));

        plan[0].ShouldContain(index);
    }

    [Fact]
    public async Task The_next_delivery_is_the_first_of_its_index() =>
        (await Plan("SELECT min(next_at) FROM deliveries WHERE state = 'pending' AND next_at > ?"))[0]
            .ShouldContain("deliveries_next (next_at>?)");

    private ValueTask<List<string>> Plan(string sql) => _store.Readers.ReadAsync(
        c => c.Statement("EXPLAIN QUERY PLAN " + sql).All(row => row.Text(3)), TestContext.Current.CancellationToken);
}
