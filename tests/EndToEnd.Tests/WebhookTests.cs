using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Alerts on their way out of the real process to a receiver.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Clock = "2022-03-18T08:00:00+08:00";

    private static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly DataFolder _folder = new();

    private Launch Launch => new() { Data = _folder.Path, Clock = Clock };

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_alert_is_a_structured_CloudEvent_with_all_that_the_contract_names()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        var issue = await RaiseAsync(api, receiver.Hook());
        await Wait.UntilAsync(() => receiver.Attempts.Count == 1, "the alert is delivered");

        var got = receiver.Attempts.Single();
        got.Path.ShouldBe("/hook");
        got.ContentType.ShouldStartWith("application/cloudevents+json");
        var alert = JsonElement.Parse(got.Body);
        Text(alert, "specversion").ShouldBe("1.0");
        Text(alert, "type").ShouldBe("inspection.alert.v1");
        Text(alert, "subject").ShouldBe("M-1");
        Text(alert, "source").ShouldNotBeNullOrEmpty();
        Text(alert, "datacontenttype").ShouldBe("application/json");
        alert.GetProperty("time").GetDateTimeOffset().ShouldBe(Now);

        var data = alert.GetProperty("data");
        Text(data, "alert").ShouldBe(Text(alert, "id"));
        Text(data, "reason").ShouldBe("issue-raised");
        Text(data, "severity").ShouldBe("general");
        Text(data, "issue").ShouldBe(issue);
        Text(data, "site").ShouldBe("M-1");
        Text(data, "item").ShouldBe("market.flow");
        data.GetProperty("region").EnumerateArray().Select(r => r.GetString()).ShouldBe(["C", "T"]);
        data.GetProperty("rung").GetInt32().ShouldBe(1);
        data.GetProperty("recipients").EnumerateArray().Select(r => Text(r, "name")).ShouldBe(["Contact M-1", "Officer T"]);
        data.GetProperty("recipients")[1].GetProperty("post").GetString().ShouldBe("duty");
        data.GetProperty("raisedAt").GetDateTimeOffset().ShouldBe(Now);
        data.GetProperty("dueAt").GetDateTimeOffset().ShouldBe(Now.AddHours(72));
        data.GetProperty("decidedAt").GetDateTimeOffset().ShouldBe(Now);
        data.GetProperty("late").GetBoolean().ShouldBeFalse();
        Text(data.GetProperty("policy"), "name").ShouldBe("standard");
        data.GetProperty("policy").GetProperty("version").GetInt32().ShouldBe(1);
        data.GetProperty("inputs").ValueKind.ShouldBe(JsonValueKind.Object);
        Text(data.GetProperty("text"), "zh").ShouldNotBeNullOrEmpty();
        Text(data.GetProperty("text"), "en").ShouldNotBeNullOrEmpty();
        Text(data, "link").ShouldEndWith(issue);
        gateway.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_receiver_that_fails_gets_the_same_again_until_it_takes_it()
    {
        var answers = new Queue<int>([StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable]);
        await using var receiver = await Receiver.StartAsync(answer: () => answers.TryDequeue(out var status) ? status : StatusCodes.Status200OK);
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        await RaiseAsync(api, receiver.Hook());

        // The first pause is 5 s, the second 10 s, each up to half as long again.
        await Wait.UntilAsync(() => receiver.Attempts.Count == 3, "the third attempt");
        receiver.Attempts.Select(a => a.Answer).ShouldBe([500, 503, 200]);
        receiver.Attempts.Select(a => a.Body).Distinct().ShouldHaveSingleItem();
        await Wait.UntilAsync(async () => Text(await DeliveryAsync(api), "state") == "delivered", "the delivery is done");
        (await DeliveryAsync(api)).GetProperty("attempts").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_receiver_that_was_not_there_gets_it_once_it_is()
    {
        await using var gone = await Receiver.StartAsync();
        var hook = gone.Hook();
        await gone.DisposeAsync();
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        await RaiseAsync(api, hook);
        await Wait.UntilAsync(async () => (await DeliveryAsync(api)).GetProperty("attempts").GetInt32() == 1, "the first attempt");
        Text(await DeliveryAsync(api), "state").ShouldBe("pending");
        Text(await DeliveryAsync(api), "lastError").ShouldNotBeNullOrEmpty();

        await using var receiver = await Receiver.StartAsync(new Uri(hook).Port);
        await Wait.UntilAsync(() => receiver.Attempts.Count == 1, "the second attempt");
        await Wait.UntilAsync(async () => Text(await DeliveryAsync(api), "state") == "delivered", "the delivery is done");
    }

    [Fact]
    public async Task A_receiver_that_refuses_is_given_up_and_staff_can_see_it()
    {
        await using var receiver = await Receiver.StartAsync(answer: () => StatusCodes.Status410Gone);
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        await RaiseAsync(api, receiver.Hook());
        await Wait.UntilAsync(async () => Text(await DeliveryAsync(api), "state") == "failed", "the delivery is given up");

        var delivery = await DeliveryAsync(api);
        delivery.GetProperty("attempts").GetInt32().ShouldBe(1);
        Text(delivery, "lastError").ShouldContain("410");
        receiver.Attempts.ShouldHaveSingleItem();
        gateway.Output.ShouldContain("is given up");
    }

    [Fact]
    public async Task What_a_kill_left_undelivered_is_delivered_after_the_next_start()
    {
        await using var receiver = await Receiver.StartAsync(answer: () => StatusCodes.Status500InternalServerError);
        await using (var gateway = await GatewayProcess.StartAsync(Launch))
        {
            using var api = new Api(gateway.Address);
            await RaiseAsync(api, receiver.Hook());
            await Wait.UntilAsync(async () => (await DeliveryAsync(api)).GetProperty("attempts").GetInt32() == 1, "the first attempt");
            await gateway.KillAsync();
        }

        receiver.Answer = () => StatusCodes.Status200OK;
        await using (var gateway = await GatewayProcess.StartAsync(Launch))
        {
            using var api = new Api(gateway.Address);
            await Wait.UntilAsync(async () => Text(await DeliveryAsync(api), "state") == "delivered", "the delivery is done");
            (await DeliveryAsync(api)).GetProperty("attempts").GetInt32().ShouldBe(2);
        }

        receiver.Attempts.Select(a => a.Answer).ShouldBe([500, 200]);
        receiver.Attempts.Select(a => a.Body).Distinct().ShouldHaveSingleItem();
    }

    /// <summary>A market whose contact is reached at the address, and one issue there.</summary>
    private static async Task<string> RaiseAsync(Api api, string webhook)
    {
        await api.AcceptedAsync(FieldEvent.Region("C", null, Now));
        await api.AcceptedAsync(FieldEvent.Region("T", "C", Now));
        await api.AcceptedAsync(FieldEvent.Site("M-1", "market", "T", Now, webhook));
        return (await api.AcceptedAsync(FieldEvent.Visit("M-1", "market.flow", "fail", Now))).Issues.ShouldHaveSingleItem();
    }

    private static async Task<JsonElement> DeliveryAsync(Api api) =>
        (await api.ListAsync("/api/alerts?limit=10")).ShouldHaveSingleItem().GetProperty("deliveries").EnumerateArray().ShouldHaveSingleItem();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString().ShouldNotBeNull(name);
}
