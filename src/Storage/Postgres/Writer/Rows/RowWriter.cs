using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes the read-model rows of a batch, one statement for each table that has any.</summary>
internal sealed class RowWriter
{
    private readonly LastRows<RegionRow, string> _regions = new(r => r.Facts.Code);
    private readonly LastRows<SiteRow, string> _sites = new(r => r.Facts.Code);
    private readonly LastRows<BurdenRow, (string, NodaTime.LocalDate)> _burdens = new(r => (r.Site, r.Week));
    private readonly LastRows<ItemRow, (string, string)> _items = new(r => (r.Site, r.Template));
    private readonly LastRows<IssueRow, string> _issues = new(r => r.Number, IssueTable.Join);
    private readonly LastRows<NoticeRow, string> _notices = new(r => r.Number);
    private readonly LastRows<VisitRow, (string, long)> _visits = new(r => (r.Site, r.Seq));
    private readonly LastRows<LookBackRow, (string, string, long)> _lookBacks = new(r => (r.Site, r.Item, r.Seq));
    private readonly LastRows<MissRow, (string, string, NodaTime.Instant)> _misses = new(r => (r.Site, r.Item, r.Start));
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
                rows.Take(row);
            }
        }

        rows.Write(batch, numbers);
    }

    private void Take(Row row)
    {
        switch (row)
        {
            case ItemRow item:
                _items.Add(item);
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
