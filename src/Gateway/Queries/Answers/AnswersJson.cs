using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Gateway.DevClock;
using Monitoring.Gateway.Health;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>How answers are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListAnswer<IssueAnswer>))]
[JsonSerializable(typeof(ListAnswer<TimelineAnswer>))]
[JsonSerializable(typeof(ListAnswer<ChildAnswer>))]
[JsonSerializable(typeof(ListAnswer<JsonObject>))]
[JsonSerializable(typeof(IssueAnswer))]
[JsonSerializable(typeof(WhyAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(SiteAnswer))]
[JsonSerializable(typeof(RegionAnswer))]
[JsonSerializable(typeof(FiguresAnswer))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class AnswersJson : JsonSerializerContext;
