using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Health;

/// <summary>What the API document says of health.</summary>
internal static class HealthDocs
{
    internal static void Live(Operation op) => op
        .Says("Answers as long as the process runs and can answer at all.")
        .Gives<HealthAnswer>("It runs.");

    internal static void Ready(Operation op) => op
        .Says("Answers 200 when the store is open and takes what is written and the engine has started; 503 while it starts or stops. The status is `degraded` while a broker is configured and no events are taken from it: everything else works, so whoever sends here is not to be sent elsewhere for it.")
        .Gives<HealthAnswer>("It is ready.")
        .Fails(HealthEndpoints.NotReady());
}
