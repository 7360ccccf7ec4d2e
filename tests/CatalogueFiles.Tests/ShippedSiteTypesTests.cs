using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>Every check item that published practice reports is in the catalogue, under the code that field systems use.</summary>
public sealed class ShippedSiteTypesTests
{
    /// <summary>Type, code, kind (I, D, R), severity, cadence; in the order of the published list.</summary>
    private const string Facts = """
        school gate I general
        school health-check D general by 09:00 workdays
        school disinfection D general 1 a day
        school isolation-room I serious
        school staff I general
        school daily-report D general by 18:00
        school responsibility I general
        supermarket entrance I general
        supermarket source I serious
        supermarket disinfection D general 1 a day
        supermarket tested-goods I serious
        supermarket masks I general
        supermarket crowding I general
        market ledger I serious
        market disinfection D general 1 a day
        market flow I general
        farm-market ledger I serious
        farm-market disinfection D general 1 a day
        farm-market flow I general
        farm-market poultry I general
        courier-hub disinfect-first D serious shifts 06:00 14:00
        courier-hub closed-loop I serious
        courier-hub staff-tests I general
        courier-hub tested-share R general
        post-office disinfect-first D serious shifts 06:00 14:00
        post-office closed-loop I serious
        post-office staff-tests I general
        post-office tested-share R general
        isolation-hotel corridors D serious 2 a day 4h apart
        isolation-hotel zones I critical
        isolation-hotel temperature D general 2 a day
        isolation-hotel waste I serious
        isolation-hotel staff I general
        isolation-hotel daily-report D general by 18:00
        hotel lobby I general
        hotel disinfection D general 1 a day
        hotel register I general
        care-home closed I serious
        care-home disinfection D general 1 a day
        care-home visits I general
        care-home staff-tests D general 2 a week 24h apart
        hospital triage I serious
        hospital fever I critical
        hospital daily-report D general by 18:00
        pharmacy registration I serious
        pharmacy daily-report D general by 20:00
        transport-hub arrivals I serious
        transport-hub testing-point I serious
        transport-hub disinfection D general every 4h
        transport-hub roster I general
        checkpoint roster I serious
        checkpoint register I general
        checkpoint hygiene I general
        checkpoint temperature I general
        checkpoint barrier I general
        residential-compound gate I general
        residential-compound disinfection D general 2 a day 4h apart
        residential-compound patrol D general 1 a day
        residential-compound gatherings I general
        residential-compound returned I serious
        factory marking I general
        factory procedure I general
        factory tests D general 1 a week
        factory disinfection D general 1 a day
        factory together I general
        enterprise mechanism I general
        enterprise screening I general
        enterprise supplies I general
        enterprise management I general
        enterprise mask-stock R general
        enterprise canteen I general
        restaurant capacity I general
        restaurant disinfection D general 1 a day
        restaurant register I general
        entertainment capacity I general
        entertainment disinfection D general 1 a day
        entertainment register I general
        public-office entry I serious
        public-office telephone I general
        public-office desk D general shifts 08:00 20:00
        public-office masks I general
        public-office daily-report D general by 18:00
        """;

    /// <summary>The only templates whose duty events are refused without a field, each with that field.</summary>
    private static readonly Dictionary<string, string> s_requiredFields = new()
    {
        ["school.disinfection"] = "agent",
        ["supermarket.disinfection"] = "agent",
        ["market.disinfection"] = "agent",
        ["farm-market.disinfection"] = "agent",
        ["courier-hub.disinfect-first"] = "agent",
        ["post-office.disinfect-first"] = "agent",
        ["isolation-hotel.corridors"] = "agent",
        ["isolation-hotel.temperature"] = "measured",
        ["transport-hub.disinfection"] = "agent",
        ["residential-compound.disinfection"] = "agent",
        ["factory.tests"] = "batches",
        ["restaurant.disinfection"] = "agent",
        ["entertainment.disinfection"] = "agent",
    };

    public static TheoryData<string> Rows => [.. Facts.Split('\n', StringSplitOptions.TrimEntries)];

    [Fact]
    public void The_shipped_catalogue_has_no_mistakes() =>
        CatalogueLoader.Load(Repository.Catalogue).ShouldBeOfType<CatalogueResult.Loaded>();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_published_check_item_is_there(string row)
    {
        var words = row.Split(' ');
        var template = Shipped.Catalogue.Templates[$"{words[0]}.{words[1]}"];

        template.SiteType.ShouldBe(words[0]);
        template.Kind.ShouldBe(words[2] switch { "I" => ItemKind.Inspection, "D" => ItemKind.Duty, _ => ItemKind.Reading });
        template.Severity.ToString().ShouldBe(words[3], StringCompareShould.IgnoreCase);
        CadenceText.Of(template.Cadence).ShouldBe(string.Join(' ', words[4..]));
    }

    [Fact]
    public void There_are_no_other_types_of_site() =>
        Shipped.Catalogue.SiteTypes.Keys.ShouldBe(PublishedCodes().Keys, ignoreOrder: true);

    [Fact]
    public void The_published_items_come_first_and_in_their_order()
    {
        foreach (var (type, codes) in PublishedCodes())
        {
            var actual = Shipped.Catalogue.SiteTypes[type].Templates.Select(t => t.Code).ToList();
            actual.Take(codes.Count).ShouldBe(codes, type);
            (actual.Count - codes.Count).ShouldBeLessThanOrEqualTo(2, type);
        }
    }

    [Fact]
    public void What_is_added_to_the_published_items_asks_no_duty_of_a_site()
    {
        var published = PublishedCodes().Values.SelectMany(codes => codes).ToHashSet();
        Shipped.Catalogue.Templates.Values.Where(t => !published.Contains(t.Code)).ShouldAllBe(t => t.Kind == ItemKind.Inspection);
    }

    [Fact]
    public void A_record_requires_one_field_where_practice_asks_for_a_record_and_none_elsewhere()
    {
        var required = Shipped.Catalogue.Templates.Values
            .SelectMany(t => t.Record.Where(f => f.Required).Select(f => (t.Code, f.Name)))
            .OrderBy(pair => pair.Code, StringComparer.Ordinal);
        required.ShouldBe(s_requiredFields.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Readings_have_their_published_bounds()
    {
        Shipped.Catalogue.Templates["courier-hub.tested-share"].Bounds.ShouldBe(new ReadingBounds("%", 95, null, 2));
        Shipped.Catalogue.Templates["post-office.tested-share"].Bounds.ShouldBe(new ReadingBounds("%", 95, null, 2));
        Shipped.Catalogue.Templates["enterprise.mask-stock"].Bounds.ShouldBe(new ReadingBounds("days", 7, null, 2));
    }

    [Fact]
    public void Only_the_hotel_lobby_is_marked_for_a_sweep() =>
        Shipped.Catalogue.Templates.Values.Where(t => t.Sweep).Select(t => t.Code).ShouldBe(["hotel.lobby"]);

    [Fact]
    public void Every_inspection_item_has_a_coverage_period_that_shrinks_with_severity()
    {
        foreach (var template in Shipped.Catalogue.Templates.Values.Where(t => t.Kind == ItemKind.Inspection))
            template.CoverageDays.ShouldBe(template.Severity switch { Severity.General => 30, Severity.Serious => 14, _ => 7 }, template.Code);
    }

    private static Dictionary<string, List<string>> PublishedCodes() => Facts.Split('\n', StringSplitOptions.TrimEntries)
        .Select(row => row.Split(' '))
        .GroupBy(words => words[0])
        .ToDictionary(type => type.Key, type => type.Select(words => $"{words[0]}.{words[1]}").ToList());
}
