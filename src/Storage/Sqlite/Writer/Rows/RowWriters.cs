using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes a row of the read model, whichever it is.</summary>
internal sealed class RowWriters(Connection connection)
{
    private readonly RegionRowWriter _region = new(connection);
    private readonly SiteRowWriter _site = new(connection);
    private readonly BurdenRowWriter _burden = new(connection);
    private readonly ItemRowWriter _item = new(connection);
    private readonly IssueRowWriter _issue = new(connection);
    private readonly NoticeRowWriter _notice = new(connection);
    private readonly AlertRowWriter _alert = new(connection);
    private readonly VisitRowWriter _visit = new(connection);
    private readonly LookBackRowWriter _lookBack = new(connection);
    private readonly MissRowWriter _miss = new(connection);

    /// <summary>Writes a row as it is from now on.</summary>
    public void Write(Row row)
    {
        switch (row)
        {
            case ItemRow item:
                _item.Write(item);
                break;
            case IssueRow issue:
                _issue.Write(issue);
                break;
            case AlertRow alert:
                _alert.Write(alert);
                break;
            case VisitRow visit:
                _visit.Write(visit);
                break;
            case BurdenRow burden:
                _burden.Write(burden);
                break;
            case MissRow miss:
                _miss.Write(miss);
                break;
            case LookBackRow lookBack:
                _lookBack.Write(lookBack);
                break;
            case NoticeRow notice:
                _notice.Write(notice);
                break;
            case SiteRow site:
                _site.Write(site);
                break;
            case RegionRow region:
                _region.Write(region);
                break;
            default:
                throw new InvalidOperationException($"There is no table for {row.GetType().Name}.");
        }
    }
}
