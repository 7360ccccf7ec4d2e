using System.Text;
using System.Text.Json;
using Monitoring.Core;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Shouldly;

namespace Monitoring.Scenarios.Kit;

/// <content>Power cuts, and the same story told twice.</content>
public abstract partial class Scenario
{
    /// <summary>Cuts the power and starts again on what the disk holds.</summary>
    /// <param name="at">Where the clock stands then; where it stood before when null.</param>
    protected async Task RestartAsync(string? at = null)
    {
        var now = at is null ? System.Now : At(at);
        await _host.KillAsync();
        await _host.StartAsync(now);
    }

    /// <summary>Tells a story from the beginning on a further host that has nothing in it.</summary>
    protected async Task<T> ElsewhereAsync<T>(Func<Task<T>> story)
    {
        var (first, events) = (_host, _events);
        var sent = _sent.ToList();
        _host = first.Another();
        _events = 0;
        _sent.Clear();
        try
        {
            await InitializeAsync();
            return await story();
        }
        finally
        {
            await _host.DisposeAsync();
            (_host, _events) = (first, events);
            _sent.Clear();
            _sent.AddRange(sent);
        }
    }

    /// <summary>
    /// Everything that anybody can see of some sites, and their ledgers to the last hash: issues, items, notices, alerts,
    /// facts. Two runs that give the same lines cannot be told apart.
    /// </summary>
    protected async Task<IReadOnlyList<string>> PictureAsync(params string[] sites)
    {
        await SettleAsync();
        var picture = new List<string>();
        foreach (var region in System.Directory.Children(null).SelectMany(System.Directory.Subtree))
        {
            await LedgerAsync(picture, EntityKey.Region(region));
        }

        foreach (var site in sites)
        {
            await LedgerAsync(picture, EntityKey.Site(site));
            foreach (var item in await System.Read.ItemsAsync(site, CancellationToken.None))
            {
                picture.Add(item.ToString());
                await LedgerAsync(picture, EntityKey.Item(site, item.Template));
            }

            foreach (var issue in (await IssuesAsync(site)).OrderBy(i => i.Number, StringComparer.Ordinal))
            {
                picture.Add(Seen(issue));
                foreach (var notice in await System.Read.NoticesAsync(issue.Number, CancellationToken.None))
                {
                    picture.Add(notice.ToString());
                }
            }

            foreach (var alert in (await AlertsAsync(site)).OrderBy(a => a.Id, StringComparer.Ordinal))
            {
                picture.Add(alert.Data.GetRawText());
            }
        }

        foreach (var count in (await System.Read.RollupsAsync(CancellationToken.None)).Live.Select(c => c.ToString()).Order(StringComparer.Ordinal))
        {
            picture.Add(count);
        }

        return picture;
    }

    /// <summary>Two pictures must be the same; the lines that differ are shown, and no others.</summary>
    protected static void ShouldBeTheSame(IReadOnlyList<string> picture, IReadOnlyList<string> other)
    {
        picture.Zip(other).FirstOrDefault(lines => lines.First != lines.Second).ShouldBe(default);
        picture.Count.ShouldBe(other.Count);
    }

    /// <summary>The entries of an entity's ledger.</summary>
    protected async Task<IReadOnlyList<StoredEntry>> EntriesAsync(EntityKey entity) =>
        await System.Read.EntriesAsync(entity, 0, 1000, CancellationToken.None);

    /// <summary>The figures of a region's own sites on one local day.</summary>
    protected async Task<Figures> FiguresAsync(string region, string day, string? siteType = null)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        return await System.Read.FiguresAsync(
            new FiguresQuery([.. System.Directory.Subtree(region)], date, date, At(day + "T00:00"), At(day + "T00:00") + NodaTime.Duration.FromDays(1), siteType),
            CancellationToken.None);
    }

    private async Task LedgerAsync(List<string> picture, EntityKey entity)
    {
        foreach (var entry in await EntriesAsync(entity))
        {
            picture.Add(
                $"{entity} {entry.Seq} {entry.Kind} {entry.Happened} {entry.Decided} {Encoding.UTF8.GetString(entry.Facts)} {Convert.ToHexStringLower(entry.Hash)}");
        }
    }

    private static string Seen(IssueRow issue) => JsonSerializer.Serialize(issue, Runtime.Serialization.CoreJson.Options);
}
