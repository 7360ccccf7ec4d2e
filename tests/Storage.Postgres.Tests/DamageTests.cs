using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Verification;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Numbers that were given already would be given again, and no commit would succeed any more.</summary>
public sealed class DamageTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Theory]
    [InlineData("position", "position")]
    [InlineData("entity", "entities")]
    [InlineData("message", "messages")]
    [InlineData("alert", "alerts")]
    [InlineData("delivery", "deliveries")]
    public async Task A_last_number_that_is_behind_what_was_given_is_damage(string column, string named)
    {
        await using var store = await _schema.OpenStoreAsync();
        var change = new Change
        {
            Entity = EntityKey.Item("A", "hotel.lobby"),
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1, Identity())],
            Rows = [Alert("a1", addresses: "https://a.example")],
            Messages = [new OutgoingMessage(EntityKey.Site("A"), Identity(), Noon, Bytes("{}"))],
        };
        (await store.CommitAsync([change], Cancellation)).ShouldHaveSingleItem().Status.ShouldBe(CommitStatus.Committed);
        Damage().ShouldBeEmpty();

        await _schema.Server.ExecuteAsync($"UPDATE heads SET {column} = 0", _schema.Name);

        Damage().ShouldHaveSingleItem().ShouldContain(named);
    }

    private List<string> Damage()
    {
        using var snapshot = PostgresSnapshot.Open(_schema.Options);
        return [.. snapshot.Damage()];
    }
}
