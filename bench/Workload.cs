using System.Globalization;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;

namespace Monitoring.Bench;

/// <summary>
/// A city and its events, the same for every run: of twenty events sixteen are duties, two readings, one is a passed
/// visit, and one, the one that is not routine, a failed visit. A real city has far more duties still: three a day at each
/// of four thousand sites beside some four hundred visits. Bodies are about 400 bytes.
/// </summary>
internal sealed class Workload
{
    private static readonly string[] Types = ["isolation-hotel", "courier-hub", "enterprise", "restaurant", "residential-compound"];

    private readonly List<(string Site, Template Template)> _duties = [];
    private readonly List<(string Site, Template Template)> _readings = [];
    private readonly List<(string Site, Template Template)> _inspections = [];
    private readonly Random _random;
    private int _next;

    public Workload(CatalogueData catalogue, int items, int seed)
    {
        _random = new Random(seed);
        for (var i = 0; Items < items; i++)
        {
            var type = catalogue.SiteTypes[Types[i % Types.Length]];
            var site = string.Create(CultureInfo.InvariantCulture, $"S{i:D7}");
            Sites.Add((site, type.Code));
            Items += type.Templates.Count;
            foreach (var template in type.Templates)
            {
                var list = template.Kind switch
                {
                    ItemKind.Duty => _duties,
                    ItemKind.Reading => _readings,
                    _ => _inspections,
                };
                list.Add((site, template));
            }
        }
    }

    /// <summary>How many check items the sites have.</summary>
    public int Items { get; private set; }

    /// <summary>Sites and their types.</summary>
    public List<(string Code, string Type)> Sites { get; } = [];

    /// <summary>The events that register city, districts, townships and sites.</summary>
    public IEnumerable<byte[]> Registrations(DateTimeOffset at) => [.. Regions(at), .. SiteRegistrations(at)];

    /// <summary>Those of city, districts and townships alone.</summary>
    public static IEnumerable<byte[]> Regions(DateTimeOffset at)
    {
        yield return Region("C", null, at);
        for (var d = 0; d < 10; d++)
        {
            yield return Region($"D{d}", "C", at);
            for (var t = 0; t < 10; t++)
            {
                yield return Region($"D{d}T{t}", $"D{d}", at);
            }
        }
    }

    /// <summary>Those of the sites alone.</summary>
    public IEnumerable<byte[]> SiteRegistrations(DateTimeOffset at)
    {
        for (var i = 0; i < Sites.Count; i++)
        {
            var (code, type) = Sites[i];
            var data = $$$"""{"code":"{{{code}}}","name":{"zh":"场所{{{code}}}","en":"Site {{{code}}}"},"type":"{{{type}}}","region":"D{{{i % 10}}}T{{{i / 10 % 10}}}","unit":{"name":"Unit {{{code}}}"},"contact":{"name":"Manager","channels":[]}}""";
            yield return Event("inspection.site.v1", code, at, data);
        }
    }

    /// <summary>One event of the stream; the k-th of every twenty is not routine.</summary>
    public byte[] Next(DateTimeOffset at)
    {
        var n = _next++;
        if (n % 20 == 19)
        {
            return Visit(at, "fail");
        }

        return (n % 20) switch
        {
            < 16 => Duty(at),
            < 18 => Reading(at),
            _ => Visit(at, "pass"),
        };
    }

    private static byte[] Region(string code, string? parent, DateTimeOffset at)
    {
        var above = parent is null ? "" : $"\"parent\":\"{parent}\",";
        return Event("inspection.region.v1", code, at, $$$"""{"code":"{{{code}}}",{{{above}}}"name":{"zh":"区域","en":"Region {{{code}}}"},"posts":[{"code":"duty","holders":[{"name":"Officer {{{code}}}","channels":[]}]},{"code":"inspect","side":"inspection","unit":"Office {{{code}}}","holders":[{"name":"Inspector {{{code}}}","channels":[]}]}]}""");
    }

    private byte[] Duty(DateTimeOffset at)
    {
        var (site, template) = Pick(_duties);
        var record = template.Record.Count == 0
            ? "{}"
            : "{" + string.Join(',', template.Record.Select(f => $"\"{f.Name}\":{(f.Type == RecordFieldType.Number ? "12" : f.Type == RecordFieldType.Flag ? "true" : "\"chlorine 500 mg/L\"")}")) + "}";
        return Event("inspection.duty.v1", site, at, $$$"""{"item":"{{{template.Code}}}","record":{{{record}}},"evidence":[{"uri":"https://evidence.example/{{{site}}}/photo.jpg","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""");
    }

    private byte[] Reading(DateTimeOffset at)
    {
        var (site, template) = Pick(_readings);
        var value = (template.Bounds!.Min ?? template.Bounds.Max ?? 0) + (template.Bounds.Min is null ? -1 : 1);
        return Event("inspection.reading.v1", site, at, $$$"""{"item":"{{{template.Code}}}","value":{{{value.ToString(CultureInfo.InvariantCulture)}}},"unit":"{{{template.Bounds.Unit}}}"}""");
    }

    private byte[] Visit(DateTimeOffset at, string outcome)
    {
        var (site, template) = Pick(_inspections);
        return Event("inspection.visit.v1", site, at, $$$"""{"team":{"unit":"Inspection team 3","persons":3},"sortie":"2022-0318-0007","mode":"unannounced","results":[{"item":"{{{template.Code}}}","outcome":"{{{outcome}}}","note":"as seen at the entrance and in the rooms on the first floor"}]}""");
    }

    private static byte[] Event(string type, string subject, DateTimeOffset at, string data)
    {
        var id = Guid.NewGuid().ToString("N");
        return Encoding.UTF8.GetBytes(
            $$$"""{"specversion":"1.0","id":"{{{id}}}","source":"/field/bench/tablet-12","type":"{{{type}}}","subject":"{{{subject}}}","time":"{{{at:yyyy-MM-ddTHH:mm:sszzz}}}","datacontenttype":"application/json","data":{{{data}}}}""");
    }

    private (string Site, Template Template) Pick(List<(string Site, Template Template)> from) => from[_random.Next(from.Count)];

    /// <summary>Reads events as they would come in.</summary>
    public static IncomingEvent Read(byte[] utf8, DateTimeOffset now)
    {
        var read = CloudEventReader.ReadStructured(utf8, now);
        return read.Event ?? throw new InvalidOperationException(string.Join("; ", read.Errors));
    }
}
