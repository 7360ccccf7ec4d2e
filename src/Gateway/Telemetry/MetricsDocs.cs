using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Telemetry;

/// <summary>What the API document says of metrics.</summary>
internal static class MetricsDocs
{
    internal static void Get(Operation op) => op
        .Says("Everything that the engine, the web server and the runtime measure, since the process started. The runbook for operation names the metrics of this system.")
        .Gives(Answer.Of(StatusCodes.Status200OK, "Samples in version 0.0.4 of the text format.", "text/plain", BodySchema.Text));
}
