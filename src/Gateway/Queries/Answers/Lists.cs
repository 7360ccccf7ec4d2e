using System.Text.Json.Serialization;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">The cursor of the next page; null on the last, and then shown as null.</param>
internal sealed record ListAnswer<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);

/// <summary>How many there are.</summary>
/// <param name="Count">The number, as far as it was counted.</param>
/// <param name="Exact">Whether there are no more than that.</param>
internal sealed record CountAnswer(int Count, bool Exact);
