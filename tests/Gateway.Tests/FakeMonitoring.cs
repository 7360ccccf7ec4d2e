using Monitoring.CatalogueFiles;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Staff;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Tests;

/// <summary>The system as a list of what it was sent.</summary>
internal sealed class FakeMonitoring : IMonitoring, IManualClock
{
    internal static readonly CatalogueData Shipped =
        ((CatalogueResult.Loaded)CatalogueLoader.Load(ServeOptions.DefaultCatalogue)).Catalogue;

    public Instant Now { get; set; } = Local("2022-03-18T10:00:00+08:00");

    public CatalogueData Catalogue => Shipped;

    public FakeDirectory Directory { get; } = new();

    public FakeReadModel Read { get; } = new();

    /// <summary>The issues of the read model, and some sites.</summary>
    public RegionRollups Rollups => RegionRollups.From(new StoredRollups(
        0,
        [.. Read.Issues.Select(i => new LiveCount(i.Region, i.State, i.Severity, 1))],
        new Dictionary<string, int>(StringComparer.Ordinal) { ["T1"] = 3, ["T2"] = 4, ["YZ"] = 5 }));

    IDirectory IMonitoring.Directory => Directory;

    IReadModel IMonitoring.Read => Read;

    /// <summary>One element per call, with the ids of its events.</summary>
    internal List<string[]> Submitted { get; } = [];

    /// <summary>What becomes of an event, by its id; accepted when it says nothing.</summary>
    internal Dictionary<string, string> Statuses { get; } = new(StringComparer.Ordinal);

    internal static Instant Local(string text) => OffsetDateTimePattern.Rfc3339.Parse(text).Value.ToInstant();

    public ValueTask<ItemView?> ItemAsync(string site, string item, CancellationToken cancellation) => ValueTask.FromResult<ItemView?>(null);

    public ValueTask<IReadOnlyList<Receipt>> SubmitAsync(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation)
    {
        Submitted.Add([.. events.Select(e => e.Id)]);
        return ValueTask.FromResult<IReadOnlyList<Receipt>>(
            [.. events.Select(e => new Receipt(e.Id, e.Source, Statuses.GetValueOrDefault(e.Id, ReceiptStatus.Accepted), [], []))]);
    }

    public ValueTask<CommandResult> SendAsync(EntityKey entity, object command, Order order, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<CommandResult> RecordAsync(IncomingEvent e, Order order, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<Instant> AdvanceAsync(Duration by, CancellationToken cancellation)
    {
        Now += by;
        return Task.FromResult(Now);
    }
}
