using Monitoring.Bus;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Monitoring.Gateway.Telemetry;

/// <summary>Collects what the engine, the web server and the runtime of .NET measure, and brings it out.</summary>
internal static class TelemetrySetup
{
    private const string Service = "monitoring";

    private static readonly string[] Meters =
    [
        "Monitoring",
        GatewayMeter.Name,
        BusMeter.Name,
        "Microsoft.Orleans",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
    ];

    /// <summary>Registers the collection; with an OTLP endpoint, metrics, traces and logs also go there.</summary>
    internal static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(Service, serviceVersion: ServiceVersion);
        builder.Services.AddSingleton<GatewayMeter>();
        builder.Services.AddSingleton(_ => new PrometheusExporter());
        builder.Services.AddSingleton(services => Metrics(services.GetRequiredService<PrometheusExporter>(), resource, options));
        if (options.OtlpEndpoint is null)
            return;

        builder.Services.AddSingleton(_ => Traces(resource, options));
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(resource);
            logs.AddOtlpExporter(otlp => Aim(otlp, options, "logs"));
        });
    }

    /// <summary>Adds the route, and starts to collect.</summary>
    internal static void MapTelemetry(this WebApplication app)
    {
        app.Services.GetRequiredService<MeterProvider>();
        app.Services.GetService<TracerProvider>();
        app.Services.GetRequiredService<GatewayMeter>().Begin();
        app.MapGet("/metrics", (PrometheusExporter exporter) => exporter.Answer())
            .Requires(Permission.ReadMetrics)
            .WithName("Metrics")
            .WithTags("Operation")
            .WithSummary("What is measured, in the text format of Prometheus.")
            .Describe(MetricsDocs.Get);
    }

    private static string? ServiceVersion => typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3);

    private static MeterProvider Metrics(PrometheusExporter exporter, ResourceBuilder resource, TelemetryOptions options)
    {
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddReader(exporter.Reader);
        if (options.OtlpEndpoint is not null)
        {
            builder.AddOtlpExporter((otlp, reader) =>
            {
                Aim(otlp, options, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = options.OtlpSeconds * 1_000;
            });
        }

        return builder.Build();
    }

    private static TracerProvider Traces(ResourceBuilder resource, TelemetryOptions options) =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
            .AddSource("Monitoring", "Microsoft.AspNetCore")
            .AddOtlpExporter(otlp => Aim(otlp, options, "traces"))
            .Build();

    /// <summary>By gRPC there is one address for everything; by HTTP each signal has a path of its own below it.</summary>
    private static void Aim(OtlpExporterOptions otlp, TelemetryOptions options, string signal)
    {
        var endpoint = options.OtlpEndpoint!.TrimEnd('/');
        otlp.Endpoint = new Uri(otlp.Protocol == OtlpExportProtocol.HttpProtobuf ? $"{endpoint}/v1/{signal}" : endpoint);
    }
}
