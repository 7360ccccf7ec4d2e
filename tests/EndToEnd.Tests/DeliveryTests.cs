using System.Net;
using Microsoft.AspNetCore.Http;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>The real process and receivers that misbehave, addresses it must not be aimed at, and the log of deliveries.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly DataFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task By_default_no_webhook_is_aimed_at_this_machine_by_address_or_by_name()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var gateway = await StartAsync((Kit.Launch.AllowedNetworks, ""));
        using var api = new Api(gateway.Address);
        var byName = receiver.Hook().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await Market.OpenAsync(api, byName);
        await Market.FailAsync(api);

        var refused = await Market.DeliveryAsync(api, "failed");
        refused.GetProperty("attempts").GetInt32().ShouldBe(1);
        refused.GetProperty("lastError").GetString().ShouldBe(
            "The receiver has a loopback address, to which no webhook may be aimed unless Webhook:AllowedNetworks names its network.");

        await api.AcceptedAsync(FieldEvent.Site("M-2", "market", "T", Market.Now, receiver.Hook()));
        await api.AcceptedAsync(FieldEvent.Visit("M-2", "market.flow", "fail", Market.Now));
        await Wait.UntilAsync(async () => (await api.ListAsync("/api/deliveries?state=failed&limit=10")).Count == 2, "the other is refused too");
        receiver.Attempts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var target = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync(answer: () => StatusCodes.Status307TemporaryRedirect);
        receiver.AnswerHeaders = new Dictionary<string, string> { ["Location"] = target.Hook() };
        await using var gateway = await StartAsync();
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, receiver.Hook());
        await Market.FailAsync(api);

        (await Market.DeliveryAsync(api, "failed")).GetProperty("lastError").GetString().ShouldBe("The receiver answered 307; redirects are not followed.");
        target.Attempts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slow_receiver_is_given_its_time_and_tried_again()
    {
        var slow = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync();
        receiver.Before = slow.Task;
        await using var gateway = await StartAsync(("Webhook:TimeoutSeconds", "1.5"));
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, receiver.Hook());
        await Market.FailAsync(api);
        await Wait.UntilAsync(async () => (await Market.ListAsync(api)) is [var one] && one.GetProperty("attempts").GetInt32() > 0, "the first attempt is over");

        (await Market.ListAsync(api))[0].GetProperty("lastError").GetString().ShouldBe("The receiver did not answer within 1.5 s.");
        slow.SetResult();
        var done = await Market.DeliveryAsync(api, "delivered");
        var history = (await api.GetAsync($"/api/deliveries/{done.GetProperty("id").GetInt64()}")).GetProperty("history").EnumerateArray().ToList();
        history[0].GetProperty("tookMs").GetDouble().ShouldBeGreaterThanOrEqualTo(1_400);
        history[^1].GetProperty("state").GetString().ShouldBe("delivered");
        receiver.Attempts.Select(a => a.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_receiver_asks_for_is_heeded()
    {
        var answers = new Queue<int>([StatusCodes.Status429TooManyRequests]);
        await using var receiver = await Receiver.StartAsync(answer: () => answers.TryDequeue(out var status) ? status : StatusCodes.Status200OK);
        receiver.AnswerHeaders = new Dictionary<string, string> { ["Retry-After"] = "3" };
        await using var gateway = await StartAsync();
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, receiver.Hook());
        await Market.FailAsync(api);

        // Without it the second attempt would come after less than half a second.
        await Wait.UntilAsync(() => receiver.Attempts.Count == 2, "the second attempt");
        var times = receiver.Attempts.Select(a => a.At).ToList();
        (times[1] - times[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(2.8));
    }

    [Fact]
    public async Task What_was_given_up_is_sent_again_by_staff_over_a_kill_as_it_was()
    {
        await using var receiver = await Receiver.StartAsync(answer: () => StatusCodes.Status410Gone);
        await using (var gateway = await StartAsync())
        {
            using var api = new Api(gateway.Address);
            await Market.OpenAsync(api, receiver.Hook());
            await Market.FailAsync(api);
            var id = (await Market.DeliveryAsync(api, "failed")).GetProperty("id").GetInt64();
            receiver.Answer = () => StatusCodes.Status503ServiceUnavailable;
            (await api.PostAsync($"/api/deliveries/{id}/resend")).GetProperty("outcome").GetString().ShouldBe("resent");
            await Wait.UntilAsync(() => receiver.Attempts.Count >= 2, "it is tried again");
            await gateway.KillAsync();
        }

        receiver.Answer = () => StatusCodes.Status200OK;
        await using var second = await StartAsync();
        using var later = new Api(second.Address);
        var done = await Market.DeliveryAsync(later, "delivered");
        done.GetProperty("resends").GetInt32().ShouldBe(1);
        var history = (await later.GetAsync($"/api/deliveries/{done.GetProperty("id").GetInt64()}")).GetProperty("history").EnumerateArray().ToList();
        history[0].GetProperty("error").GetString().ShouldBe("The receiver answered 410.");
        receiver.Attempts.Select(a => (a.Body, a.Headers["webhook-id"])).Distinct().ShouldHaveSingleItem();
        (await later.PostAsync("/api/deliveries/99/resend", status: HttpStatusCode.NotFound)).GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unknown-delivery");
        (await AuditAsync(later)).ShouldContain($"bootstrap delivery-resent {done.GetProperty("id").GetInt64()} resent");
    }

    [Fact]
    public async Task All_that_failed_in_a_region_is_sent_again_at_once()
    {
        await using var receiver = await Receiver.StartAsync(answer: () => StatusCodes.Status410Gone);
        await using var gateway = await StartAsync(("Delivery:GroupSeconds", "0"));
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, receiver.Hook());
        await Market.FailAsync(api);
        await Market.FailAsync(api, "market.ledger");
        await Wait.UntilAsync(async () => (await api.ListAsync("/api/deliveries?state=failed&region=C&limit=10")).Count == 2, "both are given up");

        receiver.Answer = () => StatusCodes.Status200OK;
        (await api.PostAsync("/api/deliveries/resend?region=T&limit=1")).GetRawText().ShouldBe("""{"resent":1,"hasMore":true}""");
        (await api.PostAsync("/api/deliveries/resend?region=T")).GetRawText().ShouldBe("""{"resent":1,"hasMore":false}""");
        await Wait.UntilAsync(async () => (await api.ListAsync("/api/deliveries?state=delivered&limit=10")).Count == 2, "both arrive");
        (await AuditAsync(api)).Take(2).ShouldBe(["bootstrap deliveries-resent ?region=T 1 of them", "bootstrap deliveries-resent ?region=T&limit=1 1 of them"]);
        var wrong = await api.PostAsync("/api/deliveries/resend?state=failed&from=x", status: HttpStatusCode.BadRequest);
        wrong.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ShouldBe(["from", "state"]);
    }

    [Fact]
    public async Task A_webhook_that_stays_down_is_told_over_another_and_addresses_are_masked()
    {
        await using var down = await Receiver.StartAsync(answer: () => StatusCodes.Status500InternalServerError);
        await using var officer = await Receiver.StartAsync();
        await using var gateway = await StartAsync(("Delivery:FailingAttempts", "3"), ("Delivery:FailingMinutes", "0"));
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, down.Hook("/secret-path"), officer.Hook());
        await Market.FailAsync(api);

        await Wait.UntilAsync(() => officer.Attempts.Any(a => a.Body.Contains("\"channel-failing\"", StringComparison.Ordinal)), "the officer hears of it");
        officer.Attempts.ShouldAllBe(a => !a.Body.Contains("secret-path", StringComparison.Ordinal));
        var alert = (await api.ListAsync("/api/alerts?reason=channel-failing")).ShouldHaveSingleItem();
        alert.GetProperty("recipients").EnumerateArray().Select(r => r.GetProperty("name").GetString()).ShouldBe(["Officer C"]);
        (await Market.ListAsync(api)).ShouldAllBe(d => !d.GetProperty("address").GetString()!.Contains("secret-path", StringComparison.Ordinal));
        gateway.Output.ShouldNotContain("secret-path");
    }

    [Fact]
    public async Task Settings_that_are_wrong_stop_the_start_and_each_is_named()
    {
        var (code, output) = await GatewayProcess.RefusalAsync(Launch((Kit.Launch.AllowedNetworks, "10.0.0.1/8"), ("Webhook:SigningKey", "c2hvcnQ=")));
        code.ShouldBe(1);
        output.ShouldContain("'10.0.0.1/8' is no network");
        output.ShouldContain("SigningKey must be at least 32 bytes");
    }

    private Task<GatewayProcess> StartAsync(params (string Name, string Value)[] settings) => GatewayProcess.StartAsync(Launch(settings));

    private Launch Launch(params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(s => s.Name, s => s.Value);
        all["Delivery:FirstRetrySeconds"] = "0.2";
        all["Delivery:LongestRetrySeconds"] = "4";
        return new Launch { Data = _folder.Path, Clock = Market.Clock, Settings = all };
    }

    private static async Task<IEnumerable<string>> AuditAsync(Api api) => (await api.ListAsync("/api/audit?limit=10"))
        .Select(l => $"{l.GetProperty("by").GetString()} {l.GetProperty("action").GetString()} {l.GetProperty("subject").GetString()} {l.GetProperty("detail").GetString()}");
}
