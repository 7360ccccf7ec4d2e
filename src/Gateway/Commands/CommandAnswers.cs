using System.Text.Json.Serialization;
using Monitoring.Contracts;
using Monitoring.Gateway.Queries.Answers;

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

/// <summary>What became of one issue of many.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Status">What the answer to a command for it alone would have been.</param>
/// <param name="Errors">Why it was not done; left out when it was.</param>
internal sealed record BulkResult(string Number, int Status, IReadOnlyList<FieldError>? Errors);

/// <summary>One result for each number, in order.</summary>
/// <param name="Results">In the order of the numbers.</param>
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
