using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Monitoring.Contracts.Reading;

/// <summary>
/// Turns an event in binary mode into the structured JSON it stands for, so that one reader judges both and what is
/// stored has one form. What cannot be turned is left out and named.
/// </summary>
internal static class BinaryMode
{
    private const string Prefix = "ce-";

    // The attributes of CloudEvents come first and in its order, extensions after them by name: the same event gives
    // the same bytes, whatever order the headers came in.
    private static readonly string[] Order =
        ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema"];

    internal static ReadOnlyMemory<byte> ToStructured(
        IEnumerable<KeyValuePair<string, string>> headers,
        string? contentType,
        ReadOnlyMemory<byte> body,
        out IReadOnlyList<FieldError> errors)
    {
        var found = new List<FieldError>();
        var attributes = ReadHeaders(headers, found);
        if (contentType is not null)
        {
            attributes["datacontenttype"] = contentType;
        }

        var buffer = new ArrayBufferWriter<byte>(body.Length + 512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonEncoding.Readable }))
        {
            writer.WriteStartObject();
            WriteAttributes(writer, attributes);
            WriteData(writer, body, found);
            writer.WriteEndObject();
        }

        errors = found;
        return buffer.WrittenMemory;
    }

    private static SortedDictionary<string, string> ReadHeaders(
        IEnumerable<KeyValuePair<string, string>> headers, List<FieldError> errors)
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (header, value) in headers)
        {
            // Containers of headers hand out null for one that was sent without a value; the attribute is not set then.
            if (value is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = header[Prefix.Length..].ToLowerInvariant();
            if (name is "datacontenttype" or "data" or "data_base64")
            {
                AddError(errors, name, ErrorCodes.NotAllowed, "In binary mode this comes from Content-Type and the body.");
            }
            else if (!TryDecode(value, out var decoded))
            {
                AddError(errors, name, ErrorCodes.BadFormat, "The header is not percent-encoded UTF-8.");
            }
            else if (!attributes.TryAdd(name, decoded))
            {
                AddError(errors, name, ErrorCodes.DuplicateKey, "This header is there more than once.");
            }
        }

        return attributes;
    }

    private static void AddError(List<FieldError> errors, string field, string code, string message)
    {
        if (errors.Count < Limits.ErrorsPerEvent)
        {
            errors.Add(new FieldError(field, code, message));
        }
    }

    private static void WriteAttributes(Utf8JsonWriter writer, SortedDictionary<string, string> attributes)
    {
        foreach (var name in Order)
        {
            if (attributes.Remove(name, out var value))
            {
                writer.WriteString(name, value);
            }
        }

        foreach (var (name, value) in attributes)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteData(Utf8JsonWriter writer, ReadOnlyMemory<byte> body, List<FieldError> errors)
    {
        if (body.IsEmpty)
        {
            return;
        }

        if (!JsonText.TryParse(body, Limits.Depth - 1, "data", out var document, out var error))
        {
            errors.Add(error);
            return;
        }

        document.Dispose();
        writer.WritePropertyName("data");
        writer.WriteRawValue(body.Span, skipInputValidation: true);
    }

    /// <summary>
    /// The HTTP binding: first a quoted string is unquoted (older senders quote), then percent escapes are decoded, once;
    /// the bytes that gives are UTF-8.
    /// </summary>
    private static bool TryDecode(string header, out string decoded)
    {
        decoded = "";
        var text = header.Trim();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
        {
            text = Unquote(text);
        }

        if (!text.Contains('%', StringComparison.Ordinal))
        {
            decoded = text;
            return true;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '%')
            {
                bytes[length++] = bytes[i];
                continue;
            }

            if (i + 2 >= bytes.Length || !char.IsAsciiHexDigit((char)bytes[i + 1]) || !char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                return false;
            }

            bytes[length++] = (byte)((HexValue(bytes[i + 1]) << 4) | HexValue(bytes[i + 2]));
            i += 2;
        }

        if (!Utf8.IsValid(bytes.AsSpan(0, length)))
        {
            return false;
        }

        decoded = Encoding.UTF8.GetString(bytes, 0, length);
        return true;
    }

    private static string Unquote(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '\\' && i + 2 < quoted.Length)
            {
                i++;
            }

            text.Append(quoted[i]);
        }

        return text.ToString();
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
