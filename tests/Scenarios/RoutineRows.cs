using Monitoring.Contracts.Receipts;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>What lists show of routine follows in the background, and is never left behind.</summary>
public abstract class RoutineRows(IScenarioHost host) : Scenario(host)
{
    private const string Hub = "HUB-1";
    private const string Share = "courier-hub.tested-share";

    [Fact]
    public async Task The_last_reading_is_shown_whatever_is_sent_twice_while_it_is_written()
    {
        await SiteAsync(Hub, "courier-hub", items: Share);
        for (var n = 1; n <= 150; n++)
        {
            var value = 96 + (n / 1_000m);
            await ReadingAsync(Hub, Share, value);
            var sent = LastEvent;

            // A duplicate is refused by the ledger, and with it whatever of its entity is in the same transaction.
            var again = Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendRawAsync(sent))).ToList();
            await SettleAsync();
            (await Task.WhenAll(again)).ShouldAllBe(r => r.Status == ReceiptStatus.Duplicate);

            await SettleAsync();
            (await ItemAsync(Hub, Share)).LastValue.ShouldBe(value);
        }
    }
}

/// <summary>On SQLite.</summary>
public sealed class RoutineRowsOnSqlite() : RoutineRows(new OneProcessOnSqlite());

/// <inheritdoc/>
public sealed class RoutineRowsOnPostgres() : RoutineRows(new OneProcessOnPostgres());
