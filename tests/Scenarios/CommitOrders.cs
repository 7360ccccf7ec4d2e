using FsCheck;
using FsCheck.Fluent;
using Monitoring.Core;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>
/// Transactions of several lanes that end whenever they like, fail, or are committed without anybody hearing of it, come out
/// in the order of their positions, each once, and none waits without a reason.
/// </summary>
public sealed class CommitOrders
{
    private const int Lanes = 3;

    /// <summary>How a transaction ends on the server.</summary>
    private enum End
    {
        Committed,
        OnlyTidied,
        Failed,

        /// <summary>It is durable, but the connection was lost and its positions are known to nobody here.</summary>
        Lost,
    }

    [Fact]
    public void However_lanes_interleave_and_fail_everything_comes_out_once_and_in_order()
    {
        var ends = Gen.Frequency((6, Gen.Constant(End.Committed)), (2, Gen.Constant(End.OnlyTidied)), (1, Gen.Constant(End.Failed)), (1, Gen.Constant(End.Lost)));
        var steps = Gen.ArrayOf(Gen.Choose(0, Lanes - 1).SelectMany(_ => ends, (lane, end) => (lane, end)), 120);
        var config = Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(400, 20_000)).WithQuietOnSuccess(true);
        Prop.ForAll(Arb.From(steps), run => new Run().Play(run)).Check(config);
    }

    [Fact]
    public void What_nobody_heard_of_holds_up_only_those_that_could_come_after_it()
    {
        var came = new List<CommitBatch>();
        var order = new CommitOrder(came.Add);
        var (first, slow, later) = (Batch(1), Batch(1), Batch(1));
        order.Begin(first);
        order.Begin(slow);
        first.Committed(Outcomes(first, 7));
        order.End(first);
        came.ShouldBeEmpty("the slow one may have come before it");
        order.Begin(later);
        order.End(slow);
        came.ShouldBe([slow, first], "what began after it had ended is not waited for");
        later.Committed(Outcomes(later, 8));
        order.End(later);
        came.ShouldBe([slow, first, later]);
    }

    private static CommitBatch Batch(int entries)
    {
        var batch = new CommitBatch();
        batch.Changes.Add(new Change { Entity = EntityKey.Site("S"), EntityId = 1, Head = 0, Entries = [.. Enumerable.Repeat(Entry, entries)] });
        return batch;
    }

    private static CommitOutcome[] Outcomes(CommitBatch batch, long first) =>
        [new(CommitStatus.Committed, 1, 0, 0, first == 0 ? 0 : first + batch.Changes[0].Entries.Count - 1)];

    private static readonly LedgerEntry Entry = new()
    {
        Seq = 1,
        Identity = null,
        Kind = "wake",
        Happened = Instant.MinValue,
        Decided = Instant.MinValue,
        Input = default,
        Facts = default,
        Rules = null,
        Place = null,
        Policy = null,
        Hash = [],
    };

    /// <summary>Three lanes over a server that gives positions without a gap, in the order in which transactions become durable.</summary>
    private sealed class Run
    {
        private readonly (CommitBatch Batch, End? End)?[] _lanes = new (CommitBatch, End?)?[Lanes];
        private readonly List<CommitBatch> _came = [];
        private readonly List<CommitBatch> _begun = [];
        private readonly Dictionary<CommitBatch, List<CommitBatch>> _besides = [];
        private readonly CommitOrder _order;
        private long _position;

        public Run() => _order = new CommitOrder(_came.Add);

        /// <summary>Each step begins a transaction in a lane, makes it durable, or has the lane hear of it.</summary>
        public void Play((int Lane, End End)[] steps)
        {
            foreach (var (lane, end) in steps)
            {
                Step(lane, end);
                IsInOrder();
            }

            for (var lane = 0; lane < Lanes; lane++)
            {
                while (_lanes[lane] is not null)
                {
                    Step(lane, End.Committed);
                }
            }

            IsInOrder();
            _came.ShouldBe(_begun, ignoreOrder: true, "each comes once");
        }

        private void Step(int lane, End end)
        {
            if (_lanes[lane] is not { } running)
            {
                var batch = Batch(1 + (_begun.Count % 4));
                _begun.Add(batch);
                _order.Begin(batch);
                _lanes[lane] = (batch, null);
            }
            else if (running.End is null)
            {
                if (end is End.Committed or End.Lost)
                {
                    running.Batch.Committed(end == End.Lost ? Outcomes(running.Batch, 0) : Outcomes(running.Batch, _position + 1));
                    _position += running.Batch.Changes[0].Entries.Count;
                }

                _lanes[lane] = (running.Batch, end);
            }
            else
            {
                _lanes[lane] = null;
                _besides[running.Batch] = [.. _lanes.OfType<(CommitBatch Batch, End? End)>().Select(l => l.Batch)];
                _order.End(running.Batch);
            }
        }

        private void IsInOrder()
        {
            _came.Where(b => b.Last > 0).Select(b => b.First).ShouldBeInOrder(SortDirection.Ascending);
            var running = _lanes.OfType<(CommitBatch Batch, End? End)>().Select(l => l.Batch).ToHashSet();
            if (_besides.Keys.Except(_came).MinBy(b => b.First) is { } waiting)
            {
                _besides[waiting].ShouldContain(b => running.Contains(b), "the first that waits waits for one that may still come before it");
            }
        }
    }
}
