using System.Text.Json;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>What a receiver verifies with the library it would use.</summary>
public sealed class WebhookSignatureTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private Launch Launch => new() { Data = _folder.Path, Clock = Market.Clock, Settings = new Dictionary<string, string> { ["Delivery:GroupSeconds"] = "0" } };

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_library_of_receivers_accepts_a_delivery_with_the_address_s_own_secret_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, receiver.Hook());
        await Market.FailAsync(api);
        await Wait.UntilAsync(() => receiver.Attempts.Count == 1, "the alert is delivered");

        var got = receiver.Attempts.Single();
        var id = JsonElement.Parse(got.Body).GetProperty("id").GetString();
        (await Node.VerifyAsync(await SecretAsync(api, receiver.Hook()), got)).ShouldBe(id);
        (await Node.VerifyAsync(await SecretAsync(api, receiver.Hook("/other")), got)).ShouldBeNull();
        (await Node.VerifyAsync(await SecretAsync(api, receiver.Hook()), got with { Body = got.Body + " " })).ShouldBeNull();
        got.Headers["webhook-id"].ShouldBe((await Market.DeliveryAsync(api, "delivered")).GetProperty("message").GetString());
        gateway.Output.ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_verify_and_it_survives_a_kill()
    {
        await using var receiver = await Receiver.StartAsync();
        string before, after;
        await using (var gateway = await GatewayProcess.StartAsync(Launch))
        {
            using var api = new Api(gateway.Address);
            await Market.OpenAsync(api, receiver.Hook());
            before = await SecretAsync(api, receiver.Hook());
            var rotated = await api.PostAsync("/api/webhooks/rotate", Address(receiver.Hook()));
            after = rotated.GetProperty("secret").GetString()!;
            rotated.GetProperty("generation").GetInt32().ShouldBe(1);
            rotated.GetProperty("beforeSignsUntil").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddHours(23));
            after.ShouldNotBe(before);
            await gateway.KillAsync();
        }

        await using var second = await GatewayProcess.StartAsync(Launch);
        using var later = new Api(second.Address);
        (await SecretAsync(later, receiver.Hook())).ShouldBe(after);
        (await later.ListAsync("/api/audit?limit=3")).Take(3).Select(l => $"{l.GetProperty("action").GetString()} {l.GetProperty("detail").GetString()}")
            .ShouldBe(["webhook-secret-shown generation 1", "webhook-secret-rotated generation 1", "webhook-secret-shown generation 0"]);
        await Market.FailAsync(later);
        await Wait.UntilAsync(() => receiver.Attempts.Count == 1, "the alert is delivered");
        var got = receiver.Attempts.Single();
        (await Node.VerifyAsync(before, got)).ShouldNotBeNull();
        (await Node.VerifyAsync(after, got)).ShouldNotBeNull();
        await Market.DeliveryAsync(later, "delivered");
        var known = (await later.ListAsync("/api/webhooks?limit=10")).ShouldHaveSingleItem();
        known.GetProperty("address").GetString().ShouldBe(receiver.Hook());
        (known.GetProperty("state").GetString(), known.GetProperty("generation").GetInt32()).ShouldBe(("working", 1));
    }

    [Fact]
    public async Task A_wish_that_cannot_be_read_is_answered_with_every_field_named()
    {
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        var bad = System.Net.HttpStatusCode.BadRequest;
        Errors(await api.PostAsync("/api/webhooks/secret", "{}", bad)).ShouldBe(["address required"]);
        Errors(await api.PostAsync("/api/webhooks/rotate", """{"adress":"https://a.example","address":7}""", bad)).ShouldBe(["adress unknown-field", "address wrong-type"]);
        Errors(await api.PostAsync("/api/webhooks/rotate", """{"address":"mailto:a@example.org"}""", bad)).ShouldBe(["address bad-format"]);
        Errors(await api.PostAsync("/api/webhooks/secret", "not json", bad)).ShouldBe([" not-json"]);
        (await api.ListAsync("/api/webhooks?limit=10")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Errors(JsonElement problem) => problem.GetProperty("errors").EnumerateArray()
        .Select(e => $"{e.GetProperty("field").GetString()} {e.GetProperty("code").GetString()}");

    private static async Task<string> SecretAsync(Api api, string address) =>
        (await api.PostAsync("/api/webhooks/secret", Address(address))).GetProperty("secret").GetString()!;

    private static string Address(string address) => JsonSerializer.Serialize(new { address });
}
