using Monitoring.Core;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Several nodes over one schema: who was put out commits nothing, and nobody decides on places that another one has changed.</summary>
public sealed class NodeTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_node_that_was_put_out_commits_nothing_and_learns_of_it()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        (await first.CommitAsNodeAsync([Append("S1", 0, 0, Entry(1))], 0)).Outcomes.Single().Status.ShouldBe(CommitStatus.Committed);

        await second.PutOutAsync("first", Cancellation);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            // Its connection was ended under it; over a new one it learns why.
            await Should.ThrowAsync<StoreException>(async () => await first.CommitAsNodeAsync([Append("S2", 0, 0, Entry(1))], 0));
        }

        first.PutOut.IsCancellationRequested.ShouldBeTrue();
        (await second.LastPositionAsync(Cancellation)).ShouldBe(1);
        (await second.CommitAsNodeAsync([Append("S3", 0, 0, Entry(1))], 0)).Outcomes.Single().Position.ShouldBe(2);
        second.PutOut.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_decided_on_a_site_that_another_node_has_changed_is_not_written()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        var changed = Append("S1", 0, 0, Entry(1));
        changed.News = new ChangeNews(false, "S1", false, Bytes("{}"));
        await first.CommitAsNodeAsync([changed], 0);

        var commit = await second.CommitAsNodeAsync([OfItem("S1"), OfItem("S2")], 0);
        commit.Outcomes.Select(o => o.Status).ShouldBe([CommitStatus.Conflict, CommitStatus.Committed]);
        commit.Before.Single().Site.ShouldBe("S1");

        // Whoever has heard of it decides anew, and that stands.
        (await second.CommitAsNodeAsync([OfItem("S1")], 1)).Outcomes.Single().Status.ShouldBe(CommitStatus.Committed);
    }

    [Fact]
    public async Task Nobody_has_the_schema_for_himself_while_there_are_nodes()
    {
        await _schema.StartAsync();
        await using var node = PostgresStore.Join(_schema.Options, TimeProvider.System, "node");
        var options = _schema.Options;
        options.OutcomeSeconds = 0;
        Should.Throw<StoreException>(() => PostgresStore.Open(options, TimeProvider.System)).Message.ShouldContain("in use by another process");
    }

    private static Change OfItem(string site) => new()
    {
        Entity = EntityKey.Item(site, "market.flow"),
        EntityId = 0,
        Head = 0,
        Entries = [Entry(1)],
        Rows = [Issue(1, site: site)],
    };
}
