using System.Globalization;
using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>
/// Reads what staff record as the event that a field system would have sent, by the same rules, so that there is one set
/// of them and one form in the ledger. Errors are named by the fields of the body.
/// </summary>
public static class StaffEventReader
{
    /// <summary>What the sources of staff begin with; no event from outside may have such a source.</summary>
    public const string SourcePrefix = "/staff/";

    private const string Time = "time";

    /// <summary>Reads one.</summary>
    /// <param name="about">What is known of it already.</param>
    /// <param name="body">The data, and its <c>time</c> where it may be dated: a JSON object.</param>
    /// <param name="now">Our clock, at which it happened unless the body says otherwise.</param>
    public static ReadEvent Read(StaffEvent about, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(about);
        if (!JsonBody.TryRead(body, out var document, out var error))
        {
            return ReadEvent.Refused(null, null, [error]);
        }

        byte[] whole;
        using (document)
        {
            var twice = about.Said.Keys.Where(name => name != "code" && document.RootElement.TryGetProperty(name, out _)).ToList();
            if (twice.Count > 0)
            {
                return ReadEvent.Refused(null, null, [.. twice.Select(name => new FieldError(name, ErrorCodes.NotAllowed, "The route says this already; leave it out."))]);
            }

            whole = Write(about, document.RootElement, now);
        }

        using var structured = JsonDocument.Parse(whole);
        var read = EnvelopeReader.Read(structured.RootElement, now, [], byStaff: true);
        return read.IsValid ? read : ReadEvent.Refused(null, null, [.. read.Errors.Select(InBody)]);
    }

    private static byte[] Write(StaffEvent about, JsonElement body, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonEncoding.Readable }))
        {
            writer.WriteStartObject();
            writer.WriteString("specversion", "1.0");
            writer.WriteString("id", about.Id);
            writer.WriteString("source", about.Source);
            writer.WriteString("type", about.Type);
            writer.WriteString("subject", about.Subject);
            if (!about.MayBeDated || !body.TryGetProperty(Time, out _))
            {
                writer.WriteString(Time, now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture));
            }

            about.Mark(writer);
            if (about.MayBeDated)
            {
                foreach (var time in body.EnumerateObject().Where(p => p.NameEquals(Time)))
                {
                    time.WriteTo(writer);
                }
            }

            writer.WriteStartObject("data");
            foreach (var (name, value) in about.Said)
            {
                if (!body.TryGetProperty(name, out _))
                {
                    writer.WriteString(name, value);
                }
            }

            foreach (var property in body.EnumerateObject().Where(p => !about.MayBeDated || !p.NameEquals(Time)))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static FieldError InBody(FieldError error) => error switch
    {
        { Code: ErrorCodes.SubjectMismatch } => new FieldError("code", error.Code, "The code must be the one that the route names."),
        { Field: "data" } => error with { Field = "" },
        _ when error.Field.StartsWith("data.", StringComparison.Ordinal) => error with { Field = error.Field["data.".Length..] },
        _ => error,
    };
}
