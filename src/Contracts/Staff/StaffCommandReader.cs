using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>One command for many issues.</summary>
/// <param name="Action">One of <see cref="StaffActions.OfMany"/>.</param>
/// <param name="Command">What is to be done to each.</param>
/// <param name="Numbers">1 to 500 numbers of issues, none twice.</param>
public sealed record BulkCommand(string Action, StaffCommand Command, IReadOnlyList<string> Numbers);

/// <summary>Reads commands of staff. Nothing that is sent makes it throw; all that is wrong is named at once.</summary>
public static class StaffCommandReader
{
    /// <summary>How many issues one command may be for.</summary>
    public const int MostNumbers = 500;

    /// <summary>The highest rung that a post may decide at.</summary>
    public const int HighestRung = 12;

    private static readonly Rule<string> Action = TextRules.Word(StaffActions.OfMany);

    private static readonly Rule<IReadOnlyList<string>> Numbers =
        Rules.Distinct(Rules.List(TextRules.Reference, 1, MostNumbers), static number => number, keyName: "");

    /// <summary>Reads the body of a command for one.</summary>
    /// <param name="action">One of <see cref="StaffActions"/>.</param>
    /// <param name="body">A JSON object, or nothing where the command has no fields.</param>
    /// <param name="errors">All that is wrong; empty when it was read.</param>
    public static StaffCommand? Read(string action, ReadOnlyMemory<byte> body, out IReadOnlyList<FieldError> errors)
    {
        if (!JsonBody.TryRead(body, out var document, out var error))
        {
            errors = [error];
            return null;
        }

        using (document)
        {
            var context = new EventContext(default, []);
            var fields = new ObjectReader(context, document.RootElement);
            var command = StaffCommand.Read(action, ref fields) ?? throw new ArgumentException($"There is no action {action}.", nameof(action));
            fields.Close();
            errors = context.Errors;
            return context.HasErrors ? null : command;
        }
    }

    /// <summary>Reads the body of a command for many.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="errors">All that is wrong; empty when it was read.</param>
    public static BulkCommand? ReadBulk(ReadOnlyMemory<byte> body, out IReadOnlyList<FieldError> errors)
    {
        if (!JsonBody.TryRead(body, out var document, out var error))
        {
            errors = [error];
            return null;
        }

        using (document)
        {
            var context = new EventContext(default, []);
            var fields = new ObjectReader(context, document.RootElement);
            var action = fields.Required("action", Action);
            var numbers = fields.Required("numbers", Numbers);
            var command = StaffCommand.Read(action, ref fields);

            // What else an unknown action would have taken nobody can say.
            if (command is not null)
            {
                fields.Close();
            }

            errors = context.Errors;
            return context.HasErrors ? null : new BulkCommand(action, command!, numbers);
        }
    }
}
