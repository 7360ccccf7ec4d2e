using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>Reads commands of staff. Nothing that is sent makes it throw; all that is wrong is named at once.</summary>
public static class StaffCommandReader
{
    /// <summary>The highest rung that a post may decide at.</summary>
    public const int HighestRung = 12;

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
}
