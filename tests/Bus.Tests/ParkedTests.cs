using System.Text.Json.Nodes;
using Monitoring.Bus.Tests.Kit;
using Monitoring.Core;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests;

/// <summary>What staff do about messages that lie parked.</summary>
public sealed class ParkedTests : IAsyncLifetime
{
    private readonly Field _field = new();
    private BrokerClient _broker = null!;
    private BusGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerClient.OpenAsync();
        _gateway = await BusGateway.WithCityAsync(_broker, _field);
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task It_is_seen_corrected_sent_again_and_gone()
    {
        var bad = _field.Event("duty", "H-1", new { item = Field.Corridors, record = new { } });
        await ParkAsync(bad);
        var one = (await ListAsync()).ShouldHaveSingleItem()!;
        (one["source"]!.GetValue<string>(), one["eventId"]!.GetValue<string>(), one["type"]!.GetValue<string>(), one["subject"]!.GetValue<string>()).ShouldBe(
            ("/field/bus", Field.IdOf(bad), "inspection.duty.v1", "H-1"));
        one["errors"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("required");
        var id = one["id"]!.GetValue<string>();
        var detail = await _gateway.GetAsync($"/api/parked/{id}");
        detail["body"]!.GetValue<string>().ShouldBe(bad);

        var (asItIs, refused) = await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/resend");
        asItIs.ShouldBe(207);
        refused!["removed"]!.GetValue<bool>().ShouldBeFalse();
        refused["receipts"]![0]!["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("data.record.agent");
        (await ListAsync()).Count.ShouldBe(1);

        var corrected = JsonNode.Parse(bad)!;
        corrected["data"]!["record"]!["agent"] = "chlorine";
        var (status, taken) = await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/resend", corrected.ToJsonString(), "application/cloudevents+json");
        status.ShouldBe(200);
        taken!["removed"]!.GetValue<bool>().ShouldBeTrue();
        (await _gateway.LedgerAsync(EntityKey.Item("H-1", Field.Corridors))).ShouldBe([Field.IdOf(bad)]);
        (await ListAsync()).ShouldBeEmpty();
        await _broker.CountIsAsync(BusNames.Parked, 0);
        (await _gateway.SendAsync(HttpMethod.Get, $"/api/parked/{id}")).Status.ShouldBe(404);

        var audit = (await _gateway.GetAsync("/api/audit"))["items"]![0]!;
        (audit["action"]!.GetValue<string>(), audit["subject"]!.GetValue<string>()).ShouldBe(("parked-resent", id));
        audit["detail"]!.GetValue<string>().ShouldBe($"inspection.duty.v1 /field/bus {Field.IdOf(bad)} about H-1 (required): corrected");
    }

    [Fact]
    public async Task Staff_of_the_region_correct_what_is_wrong_field_by_field_and_it_goes_in_once()
    {
        var staff = await _gateway.TokenAsync("""{"role":"supervisor","regions":["D1"]}""");
        var bad = _field.Event("visit", "H-1", new
        {
            team = new { unit = "Team A", persons = 0 },
            mode = "secretly",
            results = new[] { new { item = "isolation-hotel.nothing", outcome = "fail" } },
        });
        await ParkAsync(bad);
        var one = (await _gateway.SendAsync(HttpMethod.Get, "/api/parked", token: staff)).Answer!["items"]!.AsArray().ShouldHaveSingleItem()!;
        ErrorsOf(one).ShouldBe(["data.mode: unknown-word", "data.team.persons: out-of-range"], ignoreOrder: true);
        one["errors"]!.AsArray().ShouldAllBe(error => error!["message"]!.GetValue<string>().Length > 0);

        // What is left after a first correction is said as well, and nothing of the event has gone in.
        var corrected = JsonNode.Parse(bad)!;
        corrected["data"]!["mode"] = "unannounced";
        corrected["data"]!["team"]!["persons"] = 2;
        var (half, left) = await ResendAsync(one, corrected, staff);
        half.ShouldBe(207);
        ErrorsOf(left!["receipts"]![0]!).ShouldBe(["data.results[0].item: unknown-item"]);
        (await _gateway.LedgerAsync(EntityKey.Site("H-1"))).ShouldNotContain(Field.IdOf(bad));

        // Two of them press at once.
        corrected["data"]!["results"]![0]!["item"] = Field.Waste;
        var answers = await Task.WhenAll(ResendAsync(one, corrected, staff), ResendAsync(one, corrected, staff));
        answers.Select(a => a.Status).Order().ShouldBe([200, 404]);
        var taken = answers.Single(a => a.Status == 200).Answer!;
        taken["removed"]!.GetValue<bool>().ShouldBeTrue();
        var issue = taken["receipts"]![0]!["issues"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();
        (await ListAsync()).ShouldBeEmpty();
        await _broker.CountIsAsync(BusNames.Parked, 0);

        // The field system has corrected it too by now. What it sends after that is taken, so that has been dealt with.
        await _broker.PublishAsync(corrected.ToJsonString());
        var next = _field.Visit("H-1");
        await _broker.PublishAsync(next);
        await Wait.UntilAsync(async () => (await _gateway.LedgerAsync(EntityKey.Site("H-1"))).Contains(Field.IdOf(next)), "the next visit is taken");
        (await _gateway.LedgerAsync(EntityKey.Site("H-1"))).Count(id => id == Field.IdOf(bad)).ShouldBe(1);
        (await _gateway.GetAsync("/api/issues"))["items"]!.AsArray().ShouldHaveSingleItem()!["number"]!.GetValue<string>().ShouldBe(issue);
        await _broker.CountIsAsync(BusNames.Parked, 0);
        (await _gateway.GetAsync("/api/audit"))["items"]!.AsArray().Count(e => e!["action"]!.GetValue<string>() == "parked-resent").ShouldBe(1);
    }

    [Fact]
    public async Task What_can_be_taken_now_is_sent_again_as_it_is()
    {
        var e = _field.Duty("H-2");
        await AgainWithAsync(("Bus:UnknownSubjectMinutes", "0"));
        await ParkAsync(e);
        await _gateway.PostAsync(_field.Site("H-2"));
        var id = (await ListAsync()).ShouldHaveSingleItem()!["id"]!.GetValue<string>();

        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/resend")).Status.ShouldBe(200);
        (await _gateway.LedgerAsync(EntityKey.Item("H-2", Field.Corridors))).ShouldBe([Field.IdOf(e)]);
        await _broker.CountIsAsync(BusNames.Parked, 0);
    }

    [Fact]
    public async Task What_is_discarded_is_gone_and_the_audit_says_who_and_why()
    {
        await _broker.PublishAsync([0xff, 0x00], new BasicProperties { ContentType = "application/cloudevents+json" });
        await _broker.CountIsAsync(BusNames.Parked, 1);
        var id = (await ListAsync()).ShouldHaveSingleItem()!["id"]!.GetValue<string>();
        (await _gateway.GetAsync($"/api/parked/{id}"))["bodyBase64"]!.GetValue<string>().ShouldBe("/wA=");
        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/resend")).Answer!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("bad-utf8");

        var (wrong, problem) = await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/discard", """{"why":"noise","reason":" "}""");
        wrong.ShouldBe(400);
        problem!["errors"]!.AsArray().Select(e => $"{e!["field"]}:{e["code"]}").ShouldBe(["why:unknown-field", "reason:too-short"], ignoreOrder: true);
        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/discard", """{"reason":"noise"}""")).Status.ShouldBe(204);

        await _broker.CountIsAsync(BusNames.Parked, 0);
        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{id}/discard", """{"reason":"noise"}""")).Status.ShouldBe(404);
        (await _gateway.GetAsync("/api/audit"))["items"]![0]!["detail"]!.GetValue<string>().ShouldBe("no event   about nothing (bad-utf8): noise");
    }

    [Fact]
    public async Task It_comes_page_by_page_the_oldest_first_and_looking_changes_nothing()
    {
        for (var i = 0; i < 5; i++)
        {
            await ParkAsync(_field.Event("duty", "H-1", new { item = "isolation-hotel.nothing" }));
            await _broker.CountIsAsync(BusNames.Parked, (uint)(i + 1));
        }

        var all = (await ListAsync()).Select(IdOf).ToList();
        for (var look = 0; look < 3; look++)
        {
            (await ListAsync()).Select(IdOf).ShouldBe(all);
        }

        var first = await _gateway.GetAsync("/api/parked?limit=2");
        first["items"]!.AsArray().Select(IdOf).ShouldBe(all[..2]);
        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{all[1]}/discard", """{"reason":"noise"}""")).Status.ShouldBe(204);
        var second = await _gateway.GetAsync($"/api/parked?limit=2&cursor={first["next"]}");
        second["items"]!.AsArray().Select(IdOf).ShouldBe(all[2..4]);
        var third = await _gateway.GetAsync($"/api/parked?limit=2&cursor={second["next"]}");
        third["items"]!.AsArray().Select(IdOf).ShouldBe(all[4..]);
        third["next"].ShouldBeNull();
        (await _gateway.SendAsync(HttpMethod.Get, "/api/parked?cursor=!")).Status.ShouldBe(400);

        // In the queue they lie as the contract says, for whoever else looks there.
        (await _broker.TakeAsync(BusNames.Parked)).Header("x-errors")!.ShouldContain("unknown-item");
    }

    [Fact]
    public async Task A_supervisor_deals_with_what_is_about_the_own_region_and_sees_nothing_else()
    {
        await _gateway.PostAsync(_field.Region("D2", "C"), _field.Site("O-1", "D2"));
        await ParkAsync(_field.Event("duty", "H-1", new { item = "isolation-hotel.nothing" }));
        await ParkAsync(_field.Event("duty", "O-1", new { item = "isolation-hotel.nothing" }));
        await ParkAsync("hello");
        await _broker.CountIsAsync(BusNames.Parked, 3);
        var token = await _gateway.TokenAsync("""{"role":"supervisor","regions":["D2"]}""");

        var seen = (await _gateway.SendAsync(HttpMethod.Get, "/api/parked", token: token)).Answer!["items"]!.AsArray().ShouldHaveSingleItem()!;
        seen["subject"]!.GetValue<string>().ShouldBe("O-1");
        foreach (var other in (await ListAsync()).Select(IdOf).Where(id => id != IdOf(seen)))
        {
            (await _gateway.SendAsync(HttpMethod.Get, $"/api/parked/{other}", token: token)).Status.ShouldBe(404);
            (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{other}/discard", """{"reason":"noise"}""", token: token)).Status.ShouldBe(404);
            (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{other}/resend", token: token)).Status.ShouldBe(404);
        }

        // What is sent again goes in with the rights of whoever sends it.
        var (status, answer) = await _gateway.SendAsync(
            HttpMethod.Post, $"/api/parked/{IdOf(seen)}/resend", _field.Duty("H-1"), "application/cloudevents+json", token);
        status.ShouldBe(207);
        answer!["receipts"]![0]!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("forbidden");
        (await _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{IdOf(seen)}/discard", """{"reason":"noise"}""", token: token)).Status.ShouldBe(204);
        await _broker.CountIsAsync(BusNames.Parked, 2);
    }

    private static IEnumerable<string> ErrorsOf(JsonNode of) => of["errors"]!.AsArray().Select(e => $"{e!["field"]}: {e["code"]}");

    private Task<(int Status, JsonNode? Answer)> ResendAsync(JsonNode message, JsonNode corrected, string token) =>
        _gateway.SendAsync(HttpMethod.Post, $"/api/parked/{IdOf(message)}/resend", corrected.ToJsonString(), "application/cloudevents+json", token);

    private static string IdOf(JsonNode? message) => message!["id"]!.GetValue<string>();

    private async Task ParkAsync(string json)
    {
        var before = await _broker.CountAsync(BusNames.Parked);
        await _broker.PublishAsync(json);
        await _broker.CountIsAsync(BusNames.Parked, before + 1);
    }

    private async Task<IReadOnlyList<JsonNode?>> ListAsync() => [.. (await _gateway.GetAsync("/api/parked"))["items"]!.AsArray()];

    private async Task AgainWithAsync(params (string Key, string Value)[] configuration)
    {
        await _gateway.DisposeAsync();
        await _broker.RemoveAllAsync();
        _gateway = await BusGateway.WithCityAsync(_broker, _field, 1, configuration);
    }
}
