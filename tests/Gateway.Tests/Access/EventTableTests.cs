using System.Text.Json.Nodes;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>Role × type of event × scope, against the running application.</summary>
public sealed class EventTableTests : IAsyncLifetime
{
    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public void Every_type_has_its_rows() =>
        AccessRow.Read("EventTable.txt").Select(row => $"inspection.{row.Key[0]}.v1").Distinct().ShouldBe(EventTypes.Served, ignoreOrder: true);

    [Fact]
    public async Task Every_role_may_send_what_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var row in AccessRow.Read("EventTable.txt"))
        {
            foreach (var (role, expected) in row.Expected)
            {
                var outcome = await _city.TellAsync(role, Make(row.Key[0], row.Key[1] == "other"));
                var word = outcome switch
                {
                    "closed" => "closed",
                    "rejected type:forbidden" => "type",
                    "rejected subject:forbidden" => "subject",
                    _ => outcome.Contains("forbidden", StringComparison.Ordinal) ? outcome : "yes",
                };
                if (word != expected)
                    wrong.Add($"{string.Join(' ', row.Key)} as {role}: {outcome} and not {expected}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("visit", "none")]
    [InlineData("visit", "YZ-1")]
    public async Task Nothing_is_learnt_of_a_subject_outside(string type, string subject)
    {
        var answer = await _city.PostAsync("source", Make(type, other: true, subject));
        answer.Status.ShouldBe(207);
        var error = answer.Json["receipts"]![0]!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        error.ToJsonString().ShouldBe("""{"field":"subject","code":"forbidden","message":"This token may not send this about this subject."}""");
    }

    [Fact]
    public async Task Only_a_scope_without_bounds_is_told_that_a_subject_is_unknown() =>
        (await _city.TellAsync("admin", Make("visit", other: true, "none"))).ShouldBe("rejected subject:unknown-subject");

    [Theory]
    [InlineData("site", "HS-1", "YZ", "rejected subject:forbidden")]
    [InlineData("site", "HS-1", "NB", "rejected subject:forbidden")]
    [InlineData("site", "HS-1", "none", "rejected subject:forbidden")]
    [InlineData("site", "YZ-1", "HS", "rejected subject:forbidden")]
    [InlineData("site", "HS-1", "T1", "accepted")]
    [InlineData("site", "HS-1", "HS", "accepted")]
    [InlineData("site", "HS-2", "HS", "accepted")]
    [InlineData("site", "HS-2", "YZ", "rejected subject:forbidden")]
    [InlineData("region", "HS", "NB", "accepted")]
    [InlineData("region", "HS", "YZ", "rejected subject:forbidden")]
    [InlineData("region", "T1", "YZ", "rejected subject:forbidden")]
    [InlineData("region", "YZ", "HS", "rejected subject:forbidden")]
    [InlineData("region", "T2", "T1", "accepted")]
    [InlineData("region", "T2", "NB", "rejected subject:forbidden")]
    [InlineData("region", "TOP", null, "rejected subject:forbidden")]
    public async Task What_is_moved_or_new_must_lie_in_the_scope_before_and_after(string kind, string code, string? target, string outcome)
    {
        foreach (var role in (string[])["source", "supervisor"])
            (await _city.TellAsync(role, kind == "site" ? _city.Site(code, target!) : _city.Region(code, target))).ShouldBe(outcome, role);
    }

    [Fact]
    public async Task What_a_request_registers_its_later_events_may_speak_of()
    {
        var answer = await _city.PostAsync(
            "source",
            _city.Visit("HS-9", "pass"),
            _city.Region("T9", "HS"),
            _city.Site("HS-9", "T9"),
            _city.Visit("HS-9", "pass"),
            _city.Site("YZ-9", "YZ"),
            _city.Visit("YZ-9", "pass"));
        answer.Json["receipts"]!.AsArray().Select(r => City.Outcome(r!)).ShouldBe(
            [
                "rejected subject:forbidden", "accepted", "accepted", "accepted", "rejected subject:forbidden",
                "rejected subject:forbidden",
            ]);
    }

    [Fact]
    public async Task An_event_that_is_refused_leaves_nothing_behind_and_its_id_may_be_used_again()
    {
        var refused = Make("visit", other: true);
        (await _city.TellAsync("inspector", (JsonObject)refused.DeepClone())).ShouldBe("rejected subject:forbidden");
        (await _city.TellAsync("admin", refused)).ShouldBe("accepted");
    }

    [Fact]
    public async Task Another_ones_id_tells_nothing_of_another_ones_issues()
    {
        var others = Make("visit", other: true);
        (await _city.TellAsync("admin", (JsonObject)others.DeepClone())).ShouldBe("accepted");
        others["subject"] = City.Own;
        var answer = await _city.PostAsync("inspector", others);
        answer.Status.ShouldBe(200, answer.Text);
        answer.Text.ShouldNotContain("YZ");
    }

    private JsonObject Make(string type, bool other, string? subject = null)
    {
        subject ??= other ? City.Other : City.Own;
        return type switch
        {
            "region" => other ? _city.Region("YZ", "NB") : _city.Region("HS", "NB"),
            "site" => other ? _city.Site(subject, "YZ") : _city.Site(subject, "T1"),
            "visit" => _city.Visit(subject, "fail"),
            "duty" => _city.Event(type, subject, """{"item":"isolation-hotel.corridors","record":{"agent":"chlorine"}}"""),
            "reading" => _city.Event(type, subject, """{"item":"isolation-hotel.pressure","value":3,"unit":"Pa"}"""),
            "rectification" => _city.Event(type, subject, $$"""{"item":"{{City.Item}}","note":"done"}"""),
            "lookback" => _city.Event(
                type, subject, $$"""{"item":"{{City.Item}}","team":{"unit":"Team B","persons":2},"outcome":"passed"}"""),
            "receipt" => _city.Event(type, subject, """{"notice":"NB-2022-0001"}"""),
            "extension" => _city.Event(
                type, subject, $$"""{"item":"{{City.Item}}","until":"2022-03-25T18:00:00+08:00","reason":"New bins arrive on Thursday"}"""),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The table has a type that this test cannot make."),
        };
    }
}
