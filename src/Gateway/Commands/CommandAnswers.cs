using System.Text.Json.Serialization;
using Monitoring.Contracts;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>What a command did to an issue.</summary>
/// <param name="Applied">False for a record that was kept and changed nothing, such as a claim where one waits already.</param>
/// <param name="Issue">The issue as it is now.</param>
internal sealed record IssueAfterCommandAnswer(bool Applied, IssueAnswer Issue);

/// <summary>A notice that was taken back.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Site">Code of the site it is about.</param>
/// <param name="Item">Code of the template it is about.</param>
internal sealed record RevokedNoticeAnswer(string Number, string Site, string Item);

/// <summary>A region or site that was made or changed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Revision">Its revision now, as in the ETag.</param>
internal sealed record RegisteredAnswer(string Code, int Revision);

/// <summary>What became of one of many.</summary>
/// <param name="Number">Its number, where it is an issue or a notice.</param>
/// <param name="Code">Its code, where it is a site.</param>
/// <param name="Status">What the answer to a command for it alone would have been.</param>
/// <param name="Errors">Why it was not done; left out when it was.</param>
internal sealed record BulkResult(string? Number, string? Code, int Status, IReadOnlyList<FieldError>? Errors)
{
    /// <summary>False for a record that was kept and changed nothing; left out where nothing is recorded.</summary>
    public bool? Applied { get; init; }

    /// <summary>An issue or notice that the engine was not asked about.</summary>
    internal static BulkResult OfNumber(string number, int status, IReadOnlyList<FieldError> errors) => new(number, null, status, errors);

    /// <summary>What the engine says about an issue or notice.</summary>
    internal static BulkResult OfNumber(string number, CommandResult result) => Of(result, StatusCodes.Status409Conflict) with { Number = number };

    /// <summary>A site that the engine was not asked about.</summary>
    internal static BulkResult OfCode(string code, int status, IReadOnlyList<FieldError> errors) => new(null, code, status, errors);

    /// <summary>What the engine says about a site.</summary>
    internal static BulkResult OfCode(string code, CommandResult result) => Of(result, StatusCodes.Status400BadRequest) with { Code = code };

    private static BulkResult Of(CommandResult result, int refused)
    {
        if (result.Status is CommandStatus.Accepted or CommandStatus.Duplicate)
            return new BulkResult(null, null, StatusCodes.Status200OK, null);

        var (status, detail, errors) = CommandOutcome.Explain(result, refused);
        return new BulkResult(null, null, status, errors ?? [new FieldError("", "retry", detail)]);
    }
}

/// <summary>One result for each that was named, in order.</summary>
/// <param name="Results">In the order of the names.</param>
internal sealed record BulkResultsAnswer(IReadOnlyList<BulkResult> Results);

/// <summary>How answers to commands are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IssueAfterCommandAnswer))]
[JsonSerializable(typeof(RevokedNoticeAnswer))]
[JsonSerializable(typeof(RegisteredAnswer))]
[JsonSerializable(typeof(BulkResultsAnswer))]
internal sealed partial class CommandsJson : JsonSerializerContext;
