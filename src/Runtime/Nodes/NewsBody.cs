using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Nodes;

/// <summary>A figure of the roll-ups as it crosses between nodes.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Slot">Where it stands among the figures of a region.</param>
internal sealed record NewsFigure(string Region, int Slot);

/// <summary>What one change means to the memory of every node.</summary>
/// <param name="Region">A region as it is from then on; null where none changed.</param>
/// <param name="Site">A site as it is from then on; null where none changed.</param>
/// <param name="From">Where its entity counted before; null for nowhere.</param>
/// <param name="To">Where it counts from then on; null for nowhere.</param>
/// <param name="Alerts">Whether it led to alerts that are to be brought out.</param>
internal sealed record NewsBody(RegionFacts? Region, SiteFacts? Site, NewsFigure? From, NewsFigure? To, bool Alerts)
{
    /// <summary>What a change means; null where it concerns no memory but its entity's.</summary>
    public static ChangeNews? Of(Change change, RollupMove? move)
    {
        RegionFacts? region = null;
        SiteFacts? site = null;
        var alerts = false;
        foreach (var row in change.Rows)
        {
            region = row is RegionRow r ? r.Facts : region;
            site = row is SiteRow s ? s.Facts : site;
            alerts |= row is AlertRow { Targets.Count: > 0 };
        }

        if (region is null && site is null && move is null && change.Feed is null)
        {
            return null;
        }

        var body = new NewsBody(region, site, Figure(move?.From), Figure(move?.To), alerts);
        return new ChangeNews(region is not null, site?.Code, change.Feed is not null, CoreJson.Write(body));
    }

    /// <summary>Reads what a store kept.</summary>
    public static NewsBody Read(byte[] body) => CoreJson.Read<NewsBody>(body);

    /// <summary>The rows that the directory moves along with.</summary>
    public IEnumerable<Row> Rows()
    {
        if (Region is { } region)
        {
            yield return new RegionRow(region);
        }

        if (Site is { } site)
        {
            yield return new SiteRow(site);
        }
    }

    /// <summary>How the roll-ups move; null where they do not.</summary>
    public RollupMove? Move() => From is null && To is null ? null : new RollupMove(Figure(From), Figure(To));

    private static NewsFigure? Figure(RollupFigure? figure) => figure is { } f ? new NewsFigure(f.Region, f.Slot) : null;

    private static RollupFigure? Figure(NewsFigure? figure) => figure is null ? null : new RollupFigure(figure.Region, figure.Slot);
}
