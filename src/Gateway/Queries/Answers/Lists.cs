using System.Text.Json.Serialization;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">The cursor of the next page; null on the last, and then shown as null.</param>
internal sealed record ListAnswer<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);
