using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Deliveries;

/// <summary>What the API document says of webhooks.</summary>
internal static class WebhookDocs
{
    internal static void List(Operation op) => op
        .Says("The addresses that alerts were posted to or whose secret was rotated, in full, and how their receivers do.")
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<WebhookAnswer>>("A page of addresses.")
        .Fails(QueryFailure.Cursor());

    internal static void Secret(Operation op) => Addressed(op)
        .Says("The secret that an address verifies alerts with, whether anything was ever posted there or not. Each address has a secret of its own.");

    internal static void Rotate(Operation op) => Addressed(op)
        .Says("Replaces the secret of an address. The one before signs too until `beforeSignsUntil`, a day later, so that no message fails while the receiver takes the new one over.")
        .Fails(WebhookRoutes.TooManySecrets());

    private static Operation Addressed(Operation op) => op
        .TakesObject("WebhookAddress", ErrorCodes.TooLong, ErrorCodes.BadFormat)
        .Gives<WebhookSecretAnswer>("The secret that signs now.");
}
