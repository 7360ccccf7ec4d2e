using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Contracts.Receipts;
using Monitoring.Runtime.Feed;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>
/// The server goes away under the running system and comes back: events are answered retry meanwhile, the system says that it
/// cannot work, and goes on by itself.
/// </summary>
public sealed class ServerOutages : Scenario
{
    private readonly OneProcessOnPostgres _process;
    private readonly Task<PostgresServer?> _server;

    public ServerOutages()
        : this(PostgresServer.PrivateAsync())
    {
    }

    private ServerOutages(Task<PostgresServer?> server)
        : this(server, new OneProcessOnPostgres { Find = () => server })
    {
    }

    private ServerOutages(Task<PostgresServer?> server, OneProcessOnPostgres process)
        : base(process) => (_server, _process) = (server, process);

    /// <inheritdoc/>
    protected override async ValueTask EndAsync()
    {
        if (await _server is { } server)
        {
            await server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_is_stopped_or_killed_is_told_waited_for_and_used_again(bool kill)
    {
        var server = (await _server)!;
        await SiteAsync("MARKET-1", "market", "330203001", "market.flow");
        await VisitAsync("MARKET-1", "market.flow", "fail");
        await SettleAsync();

        await server.StopAsync(kill);
        (await SendAsync("visit", "MARKET-1", VisitData("market.flow", "fail"))).Status.ShouldBe(ReceiptStatus.Retry);
        await UntilAsync(() => !_process.IsStoreWorking, "it is told that the store does not work");
        await server.StartAsync();

        await UntilAsync(() => _process.IsStoreWorking, "the store works again by itself");
        await UntilAsync(async () => (await SendRawAsync(LastEvent)).Status == ReceiptStatus.Accepted, "the event that was not taken is taken");
        (await SendRawAsync(LastEvent)).Status.ShouldBe(ReceiptStatus.Duplicate);
        await SettleAsync();
        (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem().Findings.ShouldBe(2);
        (await Host.CompareRollupsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_event_whose_answer_is_lost_is_answered_retry_and_all_that_follows_from_it_follows_once_the_server_is_reached()
    {
        await SiteAsync("MARKET-1", "market", "330203001", "market.flow");
        await SettleAsync();
        var visit = EventOf("visit", "MARKET-1", VisitData("market.flow", "fail"));
        var id = JsonNode.Parse(visit)!["id"]!.ToJsonString();

        // The visit is durable at the site, and so is the message to its item; nobody hears of it for longer than anybody waits.
        _process.Way.CloseAt(Encoding.UTF8.GetBytes($"\"id\":{id}"), isDelivered: true);
        (await SendRawAsync(visit)).Status.ShouldBe(ReceiptStatus.Retry);
        _process.IsStoreWorking.ShouldBeFalse();
        (await SendRawAsync(EventOf("visit", "MARKET-1", VisitData("market.flow", "pass")))).Status.ShouldBe(ReceiptStatus.Retry);
        _process.Way.Mend();

        await UntilAsync(async () => (await SendRawAsync(visit)).Status == ReceiptStatus.Duplicate, "it is known");
        await SettleAsync();
        var issue = (await IssuesAsync("MARKET-1")).ShouldHaveSingleItem();
        (await AlertsAsync("MARKET-1")).ShouldContain(a => a.Reason == "issue-raised" && a.Issue == issue.Number);
        (await Host.CompareRollupsAsync()).ShouldBe(0);
        (await Host.Feed.ReadAsync(0, 100, CancellationToken.None)).Entries.ShouldContain(e => e.Items.OfType<FeedIssue>().Any());
    }
}
