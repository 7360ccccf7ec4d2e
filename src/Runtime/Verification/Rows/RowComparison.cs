using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Runtime.Verification.Reading;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Runtime.Verification.Rows;

/// <summary>Holds rows of the read model against what the ledger leads to.</summary>
internal static class RowComparison
{
    /// <summary>The columns in which a row differs, each with what should stand there and what does.</summary>
    public static IEnumerable<(string Column, string Expected, string Found)> Compare(RowImage expected, StoredRow found)
    {
        foreach (var (column, value) in expected.Columns)
        {
            var stands = found.Columns.GetValueOrDefault(column);
            if (Same(value, stands))
            {
                continue;
            }

            switch (value, stands)
            {
                case (byte[] should, byte[] does):
                    foreach (var (path, e, f) in Alert(should, does))
                    {
                        yield return ($"{column}{path}", e, f);
                    }

                    break;
                case (string should, string does) when column == "facts":
                    foreach (var (path, e, f) in Json(should, does))
                    {
                        yield return ($"{column}{path}", e, f);
                    }

                    break;
                default:
                    yield return (column, Show(column, value), Show(column, stands));
                    break;
            }
        }
    }

    /// <summary>A value as people read it.</summary>
    public static string Show(string column, object? value) => value switch
    {
        null => "nothing",
        long ticks when column == "at" || column == "start" || column.EndsWith("_at", StringComparison.Ordinal)
            || column is "look_back_from" or "look_back_to" => InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeTicks(ticks)),
        byte[] bytes => $"{bytes.Length} bytes",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static bool Same(object? expected, object? found) => (expected, found) switch
    {
        (byte[] e, byte[] f) => e.AsSpan().SequenceEqual(f),
        _ => Equals(expected, found),
    };

    /// <summary>
    /// What goes out is compared but for what the configuration put into it and the ledger does not know: the name of the
    /// installation, and where people reach it.
    /// </summary>
    private static IEnumerable<(string Path, string Expected, string Found)> Alert(byte[] expected, byte[] found) =>
        JsonDifference.Of(Parse(expected), Parse(found)).Where(d => d.Path != ".source" && !IsSameLink(d));

    private static IEnumerable<(string Path, string Expected, string Found)> Json(string expected, string found) =>
        JsonDifference.Of(Parse(Encoding.UTF8.GetBytes(expected)), Parse(Encoding.UTF8.GetBytes(found)));

    private static bool IsSameLink((string Path, string Expected, string Found) d) =>
        d.Path == ".data.link" && d.Found.Trim('"').EndsWith(d.Expected.Trim('"'), StringComparison.Ordinal);

    private static JsonNode? Parse(byte[] utf8)
    {
        try
        {
            return JsonNode.Parse(utf8);
        }
        catch (JsonException)
        {
            return JsonValue.Create("bytes that are no JSON");
        }
    }
}
