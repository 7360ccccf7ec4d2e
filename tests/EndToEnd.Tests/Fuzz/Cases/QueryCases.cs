using System.Globalization;
using System.Text;
using Monitoring.EndToEnd.Tests.Fuzz.Mutations;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>Questions with odd paths, parameters, cursors, methods and headers.</summary>
internal sealed class QueryCases(Cursors cursors)
{
    private static readonly string[] Issues = ["region", "site", "type", "template", "severity", "state", "overdue", "dueBefore", "q", "limit", "cursor"];
    private static readonly string[] Alerts = ["region", "site", "issue", "reason", "from", "to", "limit", "cursor"];
    private static readonly string[] Deliveries = ["region", "site", "issue", "alert", "kind", "state", "from", "to", "limit", "cursor"];
    private static readonly string[] Page = ["limit", "cursor"];
    private static readonly string[] Figures = ["from", "to", "type"];
    private static readonly string[] Methods = ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "FOO", "POST"];
    private static readonly string[] Days = ["2022-03-18", "0001-01-01", "9999-12-31", "-9998-01-01", "2022-02-30", "2022-02-28", "2023-03-18", "10000-01-01", "2022-03-17"];
    private static readonly string[] Words = ["all", "open", "overdue", "closed,open", "closed,", ",", "awaitingLookBack", "Open", "general", "critical", "true", "false", "TRUE", "pending", "failed", "hotel", "market", "1", "500", "501", "0", "-1", "issue-raised"];

    /// <summary>One question.</summary>
    public FuzzCase Any(Random random)
    {
        var (path, known) = Route(random);
        var target = path + Query(random, path, known);
        var request = new RawRequest(random.Next(20) == 0 ? Town.Any(random, Methods) : "GET", target) { Framing = Framing.None };
        if (random.Next(6) == 0)
            Headers(random, request);

        return new FuzzCase("query", request);
    }

    private static (string Path, string[] Known) Route(Random random) => random.Next(20) switch
    {
        < 5 => ("/api/issues", Issues),
        5 or 6 => ($"/api/issues/{Segment(random, Town.Issue(random))}", []),
        7 or 8 => ($"/api/issues/{Segment(random, Town.Issue(random))}/timeline", Page),
        9 => ($"/api/sites/{Segment(random, Town.Site(Town.AnySite(random)))}", []),
        10 => ($"/api/regions/{Segment(random, Town.Any(random, Town.Regions))}", []),
        11 => ($"/api/regions/{Segment(random, Town.Any(random, Town.Regions))}/children", Page),
        12 => ($"/api/regions/{Segment(random, Town.Any(random, Town.Regions))}/figures", Figures),
        13 or 14 => ("/api/alerts", Alerts),
        15 => ($"/api/alerts/{Segment(random, Town.Issue(random))}/why", []),
        16 => ("/api/deliveries", Deliveries),
        17 => ($"/api/deliveries/{Segment(random, random.Next(50).ToString(CultureInfo.InvariantCulture))}", []),
        18 => (Town.Any(random, ["/api/tokens", "/api/audit", "/api/webhooks", "/api/tokens/bootstrap", "/api/feed"]), Page),
        _ => (Town.Any(random, ["/api/status", "/api/me", "/metrics", "/health/live", "/health/ready", "/", "/api", "/api//issues", "/API/ISSUES", "/api/issues/", "/%61pi/issues", "/api/../api/issues", "/dev/clock", "/nothing"]), []),
    };

    private static string Segment(Random random, string sound) => random.Next(4) == 0 ? Escape(random, Short(OddJson.Plain(random))) : sound;

    private string Query(Random random, string path, string[] known)
    {
        var query = new StringBuilder();
        for (var count = random.Next(100) == 0 ? random.Next(100) : random.Next(4); count > 0; count--)
        {
            var name = known.Length == 0 || random.Next(10) == 0 ? Escape(random, Short(OddJson.Plain(random))) : Town.Any(random, known);
            query.Append(query.Length == 0 ? '?' : '&').Append(name);
            if (random.Next(20) > 0)
                query.Append('=').Append(Value(random, path, name));
        }

        return query.ToString();
    }

    private string Value(Random random, string path, string name) => (name, random.Next(4)) switch
    {
        (_, 0) => Escape(random, OddJson.Plain(random)),
        ("cursor", _) => Escape(random, Cursor(random, path)),
        ("dueBefore", _) => Escape(random, OddJson.TimeText(random)),
        ("from" or "to", 1) => Town.Any(random, Days),
        ("from" or "to", _) => Escape(random, OddJson.TimeText(random)),
        ("site", _) => Town.Site(Town.AnySite(random)),
        ("region", _) => Town.Any(random, Town.Regions),
        ("issue", _) => Town.Issue(random),
        _ => Town.Any(random, Words),
    };

    private string Cursor(Random random, string path)
    {
        var sound = cursors.Any(random, path);
        return random.Next(3) == 0 ? sound : Encoding.Latin1.GetString(ByteMutation.Of(random, Encoding.Latin1.GetBytes(sound), 1));
    }

    private static void Headers(Random random, RawRequest request)
    {
        var odd = string.Concat(OddJson.Plain(random).Where(c => c is >= ' ' and < (char)127));
        request.With(Town.Any(random, ["If-Match", "If-None-Match", "Last-Event-ID", "Accept", "Accept-Encoding", "Idempotency-Key", "Content-Type", "Range", "X-Forwarded-For", "Cookie", "traceparent", "Upgrade", "X-" + new string('x', 80)]), odd);
        if (random.Next(40) == 0)
        {
            for (var count = random.Next(90, 220); count > 0; count--)
                request.With("X-Many", "1");

            request.MayBeUnreadable = true;
        }
    }

    private static string Short(string text) => text.Length > 300 ? text[..300] : text;

    /// <summary>As it must be escaped, or hardly; what would end the request line is always escaped.</summary>
    private static string Escape(Random random, string text)
    {
        if (random.Next(5) > 0)
            return Uri.EscapeDataString(text);

        var target = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
            target.Append(b is > (byte)' ' and < 127 and not (byte)'#' and not (byte)'?' ? (char)b : '%' + b.ToString("X2", CultureInfo.InvariantCulture));

        return target.ToString();
    }
}
