using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace Monitoring.Gateway.Export;

/// <summary>Writes records one after the other and holds none.</summary>
internal interface IRecordWriter : IDisposable
{
    /// <summary>Writes one.</summary>
    void Write(ExportRecord record);
}

/// <summary>JSON Lines: one object a line, UTF-8.</summary>
/// <param name="output">Where they go; left open.</param>
internal sealed class JsonLinesWriter(TextWriter output) : IRecordWriter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(ExportRecord record)
    {
        output.Write(new JsonObject(record.Fields).ToJsonString(Readable));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => output.Flush();
}

/// <summary>
/// CSV as RFC 4180 has it, with a heading. What a spreadsheet would take for a formula begins with an apostrophe, for what
/// stands there was written by field systems.
/// </summary>
internal sealed class CsvRecordWriter : IRecordWriter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CsvWriter _csv;

    /// <param name="output">Where they go; left open.</param>
    /// <param name="headings">The names of the fields, for an export that holds nothing.</param>
    internal CsvRecordWriter(TextWriter output, IReadOnlyList<string> headings)
    {
        _csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        _csv.WriteRecord([.. headings]);
    }

    /// <inheritdoc/>
    public void Write(ExportRecord record)
    {
        foreach (var (_, value) in record.Fields)
            _csv.WriteField(Text(value));

        _csv.EndRecord();
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var words) => words,
        _ => value.ToJsonString(Readable),
    };
}
