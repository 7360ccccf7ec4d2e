using System.Security.Cryptography;
using System.Text;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.EndToEnd.Tests.Verification;

namespace Monitoring.EndToEnd.Tests.Servers;

/// <summary>An installation moves from its file into a server and goes on there as if nothing had happened.</summary>
public sealed class MigrateStoreTests
{
    /// <summary>Where the clock stands three days after <see cref="Lived.LiveAsync"/>.</summary>
    private const string Then = "2022-04-02T16:00:00+08:00";

    private const string Open = "HS-MARKET-002";

    private const string Document = "%PDF-1.7 of the counter that was put right";

    private const string Outline = """{"type":"Polygon","coordinates":[[[121,29],[122,29],[122,30],[121,29]]]}""";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    private static readonly string[] Tables =
    [
        "entities", "contents", "ledger", "snapshots", "wakes", "messages", "settings", "progress", "roots", "regions", "sites", "burdens", "items",
        "issues", "notices", "visits", "look_backs", "misses", "alerts", "deliveries", "attempts", "channels", "rotations", "tokens", "audit", "accounts", "feed",
        "evidence", "evidence_uploads", "evidence_references", "outlines",
    ];

    [Fact]
    public async Task Everything_is_carried_over_and_goes_on_where_it_ended()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        await using var installation = new InstallationInServer(server!);
        await using var receiver = await Receiver.StartAsync();
        var sent = FieldEvent.Visit(Open, Lived.Item, "fail", Lived.Start.AddHours(2));
        string place;
        var settings = new Dictionary<string, string> { ["Evidence:RoundSeconds"] = "1" };
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = settings, Clock = "2022-03-18T08:00:00+08:00" }))
        {
            using var api = new Api(gateway.Address);
            await Lived.LiveAsync(api);
            await api.AcceptedAsync(sent);
            await api.AcceptedAsync(FieldEvent.Region("330203", "330200", Lived.Start.AddDays(11), receiver.Hook()));
            await api.AdvanceAsync(TimeSpan.FromDays(3));
            await Wait.UntilAsync(() => receiver.Attempts.Count > 0, "an alert goes out");
            await api.PostAsync("/api/tokens", """{"name":"Tablet","role":"source","regions":["330200"]}""", System.Net.HttpStatusCode.Created);
            await api.PostAsync("/api/accounts", """{"name":"li","role":"officer","regions":["330200"]}""", System.Net.HttpStatusCode.Created);
            await api.PutAsync("/api/regions/330203/outline", Outline, "application/geo+json");
            await KeepEvidenceAsync(api, installation);
            place = await PlaceAsync(gateway, after: null);
            (await MoveAsync(installation)).Errors.ShouldContain("in use");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        var moved = await MoveAsync(installation);
        moved.Code.ShouldBe(0, moved.Output + moved.Errors);
        moved.Output.ShouldContain("No difference.");
        moved.Errors.ShouldContain("ledger: ");
        Compare(installation);
        var again = await MoveAsync(installation);
        again.Code.ShouldBe(2);
        again.Errors.ShouldContain("is not empty");

        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = installation.Folder, Settings = installation.Settings, Clock = Then, Bootstrap = null }))
        {
            using var api = new Api(gateway.Address);
            (await api.SendAsync(sent)).Receipts.ShouldHaveSingleItem().Status.ShouldBe("duplicate");
            var told = (await api.ListAsync($"/api/alerts?site={Open}&limit=500")).Count;
            await api.AdvanceAsync(TimeSpan.FromDays(10));
            (await api.ListAsync($"/api/alerts?site={Open}&limit=500")).Count.ShouldBeGreaterThan(told, "wakes that were armed before fire");
            await api.AcceptedAsync(FieldEvent.Visit("HS-MARKET-001", Lived.Item, "fail", Lived.Start.AddDays(21)));
            (await PlaceAsync(gateway, place)).ShouldNotBe(place, "whoever followed the feed goes on");
            (await api.GetAsync("/api/tokens")).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("name").GetString()).ShouldContain("Tablet");
            (await api.TextAsync($"/api/evidence/{Hash}")).ShouldBe(Document, "the bytes went along");
            (await api.TextAsync("/api/regions/330203/outlines")).ShouldContain("[122,30]");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
            gateway.Failures.ShouldBeEmpty(gateway.Output);
        }

        var verified = await Ended.RunAsync(installation.Settings, "verify", "--replay", "--data", installation.Folder);
        verified.Code.ShouldBe(0, verified.Output + verified.Errors);
    }

    /// <summary>Sends a document and an event that names it, and waits until it is kept for that.</summary>
    private static async Task KeepEvidenceAsync(Api api, Installation installation)
    {
        var kept = await api.PutAsync($"/api/evidence/{Hash}?site={Open}", Document, "application/pdf");
        await api.AcceptedAsync(FieldEvent.Of("visit", Open, Lived.Start.AddHours(3), new
        {
            team = new { unit = "Team A", persons = 3 },
            mode = "unannounced",
            results = new[] { new { item = Lived.Item, outcome = "fail", evidence = new[] { new { uri = kept.GetProperty("uri").GetString(), sha256 = Hash } } } },
        }));
        using var file = OpenFile(installation);
        await Wait.UntilAsync(() => file.Count("SELECT count(*) FROM evidence_references") == 1, "the evidence is referred to");
    }

    private static LedgerFile OpenFile(Installation installation) => new(Path.Combine(installation.Folder, "monitoring.db"));

    private static Task<Ended> MoveAsync(Installation installation) =>
        Ended.RunAsync(installation.Settings, "migrate-store", "--from", "sqlite", "--to", "postgres", "--data", installation.Folder);

    /// <summary>Reads the feed to its end, and returns the id to go on from; the first event must not say that the place is lost.</summary>
    private static async Task<string> PlaceAsync(GatewayProcess gateway, string? after)
    {
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await using var feed = await FeedReader.OpenAsync(client, "/api/feed", Launch.Token, after);
        await feed.UntilAsync(f => after is null ? f.All.Count > 0 : f.Entries.Any(e => e.Line.StartsWith("issue HS-MARKET-001", StringComparison.Ordinal)));
        feed.All.ShouldAllBe(e => e.Type != "reset");
        return feed.LastId;
    }

    /// <summary>Each table has as many rows as in the file, and the ledger the same bytes; nothing of the system's own reads them.</summary>
    private static void Compare(InstallationInServer installation)
    {
        using var before = OpenFile(installation);
        using var after = installation.Open();
        foreach (var table in Tables)
        {
            after.Count($"SELECT count(*) FROM {table}").ShouldBe(before.Count($"SELECT count(*) FROM {table}"), table);
        }

        after.Damage.ShouldBeEmpty();
        before.Lines.Zip(after.Lines).ShouldAllBe(l => l.First.Hash.SequenceEqual(l.Second.Hash) && l.First.Input.SequenceEqual(l.Second.Input)
            && l.First.Facts.SequenceEqual(l.Second.Facts) && l.First.Decided == l.Second.Decided && l.First.Entity == l.Second.Entity);
        after.Count("SELECT count(*) FROM deliveries").ShouldBeGreaterThan(0);
        after.Count("SELECT count(*) FROM feed").ShouldBeGreaterThan(0);
        after.Count("SELECT count(*) FROM outlines").ShouldBe(1);
        after.Count("SELECT count(*) FROM evidence AS e JOIN evidence_uploads USING (sha256) JOIN evidence_references USING (sha256) WHERE e.referred").ShouldBe(1);
    }
}
