using System.Text.Json;
using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>Reads an action for many. Nothing that is sent makes it throw; all that is wrong is named at once.</summary>
public static class BulkReader
{
    /// <summary>How many one action may be for.</summary>
    public const int MostNames = 500;

    private const string Action = "action";

    private static readonly Rule<IReadOnlyList<string>> Names =
        Rules.Distinct(Rules.List(TextRules.Reference, 1, MostNames), static name => name, keyName: "");

    /// <summary>Reads the body.</summary>
    /// <param name="form">What can be asked.</param>
    /// <param name="body">A JSON object.</param>
    /// <param name="errors">All that is wrong but for the fields of an event, which is read for each; empty when it was read.</param>
    public static BulkCommand? Read(BulkForm form, ReadOnlyMemory<byte> body, out IReadOnlyList<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!JsonBody.TryRead(body, out var document, out var error))
        {
            errors = [error];
            return null;
        }

        using (document)
        {
            var context = new EventContext(default, []);
            var fields = new ObjectReader(context, document.RootElement);
            var action = fields.Required(Action, TextRules.Word([.. form.Commands, .. form.Records]));
            var names = fields.Required(form.Names, Names);
            var command = form.Commands.Contains(action) ? StaffCommand.Read(action, ref fields) : null;

            // What else an unknown action would have taken nobody can say, and what an event takes its reader says.
            if (command is not null)
            {
                fields.Close();
            }

            errors = context.Errors;
            return context.HasErrors ? null : new BulkCommand(action, names, command, command is null ? Rest(form, document.RootElement) : default);
        }
    }

    private static byte[] Rest(BulkForm form, JsonElement body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonEncoding.Readable }))
        {
            writer.WriteStartObject();
            foreach (var property in body.EnumerateObject().Where(p => !p.NameEquals(Action) && !p.NameEquals(form.Names)))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
