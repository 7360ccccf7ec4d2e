using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime;
using Monitoring.Runtime.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>Nobody learns the instant of a look-back before it comes, and whoever could warn does not learn that it has come.</summary>
public sealed class SealedTests : IAsyncLifetime
{
    private static readonly string[] Inspects = ["inspector", "supervisor", "admin"];

    private static readonly string[] CouldWarn = ["source", "site", "viewer", "officer"];

    private City _city = null!;

    public async ValueTask InitializeAsync() => _city = await City.StartAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task The_instant_is_in_no_answer_and_no_line_of_the_log_before_it_comes()
    {
        var at = await InstantAsync(_city);
        var forms = await WordsOfInstantAsync(at);
        var moments = new[] { Duration.Zero, at - Now - Duration.FromSeconds(1) };
        foreach (var by in moments)
        {
            await _city.AdvanceAsync(by.ToTimeSpan());
            foreach (var role in Inspects.Concat(CouldWarn))
            {
                foreach (var path in RouteTableTests.OwnPaths(_city))
                {
                    var answer = await _city.GetAsync(role, path);
                    var everything = $"{answer.Text}\n{string.Join('\n', answer.Headers.Where(h => h.Key != "Date").Select(h => h.Value))}";
                    forms.ShouldAllBe(form => !everything.Contains(form), $"{path} as {role}");
                }

                // Refusals say nothing either.
                foreach (var refused in await RefusalsAsync(role))
                    forms.ShouldAllBe(form => !refused.Contains(form), $"a refusal as {role}");
            }
        }

        _city.Log.Lines.ShouldNotBeEmpty();
        foreach (var (_, text) in _city.Log.Lines)
            forms.ShouldAllBe(form => !text.Contains(form), text);

        // The instant looked for is the right one: it comes now, and not before.
        (await CalledAsync()).ShouldBeFalse();
        await _city.AdvanceAsync(TimeSpan.FromSeconds(1));
        (await CalledAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task What_those_who_could_warn_see_does_not_change_when_it_comes_nor_when_it_is_missed()
    {
        var at = await InstantAsync(_city);
        await _city.AdvanceAsync((at - Now - Duration.FromSeconds(1)).ToTimeSpan());
        var before = await LookAsync(CouldWarn);
        var inspectors = await LookAsync(Inspects);
        (await CalledAsync()).ShouldBeFalse();

        await _city.AdvanceAsync(TimeSpan.FromSeconds(2));
        (await LookAsync(CouldWarn)).ShouldBe(before);
        (await LookAsync(Inspects)).ShouldNotBe(inspectors);
        (await CalledAsync()).ShouldBeTrue();

        // It is not done within its time, and that climbs step by step up the inspecting side.
        await _city.AdvanceAsync(TimeSpan.FromHours(5));
        var alerts = await _city.GetAsync("inspector", $"/api/alerts?issue={_city.OwnIssue}");
        alerts.Items.Select(a => a!["reason"]!.GetValue<string>()).ShouldContain("look-back-missed", alerts.Text);
        (await LookAsync(CouldWarn)).ShouldBe(before);
        foreach (var role in CouldWarn.Where(role => role != "source"))
        {
            (await _city.GetAsync(role, "/api/alerts")).Items.Select(a => a!["reason"]!.GetValue<string>()).Distinct()
                .ShouldBe(["issue-raised"], role);
        }
    }

    [Fact]
    public async Task The_steps_that_follow_a_missed_look_back_are_kept_from_them_too()
    {
        await _city.AdvanceAsync(TimeSpan.FromHours(60));
        var seen = await _city.GetAsync("inspector", $"/api/alerts?issue={_city.OwnIssue}&limit=500");
        seen.Items.Select(a => a!["reason"]!.GetValue<string>()).ShouldContain(reason => reason == "repeated" || reason == "escalated");
        foreach (var role in CouldWarn)
        {
            var timeline = await _city.GetAsync(role, $"/api/issues/{_city.OwnIssue}/timeline");
            timeline.Text.ShouldNotContain("look-back");
            timeline.Text.ShouldNotContain("missedSince");
            timeline.Text.ShouldNotContain("\"seq\"");
        }

        foreach (var role in CouldWarn.Where(role => role != "source"))
            (await _city.GetAsync(role, "/api/alerts")).Text.ShouldNotContain("missedSince");
    }

    [Fact]
    public async Task Those_who_inspect_see_the_window_and_the_others_do_not()
    {
        foreach (var role in Inspects)
        {
            (await _city.GetAsync(role, $"/api/issues/{_city.OwnIssue}")).Json["lookBack"]!["from"].ShouldNotBeNull(role);
            (await _city.GetAsync(role, $"/api/issues/{_city.OwnIssue}/timeline")).Text.ShouldContain("look-back-sealed");
        }

        foreach (var role in CouldWarn)
        {
            foreach (var path in (string[])["/api/issues", $"/api/issues/{_city.OwnIssue}"])
                (await _city.GetAsync(role, path)).Text.ShouldNotContain("lookBack\":", Case.Sensitive, role);
        }
    }

    [Fact]
    public async Task No_answer_says_the_window_in_any_form_to_those_who_could_warn()
    {
        var drawn = await DrawnAsync(_city);
        var ends = ((Instant[])[drawn.From, drawn.To]).SelectMany(end => FormsOf(end).Concat(MinutesOf(end))).ToList();
        (await _city.GetAsync("inspector", $"/api/issues/{_city.OwnIssue}/timeline")).Text.ShouldContain(MinutesOf(drawn.From).First());
        foreach (var role in CouldWarn)
        {
            foreach (var path in RouteTableTests.OwnPaths(_city))
            {
                var answer = await _city.GetAsync(role, path);
                ends.ShouldAllBe(form => !answer.Text.Contains(form), $"{path} as {role}");
                answer.Text.ShouldNotContain("unannounced look-back", Case.Insensitive, $"{path} as {role}");
            }
        }
    }

    [Fact]
    public async Task Why_the_inspection_side_was_called_is_answered_to_the_others_like_an_alert_there_is_not()
    {
        var path = $"/api/alerts/{await _city.CallAsync()}/why";
        foreach (var role in Inspects)
        {
            var why = await _city.GetAsync(role, path);
            why.Json["reason"]!.GetValue<string>().ShouldBe("look-back-due", why.Text);
            why.Json["text"]!["en"]!.GetValue<string>().ShouldContain("look-back-due");
        }

        foreach (var role in CouldWarn)
        {
            var (there, none) = (await _city.GetAsync(role, path), await _city.GetAsync(role, "/api/alerts/none/why"));
            (there.Status, there.Text).ShouldBe((none.Status, none.Text), role);
            there.Status.ShouldBe(role == "source" ? 403 : 404);
        }
    }

    [Fact]
    public async Task A_look_back_that_was_done_early_opens_its_draw_only_when_the_instant_has_come()
    {
        var at = await InstantAsync(_city);
        var done = _city.Event(
            "lookback", City.Own, $$"""{"item":"{{City.Item}}","team":{"unit":"Team B","persons":2},"outcome":"passed"}""");
        (await _city.TellAsync("inspector", done)).ShouldBe("accepted");

        foreach (var role in Inspects.Concat(CouldWarn))
        {
            var early = await _city.GetAsync(role, $"/api/issues/{_city.OwnIssue}/timeline");
            early.Text.ShouldContain("look-back-done");
            early.Text.ShouldNotContain("opening");
            early.Text.ShouldContain("looked back at");
        }

        await _city.AdvanceAsync((at - Now).ToTimeSpan());
        var opened = await _city.GetAsync("inspector", $"/api/issues/{_city.OwnIssue}/timeline");
        opened.Text.ShouldContain("opening\":", Case.Sensitive, opened.Text);
        opened.Text.ShouldContain("The draw's opening", Case.Sensitive, opened.Text);
        (await _city.GetAsync("officer", $"/api/issues/{_city.OwnIssue}/timeline")).Text.ShouldNotContain("opening");
    }

    private Instant Now => _city.App.Services.GetRequiredService<IMonitoring>().Now;

    /// <summary>Whoever has the installation's secret can work it out from the ledger; nobody else can.</summary>
    internal static async Task<Instant> InstantAsync(City city) =>
        SealedDraw.Open(await city.SealingKeyAsync(), city.OwnIssue, await DrawnAsync(city)).At;

    private static async Task<SealedLookBack> DrawnAsync(City city)
    {
        var entries = await city.App.Services.GetRequiredService<IMonitoring>().Read
            .EntriesAsync(EntityKey.Item(City.Own, City.Item), 0, 100, TestContext.Current.CancellationToken);
        return entries.SelectMany(entry => CoreJson.Read<ItemEvent[]>(entry.Facts)).OfType<ItemEvent.LookBackSealed>().Single().Look;
    }

    private async Task<bool> CalledAsync() =>
        (await _city.GetAsync("inspector", $"/api/issues/{_city.OwnIssue}")).Json["lookBackDueAt"] is not null;

    private async Task<List<string>> RefusalsAsync(string role)
    {
        var more = _city.Event(
            "extension", City.Own, $$"""{"item":"{{City.Item}}","until":"2022-03-25T18:00:00+08:00","reason":"New bins arrive"}""");
        var unknown = _city.Event(
            "lookback", City.Own, """{"issue":"nonsense","team":{"unit":"Team A","persons":2},"outcome":"passed"}""");
        var answer = await _city.PostAsync(role, more, unknown);
        if (answer.Status != 403)
            answer.Json["receipts"]!.AsArray().ShouldAllBe(r => r!["status"]!.GetValue<string>() == "rejected", answer.Text);

        return [answer.Text, (await _city.GetAsync(role, "/api/issues?cursor=none")).Text];
    }

    private async Task<List<string>> LookAsync(IEnumerable<string> roles)
    {
        var seen = new List<string>();
        foreach (var role in roles)
        {
            foreach (var path in RouteTableTests.OwnPaths(_city))
            {
                var answer = await _city.GetAsync(role, path);
                var headers = answer.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal);
                seen.Add($"{role} {path} {answer.Status} {string.Join(';', headers.Select(h => $"{h.Key}={h.Value}"))} {WithoutClock(answer.Text)}");
            }
        }

        return seen;
    }

    /// <summary>
    /// All that would tell the instant. Sentences are written to the minute; where that is a minute in which a stretch of the
    /// window begins or ends, it may stand there for that.
    /// </summary>
    private async Task<List<string>> WordsOfInstantAsync(Instant at)
    {
        var drawn = await DrawnAsync(_city);
        var shown = drawn.Window.SelectMany(stretch => MinutesOf(stretch.Start).Concat(MinutesOf(stretch.End)));
        return [.. FormsOf(at), .. MinutesOf(at).Except(shown)];
    }

    private static IEnumerable<string> MinutesOf(Instant at)
    {
        var minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
        return [minute.Format(at.InZone(FakeDirectory.Shanghai).LocalDateTime), minute.Format(at.InUtc().LocalDateTime)];
    }

    /// <summary>How an instant may be written.</summary>
    internal static IEnumerable<string> FormsOf(Instant at)
    {
        var local = at.InZone(FakeDirectory.Shanghai).LocalDateTime;
        var utc = at.InUtc().LocalDateTime;
        foreach (var time in (LocalDateTime[])[local, utc])
        {
            yield return LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Format(time);
            yield return LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Format(time);
            yield return LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/uuuu HH:mm:ss").Format(time);
        }

        yield return at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        yield return at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        yield return at.ToDateTimeUtc().Ticks.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What the clock says is no secret, nor that a window of a duty has begun; that is all that changes.</summary>
    private static string WithoutClock(string text) => System.Text.RegularExpressions.Regex.Replace(
        text.Replace("\"state\":\"upcoming\"", "\"state\":\"pending\"", StringComparison.Ordinal),
        "\"now\":\"[^\"]*\",", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
