using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>What is known of evidence, and what the ledger says of it.</summary>
public abstract class EvidenceCompliance : StoreSuite
{
    private static readonly string One = new('a', 64);
    private static readonly string Two = new('b', 64);
    private static readonly Instant Later = Noon + Duration.FromDays(3);

    private IEvidenceStore Evidence => (IEvidenceStore)Store;

    [Fact]
    public async Task A_piece_is_announced_confirmed_and_comes_back_with_everybody_who_sent_it()
    {
        (await AnnounceAsync(One, "S1", Noon)).ShouldBeTrue();
        (await Evidence.EvidenceAsync(One, Cancellation))!.Row.ShouldBe(new EvidenceRow(One, "image/jpeg", 42, IsWhole: false, IsReferred: false, Noon));

        (await Evidence.ConfirmEvidenceAsync(One, Cancellation)).ShouldBeTrue();
        (await AnnounceAsync(One, "S2", Later)).ShouldBeTrue();
        (await AnnounceAsync(One, "S1", Later)).ShouldBeTrue();
        (await Evidence.ConfirmEvidenceAsync(One, Cancellation)).ShouldBeFalse("its bytes were kept before");

        var found = (await Evidence.EvidenceAsync(One, Cancellation))!;
        found.Row.ShouldBe(new EvidenceRow(One, "image/jpeg", 42, IsWhole: true, IsReferred: false, Later));
        found.Uploads.ShouldBe([new EvidenceUpload(One, "S1", "t1", "Li", Noon), new EvidenceUpload(One, "S2", "t1", "Li", Later)]);
        (await Evidence.EvidenceAsync(Two, Cancellation)).ShouldBeNull();
        (await Evidence.EvidenceTotalsAsync(Cancellation)).ShouldBe(new EvidenceTotals(1, 42));
    }

    [Fact]
    public async Task An_earlier_time_of_another_process_makes_a_piece_no_older()
    {
        await AnnounceAsync(One, "S1", Later);
        await AnnounceAsync(One, "S2", Noon);

        (await Evidence.EvidenceAsync(One, Cancellation))!.Row.TouchedAt.ShouldBe(Later);
    }

    [Fact]
    public async Task What_nobody_refers_to_is_condemned_then_forgotten_and_cannot_be_announced_in_between()
    {
        await AnnounceAsync(One, "S1", Noon);
        await Evidence.ConfirmEvidenceAsync(One, Cancellation);
        await AnnounceAsync(Two, "S1", Later);

        (await Evidence.CondemnEvidenceAsync(Noon, 9, Cancellation)).ShouldBeEmpty("it was sent at that instant, not before");
        (await Evidence.CondemnEvidenceAsync(Later, 9, Cancellation)).ShouldBe([One]);
        (await Evidence.EvidenceAsync(One, Cancellation)).ShouldBeNull();
        (await AnnounceAsync(One, "S1", Later)).ShouldBeFalse();
        (await Evidence.CondemnEvidenceAsync(Later, 9, Cancellation)).ShouldBe([One], "a crash came before its bytes were removed");

        await Evidence.ForgetEvidenceAsync(One, Cancellation);
        await Evidence.ForgetEvidenceAsync(Two, Cancellation);

        (await Evidence.EvidenceTotalsAsync(Cancellation)).Count.ShouldBe(1, "only what was condemned is forgotten");
        (await AnnounceAsync(One, "S2", Later)).ShouldBeTrue();
        (await Evidence.EvidenceAsync(One, Cancellation))!.Uploads.Select(u => u.Site).ShouldBe(["S2"]);
    }

    [Fact]
    public async Task The_oldest_are_condemned_first_and_no_more_than_asked_for()
    {
        await AnnounceAsync(Two, "S1", Noon);
        await AnnounceAsync(One, "S1", Noon + Duration.FromMinutes(1));

        (await Evidence.CondemnEvidenceAsync(Later, 1, Cancellation)).ShouldBe([Two]);
    }

    [Fact]
    public async Task What_an_event_refers_to_stays_whichever_came_first()
    {
        await AnnounceAsync(One, "S1", Noon);
        await Evidence.AddReferencesAsync([new EvidenceReference(One, "/api/evidence/1", 7), new EvidenceReference(Two, "https://e.example/2", 8)], 9, Cancellation);
        await Evidence.AddReferencesAsync([new EvidenceReference(One, "elsewhere", 12)], 12, Cancellation);
        await AnnounceAsync(Two, "S1", Noon);

        (await Evidence.CondemnEvidenceAsync(Later, 9, Cancellation)).ShouldBeEmpty();
        (await Evidence.EvidenceAsync(One, Cancellation))!.Row.IsReferred.ShouldBeTrue();
        (await Evidence.EvidenceAsync(Two, Cancellation))!.Row.IsReferred.ShouldBeTrue();
        (await Evidence.ReferencesThroughAsync(Cancellation)).ShouldBe(12);
    }

    [Fact]
    public async Task Events_that_may_name_evidence_are_found_in_the_ledger_in_order()
    {
        (await Evidence.MentionsAsync(0, 10, Cancellation)).ShouldBe(new EvidenceMentions(0, []), new SameMentions());
        string[] inputs =
        [
            $$$"""{"data":{"evidence":[{"uri":"a","sha256":"{{{One}}}"}]}}""",
            """{"data":{}}""",
            $$$"""{"data":{"results":[{"evid\u0065nce":[{"uri":"b","sha256":"{{{Two.ToUpperInvariant()}}}"},{"uri":"b2","sha256":"{{{Two}}}"}]}]}}""",
            """{"data":{"text":"evidence"}}""",
        ];
        var entries = inputs.Select((input, i) => Event(i + 1, i == 3 ? "inspection.clue.v1" : i == 2 ? "inspection.visit.v1" : "inspection.duty.v1", input));
        (await Commit(Append("S1", 0, 0, [.. entries]))).ShouldHaveSingleItem().Status.ShouldBe(CommitStatus.Committed);

        var all = await Evidence.MentionsAsync(0, 10, Cancellation);
        all.Through.ShouldBe(4);
        all.Mentions.SelectMany(EvidenceReader.Read).ShouldBe([new EvidenceReference(One, "a", 1), new EvidenceReference(Two, "b", 3)]);

        var part = await Evidence.MentionsAsync(1, 1, Cancellation);
        (part.Through, part.Mentions.Count).ShouldBe((2, 0));
        (await Evidence.MentionsAsync(4, 10, Cancellation)).Through.ShouldBe(4);
    }

    private static LedgerEntry Event(long seq, string kind, string input) => new()
    {
        Seq = seq,
        Identity = Identity(),
        Kind = kind,
        Happened = Noon,
        Decided = Noon,
        Input = Bytes(input),
        Facts = Bytes("[]"),
        Rules = null,
        Place = null,
        Policy = null,
        Hash = Hash(seq),
    };

    private ValueTask<bool> AnnounceAsync(string sha256, string site, Instant at) =>
        Evidence.AnnounceEvidenceAsync(new EvidenceUpload(sha256, site, "t1", "Li", at), "image/jpeg", 42, Cancellation);

    private sealed class SameMentions : IEqualityComparer<EvidenceMentions>
    {
        public bool Equals(EvidenceMentions? x, EvidenceMentions? y) => x!.Through == y!.Through && x.Mentions.Count == y.Mentions.Count;

        public int GetHashCode(EvidenceMentions obj) => obj.Through.GetHashCode();
    }
}
