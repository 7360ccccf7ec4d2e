namespace Monitoring.Contracts.Tests;

/// <summary>One change to a valid event, and the one error it must lead to.</summary>
/// <param name="Type">The type of event.</param>
/// <param name="Path">What is changed.</param>
/// <param name="Json">What it is changed to; null takes it away.</param>
/// <param name="Error">Field and code of the error; null when the event stays valid.</param>
/// <param name="OnlyReader">Whether a schema cannot say it.</param>
public sealed record Mutation(string Type, string Path, string? Json, string? Error, bool OnlyReader = false)
{
    public override string ToString() => $"{Type} {Path} {(Json?.Length > 40 ? Json[..40] : Json ?? "removed")}";
}

/// <summary>The table by which reader and schemas are held to the contract.</summary>
internal static class Mutations
{
    private const string Person = "\"见 11010119900307002X 的记录\"";

    internal static IEnumerable<Mutation> All() =>
        [.. Region(), .. Site(), .. Visit(), .. Duty(), .. Reading(), .. Claims(), .. Receipt(), .. Extension()];

    private static IEnumerable<Mutation> Region()
    {
        const string type = EventTypes.Region;
        foreach (var field in new[] { "parent", "name", "level", "riskLevel", "timeZone", "calendar", "policy", "posts" })
        {
            yield return new(type, $"data.{field}", null, null);
            yield return new(type, $"data.{field}", "null", $"data.{field} not-null");
            yield return new(type, $"data.{field}", "7", $"data.{field} wrong-type");
        }

        yield return new(type, "data.code", null, "data.code required");
        yield return new(type, "data.code", "\"OTHER\"", "subject subject-mismatch", OnlyReader: true);
        yield return new(type, "data.code", "\"A B\"", "data.code bad-format");
        yield return new(type, "data.parent", "\"HS-HOTEL-017\"", "data.parent not-allowed", OnlyReader: true);
        yield return new(type, "data.name.zh", null, "data.name.zh required");
        yield return new(type, "data.name.en", Samples.Texts(201), "data.name.en too-long");
        yield return new(type, "data.name.en", Samples.Texts(200), null);
        yield return new(type, "data.name.fr", "\"x\"", "data.name.fr unknown-field");
        yield return new(type, "data.name.zh", Person, "data.name.zh identity-number", OnlyReader: true);
        yield return new(type, "data.riskLevel", "\"huge\"", "data.riskLevel unknown-word");
        yield return new(type, "data.timeZone", Samples.Texts(65), "data.timeZone too-long");
        yield return new(type, "data.timeZone", "\" \"", "data.timeZone too-short");
        yield return new(type, "data.calendar", Samples.Texts(129), "data.calendar too-long");
        yield return new(type, "data.posts", "[]", null);
        yield return new(type, "data.posts", Samples.List(51, i => $$"""{"code":"p{{i}}","holders":[]}"""), "data.posts too-many");
        yield return new(type, "data.posts[1].code", "\"duty\"", "data.posts[1].code duplicate-key", OnlyReader: true);
        yield return new(type, "data.posts[0].side", "\"left\"", "data.posts[0].side unknown-word");
        yield return new(type, "data.posts[0].holders", null, "data.posts[0].holders required");
        yield return new(type, "data.posts[0].regions[1]", "\"T1\"", "data.posts[0].regions[1] duplicate-key");
        yield return new(type, "data.posts[0].regions[1]", "5", "data.posts[0].regions[1] wrong-type");
        yield return new(type, "data.posts[0].holders", Samples.List(21, _ => """{"name":"x","channels":[]}"""), "data.posts[0].holders too-many");
        yield return new(type, "data.posts[0].holders[0].name", null, "data.posts[0].holders[0].name required");
        yield return new(type, "data.posts[0].holders[0].channels", null, "data.posts[0].holders[0].channels required");
        yield return new(type, "data.posts[0].holders[0].channels[0].kind", "\"e mail\"", "data.posts[0].holders[0].channels[0].kind bad-format");
        yield return new(type, "data.posts[0].holders[0].channels[0].address", Samples.Texts(501), "data.posts[0].holders[0].channels[0].address too-long");
        yield return new(
            type,
            "data.posts[0].holders[0].channels",
            Samples.List(11, _ => """{"kind":"sms","address":"1"}"""),
            "data.posts[0].holders[0].channels too-many");
    }

    private static IEnumerable<Mutation> Site()
    {
        const string type = EventTypes.Site;
        foreach (var field in new[] { "name", "type", "region", "unit", "authority", "contact", "location", "items", "reason" })
        {
            yield return new(type, $"data.{field}", null, null);
            yield return new(type, $"data.{field}", "null", $"data.{field} not-null");
            yield return new(type, $"data.{field}", "true", $"data.{field} wrong-type");
        }

        yield return new(type, "data.code", null, "data.code required");
        yield return new(type, "data.code", "\"OTHER\"", "subject subject-mismatch", OnlyReader: true);
        yield return new(type, "data.unit.name", null, "data.unit.name required");
        yield return new(type, "data.contact.channels", null, "data.contact.channels required");
        yield return new(type, "data.location.lat", "90.5", "data.location.lat out-of-range");
        yield return new(type, "data.location.lon", "-181", "data.location.lon out-of-range");
        yield return new(type, "data.location.lon", null, "data.location.lon required");
        yield return new(type, "data.location.lat", "\"29\"", "data.location.lat wrong-type");
        yield return new(type, "data.items[1]", "\"isolation-hotel.disinfection\"", "data.items[1] duplicate-key");
        yield return new(type, "data.items[1]", "\"nodot\"", "data.items[1] bad-format");
        yield return new(type, "data.items", Samples.List(201, i => $"\"a.b{i}\""), "data.items too-many");
        yield return new(type, "data.status", "\"gone\"", "data.status unknown-word");
        yield return new(type, "data.status", "\"closed\"", "data.until not-allowed");
        yield return new(type, "data.status", null, "data.until not-allowed");
        yield return new(type, "data.until", null, "data.until required");
        yield return new(type, "data.until", "\"2022-04-01\"", "data.until bad-format");
        yield return new(type, "data.until", "\"2022-04-01T00:00:00\"", "data.until bad-format");
        yield return new(type, "data.until", "\"2022-03-18T01:30:00Z\"", "data.until out-of-range", OnlyReader: true);
        yield return new(type, "data.extra", "1", "data.extra unknown-field");
    }

    private static IEnumerable<Mutation> Visit()
    {
        const string type = EventTypes.Visit;
        yield return new(type, "data.team", null, "data.team required");
        yield return new(type, "data.team.persons", "0", "data.team.persons out-of-range");
        yield return new(type, "data.team.persons", "1000", null);
        yield return new(type, "data.team.persons", "1001", "data.team.persons out-of-range");
        yield return new(type, "data.team.persons", "1e300", "data.team.persons out-of-range", OnlyReader: true);
        yield return new(type, "data.team.persons", "1.5", "data.team.persons wrong-type");
        yield return new(type, "data.team.unit", "\"\"", "data.team.unit too-short");
        yield return new(type, "data.mode", null, "data.mode required");
        yield return new(type, "data.mode", "\"secret\"", "data.mode unknown-word");
        yield return new(type, "data.sortie", "\" S\"", "data.sortie bad-format");
        yield return new(type, "data.sortie", null, null);
        yield return new(type, "data.suggestions", null, null);
        yield return new(type, "data.results", null, "data.results required");
        yield return new(type, "data.results", "[]", "data.results too-short");
        yield return new(type, "data.results", Samples.List(201, i => $$"""{"item":"a.b{{i}}","outcome":"pass"}"""), "data.results too-many");
        yield return new(type, "data.results", Samples.List(200, i => $$"""{"item":"a.b{{i}}","outcome":"pass"}"""), null);
        yield return new(type, "data.results[1]", "null", "data.results[1] wrong-type");
        yield return new(type, "data.results[1].item", "\"isolation-hotel.disinfection\"", "data.results[1].item duplicate-key", OnlyReader: true);
        yield return new(type, "data.results[1].item", "\"Upper.case\"", "data.results[1].item bad-format");
        yield return new(type, "data.results[1].item", "\"a..b\"", "data.results[1].item bad-format");
        yield return new(type, "data.results[1].outcome", "\"maybe\"", "data.results[1].outcome unknown-word");
        yield return new(type, "data.results[1].outcome", null, "data.results[1].outcome required");
        yield return new(type, "data.results[0].severity", "\"fatal\"", "data.results[0].severity unknown-word");
        yield return new(type, "data.results[0].note", Samples.Texts(4001), "data.results[0].note too-long");
        yield return new(type, "data.results[0].note", Samples.Texts(4000), null);
        yield return new(type, "data.results[0].note", Person, "data.results[0].note identity-number", OnlyReader: true);
        yield return new(type, "data.results[0].note", "\"a\\u0000b\"", "data.results[0].note bad-format", OnlyReader: true);
        yield return new(type, "data.results[0].fixedOnTheSpot", "\"yes\"", "data.results[0].fixedOnTheSpot wrong-type");
        yield return new(type, "data.results[0].notice", "\"mayor\"", "data.results[0].notice unknown-word");
        yield return new(type, "data.results[0].evidence[0].sha256", "\"abc\"", "data.results[0].evidence[0].sha256 bad-format");
        yield return new(type, "data.results[0].evidence[0].uri", "\"a b\"", "data.results[0].evidence[0].uri bad-format");
        yield return new(type, "data.results[0].evidence[0].uri", "\"JavaScript:alert(1)\"", "data.results[0].evidence[0].uri bad-format", OnlyReader: true);
        yield return new(type, "data.results[0].evidence[0].uri", null, "data.results[0].evidence[0].uri required");
        yield return new(type, "data.suggestions", Samples.List(101, _ => """{"text":"x"}"""), "data.suggestions too-many");
        yield return new(type, "data.suggestions[0].text", Person, "data.suggestions[0].text identity-number", OnlyReader: true);
        yield return new(type, "data.suggestions[0].item", "\"x\"", "data.suggestions[0].item bad-format");
    }

    private static IEnumerable<Mutation> Duty()
    {
        const string type = EventTypes.Duty;
        yield return new(type, "data", null, "data required", OnlyReader: true);
        yield return new(type, "data", "[]", "data wrong-type");
        yield return new(type, "data.item", null, "data.item required");
        yield return new(type, "data.item", "null", "data.item not-null");
        yield return new(type, "data.record", null, null);
        yield return new(type, "data.record", "[]", "data.record wrong-type");
        yield return new(type, "data.record.agent", "{}", "data.record.agent wrong-type");
        yield return new(type, "data.record.agent", "null", "data.record.agent not-null", OnlyReader: false);
        yield return new(type, "data.record.agent", Samples.Texts(501), "data.record.agent too-long");
        yield return new(type, "data.record.agent", Person, "data.record.agent identity-number", OnlyReader: true);
        yield return new(type, "data.record.agent", "110101199003070732", "data.record.agent identity-number", OnlyReader: true);
        yield return new(type, "data.record.litres", "1e400", "data.record.litres out-of-range", OnlyReader: true);
        yield return new(type, "data.record", $"{{{string.Join(",", Enumerable.Range(0, 65).Select(i => $"\"f{i}\":1"))}}}", "data.record too-many");
        yield return new(type, "data.evidence", Samples.List(51, _ => $$"""{"uri":"/a","sha256":"{{Samples.Sha}}"}"""), "data.evidence too-many");
        yield return new(type, "data.note", "\"x\"", "data.note unknown-field");
    }

    private static IEnumerable<Mutation> Reading()
    {
        const string type = EventTypes.Reading;
        yield return new(type, "data.item", null, "data.item required");
        yield return new(type, "data.value", null, "data.value required");
        yield return new(type, "data.value", "\"1\"", "data.value wrong-type");
        yield return new(type, "data.value", "1e99", "data.value out-of-range", OnlyReader: true);
        yield return new(type, "data.value", "0", null);
        yield return new(type, "data.unit", null, "data.unit required");
        yield return new(type, "data.unit", "\"\"", "data.unit too-short");
    }

    private static IEnumerable<Mutation> Claims()
    {
        foreach (var type in new[] { EventTypes.Rectification, EventTypes.LookBack })
        {
            var (there, absent) = type == EventTypes.LookBack ? ("issue", "item") : ("item", "issue");
            yield return new(type, $"data.{there}", null, "data.item required");
            yield return new(type, $"data.{absent}", "\"a.b\"", "data.issue not-allowed");
            yield return new(type, "data.note", "5", "data.note wrong-type");
            yield return new(type, "data.note", Person, "data.note identity-number", OnlyReader: true);
            yield return new(type, "data.evidence", null, null);
        }

        yield return new(EventTypes.Rectification, "data.note", null, "data.note required");
        yield return new(EventTypes.LookBack, "data.note", null, null);
        yield return new(EventTypes.LookBack, "data.outcome", "\"failed\"", "data.outcome unknown-word");
        yield return new(EventTypes.LookBack, "data.team.persons", null, "data.team.persons required");
        yield return new(EventTypes.LookBack, "data.issue", Samples.Texts(129), "data.issue too-long");
    }

    private static IEnumerable<Mutation> Receipt()
    {
        const string type = EventTypes.Receipt;
        yield return new(type, "data.notice", null, "data.notice required");
        yield return new(type, "data.notice", "12", "data.notice wrong-type");
        yield return new(type, "data.reply", null, null);
        yield return new(type, "data.reply", Samples.Texts(4001), "data.reply too-long");
        yield return new(type, "data.reply", Person, "data.reply identity-number", OnlyReader: true);
    }

    private static IEnumerable<Mutation> Extension()
    {
        const string type = EventTypes.Extension;
        yield return new(type, "data.issue", null, "data.item required");
        yield return new(type, "data.item", "\"a.b\"", "data.issue not-allowed");
        yield return new(type, "data.until", null, "data.until required");
        yield return new(type, "data.until", "\"2022-02-30T00:00:00Z\"", "data.until bad-format", OnlyReader: true);
        yield return new(type, "data.until", "\"2022-03-18T09:30:00+08:00\"", "data.until out-of-range", OnlyReader: true);
        yield return new(type, "data.until", "\"0001-01-01T00:00:00Z\"", "data.until out-of-range", OnlyReader: true);
        yield return new(type, "data.reason", null, "data.reason required");
        yield return new(type, "data.reason", Samples.Texts(501), "data.reason too-long");
        yield return new(type, "data.reason", Person, "data.reason identity-number", OnlyReader: true);
    }
}
