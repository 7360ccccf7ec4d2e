using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes the read-model rows of a batch, one statement for each table that has any.</summary>
internal sealed class RowWriter
{
    private readonly LastRows<RegionRow, string> _regions = new(r => r.Facts.Code, string.CompareOrdinal);
    private readonly LastRows<SiteRow, string> _sites = new(r => r.Facts.Code, string.CompareOrdinal);
    private readonly LastRows<BurdenRow, (string Site, NodaTime.LocalDate Week)> _burdens = new(
        r => (r.Site, r.Week), (a, b) => Then(string.CompareOrdinal(a.Site, b.Site), a.Week.CompareTo(b.Week)));

    private readonly LastRows<RoutineRow, (string Site, string Template)> _items = new(
        r => (r.Item.Site, r.Item.Template), (a, b) => Then(string.CompareOrdinal(a.Site, b.Site), string.CompareOrdinal(a.Template, b.Template)));

    private readonly LastRows<IssueRow, string> _issues = new(r => r.Number, string.CompareOrdinal, IssueTable.Join);
    private readonly LastRows<NoticeRow, string> _notices = new(r => r.Number, string.CompareOrdinal);
    private readonly LastRows<VisitRow, (string Site, long Seq)> _visits = new(
        r => (r.Site, r.Seq), (a, b) => Then(string.CompareOrdinal(a.Site, b.Site), a.Seq.CompareTo(b.Seq)));

    private readonly LastRows<LookBackRow, (string Site, string Item, long Seq)> _lookBacks = new(
        r => (r.Site, r.Item, r.Seq), (a, b) => Then(string.CompareOrdinal(a.Site, b.Site), string.CompareOrdinal(a.Item, b.Item), a.Seq.CompareTo(b.Seq)));

    private readonly LastRows<MissRow, (string Site, string Item, NodaTime.Instant Start)> _misses = new(
        r => (r.Site, r.Item, r.Start), (a, b) => Then(string.CompareOrdinal(a.Site, b.Site), string.CompareOrdinal(a.Item, b.Item), a.Start.CompareTo(b.Start)));

    private readonly List<AlertRow> _alerts = [];

    private RowWriter()
    {
    }

    /// <summary>Adds what a plan writes.</summary>
    public static void Write(NpgsqlBatch batch, CommitPlan plan, Numbers numbers)
    {
        var rows = new RowWriter();
        foreach (var kept in plan.Written)
        {
            foreach (var row in kept.Change.Rows)
            {
                rows.Take(row, kept.Change.Head + kept.Change.Entries.Count);
            }
        }

        rows.Write(batch, numbers);
    }

    /// <summary>The rows of changes that have nothing but rows of items.</summary>
    public static List<RoutineRow> Routine(IReadOnlyList<Change> changes)
    {
        var rows = new RowWriter();
        foreach (var change in changes)
        {
            foreach (var row in change.Rows)
            {
                rows._items.Add(new RoutineRow((ItemRow)row, change.Head));
            }
        }

        return rows._items.Sorted;
    }

    /// <summary>What the first of several comparisons says that tells two apart.</summary>
    private static int Then(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }

    private void Take(Row row, long seq)
    {
        switch (row)
        {
            case ItemRow item:
                _items.Add(new RoutineRow(item, seq));
                break;
            case IssueRow issue:
                _issues.Add(issue);
                break;
            case AlertRow alert:
                _alerts.Add(alert);
                break;
            case VisitRow visit:
                _visits.Add(visit);
                break;
            case BurdenRow burden:
                _burdens.Add(burden);
                break;
            case MissRow miss:
                _misses.Add(miss);
                break;
            case LookBackRow lookBack:
                _lookBacks.Add(lookBack);
                break;
            case NoticeRow notice:
                _notices.Add(notice);
                break;
            case SiteRow site:
                _sites.Add(site);
                break;
            case RegionRow region:
                _regions.Add(region);
                break;
            default:
                throw new InvalidOperationException($"There is no table for {row.GetType().Name}.");
        }
    }

    private void Write(NpgsqlBatch batch, Numbers numbers)
    {
        if (_regions.Any)
        {
            PlaceTables.Write(batch, _regions.Sorted);
        }

        if (_sites.Any)
        {
            PlaceTables.Write(batch, _sites.Sorted);
        }

        if (_burdens.Any)
        {
            PlaceTables.Write(batch, _burdens.Sorted);
        }

        if (_items.Any)
        {
            ItemTable.Write(batch, _items.Sorted);
        }

        if (_issues.Any)
        {
            IssueTable.Write(batch, _issues.Sorted);
        }

        if (_notices.Any)
        {
            IssueTable.Write(batch, _notices.Sorted);
        }

        if (_visits.Any)
        {
            FigureTables.Write(batch, _visits.Sorted);
        }

        if (_lookBacks.Any)
        {
            FigureTables.Write(batch, _lookBacks.Sorted);
        }

        if (_misses.Any)
        {
            FigureTables.Write(batch, _misses.Sorted);
        }

        if (_alerts.Count > 0)
        {
            // In the order they were decided, since that is the order they are shown and sent in; the first of an id counts.
            AlertTable.Write(batch, [.. _alerts.DistinctBy(a => a.Id, StringComparer.Ordinal)], numbers);
        }
    }
}
