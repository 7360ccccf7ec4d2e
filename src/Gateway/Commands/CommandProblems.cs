using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>How commands fail, for the API document: the answers that the code gives, and the codes they may have.</summary>
internal static class CommandProblems
{
    /// <summary>What can be wrong with a body, whatever its fields.</summary>
    private static readonly string[] OfBodies =
    [
        ErrorCodes.Required, ErrorCodes.WrongType, ErrorCodes.TooLong, ErrorCodes.TooShort, ErrorCodes.TooMany, ErrorCodes.UnknownWord,
        ErrorCodes.UnknownField, ErrorCodes.NotNull, ErrorCodes.BadFormat, ErrorCodes.OutOfRange, ErrorCodes.DuplicateKey,
        ErrorCodes.NotAllowed, ErrorCodes.IdentityNumber, ErrorCodes.BadUtf8, ErrorCodes.NotJson, ErrorCodes.TooDeep,
    ];

    /// <summary>What every command can fail by: what it is read for, and a passing reason.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="wrong">What is wrong with a body that names nothing.</param>
    /// <param name="further">Codes of rules that are answered 400 too.</param>
    internal static Operation FailsAsCommand(this Operation op, IReadOnlyList<FieldError> wrong, params string[] further) => op
        .FailsAsRequest(wrong, further)
        .Fails(Of(new CommandResult(CommandStatus.Retry, [], [])), AnswerHeader.RetryAfter);

    /// <summary>What can be read wrong of every command: its body, its headers, a repeat that is none.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="wrong">What is wrong with a body that names nothing.</param>
    /// <param name="further">Codes of rules that are answered 400 too.</param>
    internal static Operation FailsAsRequest(this Operation op, IReadOnlyList<FieldError> wrong, params string[] further)
    {
        var example = wrong.Count > 0 ? wrong : [new FieldError("", ErrorCodes.NotJson, "The body is not one JSON text.")];
        return op
            .Headers(Parameters.IdempotencyKey)
            .Query()
            .Fails(ProblemResult.BadRequest(example), [.. OfBodies, .. further])
            .Fails(CommandRequest.NotJson())
            .Fails(CommandOutcome.KeyReused());
    }

    /// <summary>It was changed by somebody else.</summary>
    internal static Operation FailsWhereChanged(this Operation op, string what) => op
        .Headers(Parameters.IfMatch)
        .Fails(Of(new CommandResult(CommandStatus.Refused, [], Expected.Missed(what))));

    /// <summary>What is wrong with the empty body of an action.</summary>
    internal static IReadOnlyList<FieldError> WrongIn(string action)
    {
        StaffCommandReader.Read(action, default, out var errors);
        return errors;
    }

    /// <summary>What is wrong with the empty body of something to be recorded.</summary>
    internal static IReadOnlyList<FieldError> WrongInEvent(string type, string said) => StaffEventReader.Read(
        new StaffEvent
        {
            Source = StaffEventReader.SourcePrefix + "t-example",
            Id = "example",
            Type = type,
            Subject = "HS-HOTEL-017",
            Said = new Dictionary<string, string>(StringComparer.Ordinal) { [said] = "HS-HOTEL-017" },
            MayBeDated = true,
            Mark = static _ => { },
        },
        default,
        DateTimeOffset.UnixEpoch).Errors;

    /// <summary>A refusal by the rules.</summary>
    internal static ProblemResult Conflict(string field, string code, string message) =>
        Of(new CommandResult(CommandStatus.Refused, [], [new Refusal(field, code, message)]));

    private static ProblemResult Of(CommandResult result)
    {
        var (status, detail, errors) = CommandOutcome.Explain(result, StatusCodes.Status409Conflict);
        return ProblemResult.Of(status, detail, errors);
    }
}
