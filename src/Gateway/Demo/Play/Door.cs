using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Demo.Plan;
using Monitoring.Gateway.Events;
using Monitoring.Runtime;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>Everything of a demo comes in here, on the way of every other event and command: read, checked, judged and answered like them.</summary>
/// <param name="monitoring">The system.</param>
internal sealed class Door(IMonitoring monitoring)
{
    private const string TokenId = "demo";
    private const int EventsAtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Caller _caller = new(TokenId, "Demo", Role.Admin, Scope.Everything);

    /// <summary>How many events of each type were taken.</summary>
    internal Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>How often something was refused, by the code of the reason: what came when it no longer could.</summary>
    internal Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Does what is to be done, in order; returns once all of it is durable or refused.</summary>
    internal async Task DoAsync(IEnumerable<DemoAction> actions, CancellationToken cancellation)
    {
        var batch = new List<DemoEvent>();
        foreach (var action in actions)
        {
            if (action is DemoEvent e)
                batch.Add(e);

            if (batch.Count == EventsAtOnce || action is not DemoEvent)
                await SendAsync(batch, cancellation);

            if (action is DemoCommand command)
                await SendAsync(command, cancellation);
        }

        await SendAsync(batch, cancellation);
    }

    private async Task SendAsync(List<DemoEvent> batch, CancellationToken cancellation)
    {
        while (batch.Count > 0)
        {
            var json = Encoding.UTF8.GetBytes($"[{string.Join(',', batch.Select(e => e.ToJson()))}]");
            var read = CloudEventReader.ReadBatch(json, monitoring.Now.ToDateTimeOffset(), EventsAtOnce);
            var receipts = await EventSubmission.TakeAsync(monitoring, _caller, read.Events, cancellation);
            var again = new List<DemoEvent>();
            foreach (var (e, receipt) in batch.Zip(receipts))
            {
                if (receipt.Status == ReceiptStatus.Retry)
                    again.Add(e);
                else if (receipt.Status == ReceiptStatus.Accepted)
                    Count(Taken, e.Type);
                else if (receipt.Status == ReceiptStatus.Rejected)
                    Count(Refused, receipt.Errors[0].Code);
            }

            batch.Clear();
            batch.AddRange(again);
            if (again.Count > 0)
                await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }

    private async Task SendAsync(DemoCommand c, CancellationToken cancellation)
    {
        var by = _caller with { Name = c.By };
        var order = new Order(by.Name, by.TokenId, c.Key, SHA256.HashData(Encoding.UTF8.GetBytes(c.Key)));
        var command = CommandMapping.ForIssue(c.Command, c.Issue, by, monitoring.Now);
        for (var retry = true; retry;)
        {
            var result = await monitoring.SendAsync(EntityKey.Item(c.Site, c.Item), command, order, cancellation);
            retry = result.Status == CommandStatus.Retry;
            if (retry)
                await Task.Delay(Pause, TimeProvider.System, cancellation);
            else if (result.Status == CommandStatus.Refused)
                Count(Refused, result.Refusals[0].Code);
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
