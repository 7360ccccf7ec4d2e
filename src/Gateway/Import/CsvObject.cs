using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Import;

/// <summary>A region or site of a file as the data of an event, which remembers the cell that each of its fields came from.</summary>
/// <param name="line">Its first line.</param>
/// <param name="code">Its code; null where the cell is blank.</param>
/// <param name="errors">Takes what is wrong with cells by themselves.</param>
internal sealed class CsvObject(int line, string? code, LineErrors errors)
{
    private readonly List<(string Path, int Line, string Column)> _cells = [];
    private readonly HashSet<(int Line, string Column)> _wrong = [];

    /// <summary>Its first line.</summary>
    internal int Line => line;

    /// <summary>Its code; empty where there is none.</summary>
    internal string Code => code ?? "";

    /// <summary>The data.</summary>
    internal JsonObject Data { get; } = [];

    /// <summary>Whether a cell was wrong by itself.</summary>
    internal bool IsWrong => _wrong.Count > 0;

    /// <summary>The cell that a field came from; that of the first field below it, or above it, where it has none of its own.</summary>
    private (int Line, string Column) CellOf(string field)
    {
        foreach (var (path, at, column) in _cells)
        {
            if (path == field)
                return (at, column);
        }

        var near = _cells.Where(c => IsBelow(field, c.Path)).OrderByDescending(c => c.Path.Length)
            .Concat(_cells.Where(c => IsBelow(c.Path, field)))
            .FirstOrDefault();
        return near.Column is null ? (line, "") : (near.Line, near.Column);
    }

    /// <summary>Remembers where a field came from.</summary>
    internal void Note(string path, CsvRow row, string column) => _cells.Add((path, row.Line, column));

    /// <summary>A text that a cell holds; a blank one names no field.</summary>
    internal void Text(JsonObject into, string prefix, string field, CsvRow row, string column)
    {
        Note(prefix + field, row, column);
        if (row[column] is { } text)
            into[field] = text;
    }

    /// <summary>A number that a cell holds.</summary>
    internal void Number(JsonObject into, string prefix, string field, CsvRow row, string column)
    {
        Note(prefix + field, row, column);
        if (row[column] is not { } text)
            return;

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            into[field] = number;
        else
            Fail(row, column, ErrorCodes.WrongType, "This must be a number, with a point before its fraction.");
    }

    /// <summary>A list that a cell holds, its entries separated by <c>|</c>.</summary>
    internal void List(JsonObject into, string prefix, string field, CsvRow row, string column)
    {
        Note(prefix + field, row, column);
        if (row[column] is { } text)
            into[field] = new JsonArray([.. Parts(text).Select(p => JsonValue.Create(p))]);
    }

    /// <summary>Channels that a cell holds, <c>kind:address</c> each, separated by <c>|</c>.</summary>
    internal void Channels(JsonObject into, string prefix, CsvRow row, string column)
    {
        Note(prefix + "channels", row, column);
        if (row[column] is not { } text)
            return;

        var channels = new JsonArray();
        foreach (var part in Parts(text))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                Fail(row, column, ErrorCodes.BadFormat, "A channel is written kind:address; several are separated by '|'.");
            else
                channels.Add((JsonNode)new JsonObject { ["kind"] = part[..colon].Trim(), ["address"] = part[(colon + 1)..].Trim() });
        }

        into["channels"] = channels;
    }

    /// <summary>An object of its own, kept where any of its cells is not blank.</summary>
    internal void Object(string field, Action<JsonObject> fill)
    {
        var inner = new JsonObject();
        fill(inner);
        if (inner.Count > 0)
            Data[field] = inner;
    }

    /// <summary>Names an error of a field by the cell it came from; a cell that was wrong already is named once.</summary>
    internal void Fail(string field, string errorCode, string message)
    {
        var cell = CellOf(field);
        if (_wrong.Add(cell))
            errors.Add(cell.Line, cell.Column, errorCode, message);
    }

    /// <summary>Names an error of a cell.</summary>
    internal void Fail(CsvRow row, string column, string errorCode, string message)
    {
        if (_wrong.Add((row.Line, column)))
            errors.Add(row.Line, column, errorCode, message);
    }

    private static bool IsBelow(string path, string above) =>
        path.Length > above.Length && path.StartsWith(above, StringComparison.Ordinal) && path[above.Length] is '.' or '[';

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
