using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Contracts.Alerts;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class AlertBundleTests
{
    [Fact]
    public async Task A_bundle_is_the_first_alert_with_the_others_in_it_and_keeps_the_schema()
    {
        var first = Event("a-1", "critical");
        var json = JsonNode.Parse(AlertBundle.ToUtf8([first, Event("a-2", "serious"), Event("a-3", "general")]))!;

        ((string?)json["id"], (string?)json["type"]).ShouldBe(("a-1", EventTypes.Alert));
        ((int?)json["data"]!["standsFor"]).ShouldBe(3);
        json["data"]!["others"]!.AsArray().Select(o => (string?)o!["alert"]).ShouldBe(["a-2", "a-3"]);
        (await JsonSchema.FromJsonAsync(EventSchemas.Alert, TestContext.Current.CancellationToken))
            .Validate(json["data"]!.ToJsonString()).ShouldBeEmpty();

        var back = json["data"]!.AsObject();
        back.Remove("standsFor");
        back.Remove("others");
        JsonNode.DeepEquals(json, JsonNode.Parse(first.Span)).ShouldBeTrue();
    }

    [Fact]
    public void The_same_alerts_give_the_same_bytes_and_Chinese_stays_readable()
    {
        ReadOnlyMemory<byte>[] alerts = [Event("a-1", "critical"), Event("a-2", "serious")];
        var bundle = AlertBundle.ToUtf8(alerts);
        bundle.ShouldBe(AlertBundle.ToUtf8(alerts));
        Encoding.UTF8.GetString(bundle).ShouldContain("逾期未整改");
    }

    [Fact]
    public void One_alert_alone_stays_as_it_is_and_none_is_a_mistake()
    {
        var alone = Event("a-1", "critical");
        AlertBundle.ToUtf8([alone]).ShouldBe(alone.ToArray());
        Should.Throw<ArgumentException>(() => AlertBundle.ToUtf8([]));
    }

    private static ReadOnlyMemory<byte> Event(string id, string severity) =>
        AlertEvent.ToUtf8(OutgoingTests.Alert with { Alert = id, Severity = severity }, "/monitoring");
}
