using System.Buffers.Binary;
using System.Security.Cryptography;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.LookBacks;

public sealed class SealedDrawTests
{
    private static readonly IReadOnlyList<Interval> s_window = Working().Within(I("2022-03-18T15:00"), I("2022-03-23T12:00"));

    [Fact]
    public void The_instant_is_drawn_evenly_from_the_working_time_of_the_window()
    {
        const int draws = 20_000;
        const int cells = 40;
        var counts = new int[cells];
        var total = s_window.Sum(p => p.Duration.TotalSeconds);
        for (var i = 0; i < draws; i++)
        {
            counts[(int)(WorkedBefore(At(i)) / total * cells)]++;
        }

        var expected = (double)draws / cells;
        var chiSquare = counts.Sum(c => (c - expected) * (c - expected) / expected);

        // 39 degrees of freedom: 72.1 is passed once in a thousand times; the draws are always the same ones.
        chiSquare.ShouldBeLessThan(72.1);
    }

    [Fact]
    public void Every_draw_lies_inside_working_time() =>
        Enumerable.Range(0, 2000).ShouldAllBe(i => s_window.Any(p => p.Contains(At(i))));

    [Fact]
    public void The_same_draw_gives_the_same_instant_and_commitment() =>
        Draw(7).Commitment.ShouldBe(Draw(7).Commitment);

    [Fact]
    public void Issue_round_nonce_and_key_each_change_the_draw()
    {
        var one = SealedDraw.Seal(ItemKit.Key, "a", 1, Nonce(1), s_window);
        var other = new SealingKey(SHA256.HashData("another key"u8));
        SealedLookBack[] others =
        [
            SealedDraw.Seal(ItemKit.Key, "b", 1, Nonce(1), s_window), SealedDraw.Seal(ItemKit.Key, "a", 2, Nonce(1), s_window),
            SealedDraw.Seal(ItemKit.Key, "a", 1, Nonce(2), s_window), SealedDraw.Seal(other, "a", 1, Nonce(1), s_window),
        ];
        others.ShouldAllBe(o => o.Commitment != one.Commitment);
        SealedDraw.Open(ItemKit.Key, "a", one).At.ShouldNotBe(SealedDraw.Open(other, "a", one).At);
    }

    [Fact]
    public void The_opening_proves_the_draw_without_the_secret() =>
        SealedDraw.Proves(SealedDraw.Open(ItemKit.Key, "issue 3", Draw(3)), Draw(3)).ShouldBeTrue();

    [Fact]
    public void Nothing_altered_proves_it()
    {
        var look = Draw(3);
        var opening = SealedDraw.Open(ItemKit.Key, "issue 3", look);
        var otherKey = Convert.ToHexStringLower(SHA256.HashData("x"u8));

        SealedDraw.Proves(opening with { At = opening.At + Duration.FromSeconds(1) }, look).ShouldBeFalse();
        SealedDraw.Proves(opening with { RoundKey = otherKey }, look).ShouldBeFalse();
        SealedDraw.Proves(opening, look with { Commitment = otherKey }).ShouldBeFalse();
        SealedDraw.Proves(opening, look with { Nonce = Convert.ToHexStringLower(Nonce(4)) }).ShouldBeFalse();
        SealedDraw.Proves(opening, look with { Window = [new Interval(look.From, look.From + H(1))] }).ShouldBeFalse();
        SealedDraw.Proves(opening, Draw(4)).ShouldBeFalse();
    }

    [Fact]
    public void Who_does_not_have_the_secret_cannot_try_the_instants_out_against_the_commitment()
    {
        var look = Draw(3);
        var at = SealedDraw.Open(ItemKit.Key, "issue 3", look).At;
        SealedDraw.Proves(new LookBackOpening(Convert.ToHexStringLower(new byte[32]), at), look).ShouldBeFalse();
    }

    [Fact]
    public void A_piece_shorter_than_a_second_is_drawn_from_too()
    {
        var piece = new Interval(I("2022-03-18T09:00"), I("2022-03-18T09:00") + Duration.FromMilliseconds(3));
        var look = SealedDraw.Seal(ItemKit.Key, "issue", 1, Nonce(1), [piece]);
        SealedDraw.Open(ItemKit.Key, "issue", look).At.ShouldBe(piece.Start);
    }

    [Fact]
    public void A_key_shorter_than_32_bytes_is_not_taken() => Should.Throw<ArgumentException>(() => new SealingKey(new byte[31]));

    [Fact]
    public void A_window_without_working_time_gives_the_next_working_period()
    {
        // Saturday of the seven days of the national holidays: two hours to a day later is all holiday.
        var item = new ItemKit("isolation-hotel.zones", "2022-10-01T08:00").Fail(fixedOnTheSpot: true);
        item.Live.LookBack!.Sealed.Window.ShouldBe([new Interval(I("2022-10-08T08:30"), I("2022-10-08T17:30"))]);
        Working().Calendar.IsWorkday(item.Sealed.InZone(Shanghai).Date).ShouldBeTrue();
    }

    private static SealedLookBack Draw(int i) => SealedDraw.Seal(ItemKit.Key, $"issue {i}", 1, Nonce(i), s_window);

    private static Instant At(int i) => SealedDraw.Open(ItemKit.Key, $"issue {i}", Draw(i)).At;

    private static byte[] Nonce(int i)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, i);
        return SHA256.HashData(bytes);
    }

    private static double WorkedBefore(Instant at) =>
        s_window.Where(p => p.Start < at).Sum(p => (Instant.Min(p.End, at) - p.Start).TotalSeconds);
}
