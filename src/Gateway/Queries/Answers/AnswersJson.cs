using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Deliveries;
using Monitoring.Gateway.DevClock;
using Monitoring.Gateway.Evidence;
using Monitoring.Gateway.Health;
using Monitoring.Gateway.Parked;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>How answers are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListAnswer<IssueAnswer>))]
[JsonSerializable(typeof(ListAnswer<TimelineAnswer>))]
[JsonSerializable(typeof(ListAnswer<ChildAnswer>))]
[JsonSerializable(typeof(ListAnswer<JsonObject>))]
[JsonSerializable(typeof(ListAnswer<DeliveryAnswer>))]
[JsonSerializable(typeof(DeliveryDetail))]
[JsonSerializable(typeof(ResendAnswer))]
[JsonSerializable(typeof(BulkResendAnswer))]
[JsonSerializable(typeof(ListAnswer<ParkedAnswer>))]
[JsonSerializable(typeof(ParkedDetail))]
[JsonSerializable(typeof(ParkedResendAnswer))]
[JsonSerializable(typeof(ListAnswer<WebhookAnswer>))]
[JsonSerializable(typeof(WebhookSecretAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(TrendAnswer))]
[JsonSerializable(typeof(GridAnswer))]
[JsonSerializable(typeof(FailingAnswer))]
[JsonSerializable(typeof(MapAnswer))]
[JsonSerializable(typeof(CatalogueAnswer))]
[JsonSerializable(typeof(PoliciesAnswer))]
[JsonSerializable(typeof(ListAnswer<SiteRowAnswer>))]
[JsonSerializable(typeof(ListAnswer<VisitAnswer>))]
[JsonSerializable(typeof(ChecklistAnswer))]
[JsonSerializable(typeof(DutiesAnswer))]
[JsonSerializable(typeof(TodayAnswer))]
[JsonSerializable(typeof(LadderAnswer))]
[JsonSerializable(typeof(IssueAnswer))]
[JsonSerializable(typeof(WhyAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(SiteAnswer))]
[JsonSerializable(typeof(RegionAnswer))]
[JsonSerializable(typeof(FiguresAnswer))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(EvidenceAnswer))]
[JsonSerializable(typeof(SelfAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ListAnswer<TokenAnswer>))]
[JsonSerializable(typeof(ListAnswer<AuditAnswer>))]
[JsonSerializable(typeof(AccountAnswer))]
[JsonSerializable(typeof(ListAnswer<AccountAnswer>))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(ListAnswer<SessionItem>))]
internal sealed partial class AnswersJson : JsonSerializerContext;
