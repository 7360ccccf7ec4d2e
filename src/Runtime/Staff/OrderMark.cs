using System.Text.Json;

namespace Monitoring.Runtime.Staff;

/// <summary>
/// The mark that an order leaves in the ledger: three texts beside what was asked, the same in a command and in an event,
/// where they are extension attributes of CloudEvents.
/// </summary>
public static class OrderMark
{
    /// <summary>The caller's name.</summary>
    public const string Caller = "staff";

    /// <summary>Id of the token.</summary>
    public const string TokenId = "stafftoken";

    /// <summary>The hash of what was asked.</summary>
    public const string Request = "staffrequest";

    /// <summary>Writes the mark into the object that is being written.</summary>
    public static void Write(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString(Caller, order.Caller);
        writer.WriteString(TokenId, order.TokenId);
        writer.WriteString(Request, order.Request);
    }

    /// <summary>A command with the mark of the order that asked for it; reading it as a command passes the mark over.</summary>
    internal static byte[] Mark(byte[] command, Order order)
    {
        using var document = JsonDocument.Parse(command);
        using var marked = new MemoryStream(command.Length + 256);
        using (var writer = new Utf8JsonWriter(marked, new JsonWriterOptions { Encoder = Serialization.CoreJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }

            Write(writer, order);
            writer.WriteEndObject();
        }

        return marked.ToArray();
    }

    /// <summary>The hash of what was asked when that input came in; null where no order stood behind it.</summary>
    internal static string? RequestOf(byte[] input)
    {
        if (input.Length == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(input);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Request, out var request)
            ? request.GetString()
            : null;
    }
}
