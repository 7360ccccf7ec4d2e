using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>A data folder in which a little of everything has happened: a city, duties missed and done, an issue from raised to closed and one that escalates.</summary>
public sealed class Lived : IAsyncLifetime
{
    public const string Site = "HS-MARKET-001";
    public const string Item = "market.flow";

    public static readonly DateTimeOffset Start = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly DataFolder _folder = new();

    /// <summary>The issue that was closed by a look-back.</summary>
    public static string Closed => $"{Site}.{Item}.1";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var gateway = await GatewayProcess.StartAsync(
            new Launch { Data = _folder.Path, Clock = Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) });
        using var api = new Api(gateway.Address);
        await LiveAsync(api);
        (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
    }

    /// <summary>Lets it happen; the clock moves on by twelve days.</summary>
    internal static async Task LiveAsync(Api api)
    {
        await api.AcceptedAsync(FieldEvent.Region("330200", null, Start));
        await api.AcceptedAsync(FieldEvent.Region("330203", "330200", Start));
        foreach (var site in (string[])[Site, "HS-MARKET-002"])
        {
            await api.AcceptedAsync(FieldEvent.Site(site, "market", "330203", Start));
            (await api.AcceptedAsync(FieldEvent.Visit(site, Item, "fail", Start))).Issues.ShouldHaveSingleItem();
        }

        // More entries than fold without a snapshot.
        var visits = Enumerable.Range(0, 40).Select(i => FieldEvent.Visit("HS-MARKET-002", Item, "fail", Start.AddSeconds(-i))).ToList();
        (await api.SendAsync(visits)).Receipts.ShouldAllBe(r => r.IsTaken);
        await OrderAsync(api);
        await api.AdvanceAsync(TimeSpan.FromHours(80));
        var claimed = Start.AddHours(79);
        await api.AcceptedAsync(FieldEvent.Of("rectification", Site, claimed, new { item = Item, note = "=cmd|' /C calc'!A0" }));
        await api.AdvanceAsync(TimeSpan.FromDays(8));
        var looked = Start.AddHours(80).AddDays(8);
        await api.AcceptedAsync(FieldEvent.Of(
            "lookback", Site, looked, new { item = Item, team = new { unit = "Office 330200", persons = 2 }, outcome = "passed" }));
        await api.AdvanceAsync(TimeSpan.FromDays(1));
    }

    /// <summary>What staff ask for stands in the ledger in two forms: as commands, and as events of theirs.</summary>
    private static async Task OrderAsync(Api api)
    {
        const string issue = $"/api/issues/HS-MARKET-002.{Item}.1";
        await api.PostAsync($"{issue}/take");
        await api.PostAsync($"{issue}/assign", """{"to":"Wang Fang"}""");
        await api.PostAsync($"{issue}/comment", """{"text":"The counter is broken."}""");
        await api.PostAsync($"{issue}/extension", """{"until":"2022-03-21T18:00:00+08:00","reason":"A part is on its way."}""");
        await api.PostAsync($"{issue}/extension-decision", """{"granted":true,"reason":"It is."}""");
        await api.PostAsync("/api/sites/HS-MARKET-002/suspend", """{"until":"2022-03-19T08:00:00+08:00","reason":"Closed for repairs."}""");
        await api.PostAsync("/api/sites/HS-MARKET-002/resume");
    }

    /// <summary>A folder of its own with the same files, to be damaged.</summary>
    internal DataFolder Copy()
    {
        var copy = new DataFolder();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>Changes a file behind the back of the system, as somebody who has it in hands can.</summary>
    internal static void Alter(DataFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        command.CommandText = $"""
            DROP TRIGGER ledger_is_never_changed; DROP TRIGGER ledger_is_never_cut;
            DROP TRIGGER roots_are_never_changed; DROP TRIGGER roots_are_never_cut;
            {sql}
            """;
#pragma warning restore CA2100
        command.ExecuteNonQuery().ShouldNotBe(0, "the statement changes something");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
