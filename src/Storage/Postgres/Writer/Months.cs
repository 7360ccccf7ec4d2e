using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Storage.Postgres.Writer;

/// <summary>The months that entries lie in: year and month in UTC as one number, for example 202403.</summary>
internal static class Months
{
    /// <summary>The month of an instant.</summary>
    public static int Of(Instant at)
    {
        var date = at.InUtc().Date;
        return (date.Year * 100) + date.Month;
    }

    /// <summary>The month after another.</summary>
    public static int After(int month) => month % 100 == 12 ? month + 89 : month + 1;

    /// <summary>The months in which the entries of a batch were decided.</summary>
    public static HashSet<int> Of(IEnumerable<Change> changes)
    {
        var months = new HashSet<int>();
        var last = Instant.MinValue;
        foreach (var entry in changes.SelectMany(c => c.Entries))
        {
            // Entries of one moment come together; each is asked for its date once.
            if (entry.Decided != last)
            {
                last = entry.Decided;
                months.Add(Of(last));
            }
        }

        return months;
    }
}
