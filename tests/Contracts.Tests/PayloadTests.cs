using Monitoring.Contracts.Payloads;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class PayloadTests
{
    public static TheoryData<string> Types { get; } = [.. EventTypes.Served];

    public static IEnumerable<TheoryDataRow<Mutation>> Table => Mutations.All().Select(m => new TheoryDataRow<Mutation>(m));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_full_event_of_each_type_is_read(string type)
    {
        var read = Samples.Read(Samples.Event(type));

        read.Found().ShouldBeEmpty();
        read.Event.ShouldNotBeNull().Type.ShouldBe(type);
        read.Event.Data.GetType().Name.ShouldBe(Name(type) + "Data");
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_change_leads_to_exactly_its_error(Mutation mutation)
    {
        var read = Samples.Read(Samples.Event(mutation.Type).With(mutation.Path, mutation.Json));

        read.Found().ShouldBe(mutation.Error is null ? [] : [mutation.Error]);
        read.IsValid.ShouldBe(mutation.Error is null);
    }

    [Fact]
    public void Every_field_of_a_visit_arrives()
    {
        var visit = Samples.Read(Samples.Event(EventTypes.Visit)).Event!.Data.ShouldBeOfType<VisitData>();

        visit.Team.ShouldBe(new Team("区督查室", 3));
        (visit.Sortie, visit.Mode, visit.Campaign).ShouldBe(("S-1", "unannounced", "spring"));
        visit.Suggestions.ShouldBe([new Suggestion("加强培训", "isolation-hotel.waste")]);
        var result = visit.Results[0];
        (result.Outcome, result.Severity, result.Note, result.FixedOnTheSpot, result.Notice).ShouldBe(("fail", "serious", "无记录", false, "unit"));
        result.Evidence.ShouldBe([new EvidenceRef("https://files.example/a.jpg", Samples.Sha, "photo")]);
        visit.Results[1].Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_holds_texts_numbers_and_flags()
    {
        var duty = Samples.Read(Samples.Event(EventTypes.Duty)).Event!.Data.ShouldBeOfType<DutyData>();

        duty.Record["agent"].ShouldBe(new RecordValue.Text("84"));
        duty.Record["litres"].ShouldBe(new RecordValue.Number(12.5m));
        duty.Record["done"].ShouldBe(new RecordValue.Flag(true));
    }

    [Fact]
    public void An_upsert_tells_what_was_not_named_from_what_was_emptied()
    {
        var unnamed = Region("""{"code":"HS-HOTEL-017"}""");
        var emptied = Region("""{"code":"HS-HOTEL-017","posts":[]}""");

        unnamed.Posts.ShouldBeNull();
        unnamed.Name.ShouldBeNull();
        emptied.Posts.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public void A_post_stands_on_the_line_side_unless_it_says_otherwise()
    {
        var region = Samples.Read(Samples.Event(EventTypes.Region)).Event!.Data.ShouldBeOfType<RegionData>();

        region.Posts![0].Side.ShouldBe("inspection");
        region.Posts[1].Side.ShouldBe("line");
        region.Posts[1].Holders.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_about_a_word_lists_the_allowed_ones_and_never_the_value()
    {
        var read = Samples.Read(Samples.Event(EventTypes.Duty).With("type", $"\"{EventTypes.Reading}x\""));
        var word = Samples.Read(Samples.Event(EventTypes.Visit).With("data.mode", "\"sekret\"")).Errors.ShouldHaveSingleItem();

        read.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.Unsupported);
        word.Message.ShouldBe("This must be one of: unannounced, announced, remote, cross, entrusted, joint.");
    }

    private static RegionData Region(string data) =>
        Samples.Read(Samples.Event(EventTypes.Region).With("data", data)).Event!.Data.ShouldBeOfType<RegionData>();

    private static string Name(string type) => type.Split('.')[1] switch
    {
        "lookback" => "LookBack",
        var word => char.ToUpperInvariant(word[0]) + word[1..],
    };
}
