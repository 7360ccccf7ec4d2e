using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace Monitoring.Gateway.Telemetry;

/// <summary>
/// Writes metrics in the text exposition format of Prometheus, with its customs for names: base units and what is counted
/// in the end of the name, <c>_total</c> for counters
/// (https://prometheus.io/docs/instrumenting/exposition_formats, https://prometheus.io/docs/practices/naming).
/// </summary>
internal static class PrometheusText
{
    /// <summary>The unit of some libraries; here it becomes seconds, the base unit.</summary>
    private const string Milliseconds = "ms";

    private const double MillisecondsOfSecond = 1_000;

    /// <summary>Writes one metric with all its points; nothing for one that has none.</summary>
    internal static void Write(StringBuilder to, Metric metric)
    {
        var type = TypeOf(metric.MetricType);
        var name = NameOf(metric);
        var divisor = metric.Unit == Milliseconds ? MillisecondsOfSecond : 1;
        var isFirst = true;
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (isFirst)
            {
                to.Append("# HELP ").Append(name).Append(' ').Append(Help(metric)).Append('\n');
                to.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
                isFirst = false;
            }

            if (metric.MetricType.IsHistogram())
                Histogram(to, name, point, divisor);
            else
                Line(to, name, point, null, Value(metric.MetricType, point) / divisor);
        }
    }

    /// <summary>The name as Prometheus has it.</summary>
    internal static string NameOf(Metric metric)
    {
        var name = new StringBuilder(metric.Name.Length + 16);
        foreach (var c in metric.Name)
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');

        var unit = metric.Unit switch
        {
            "s" or Milliseconds => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        if (unit.Length > 0 && !metric.Name.EndsWith(unit[1..], StringComparison.Ordinal))
            name.Append(unit);

        if (TypeOf(metric.MetricType) == "counter")
            name.Append("_total");

        // Some names of .NET end in what Prometheus keeps for histograms.
        const string Reserved = "_count";
        var text = name.ToString();
        return text.EndsWith(Reserved, StringComparison.Ordinal) ? text[..^Reserved.Length] + "_number" : text;
    }

    private static string TypeOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        _ when type.IsHistogram() => "histogram",
        _ => "gauge",
    };

    private static string Help(Metric metric) =>
        string.IsNullOrEmpty(metric.Description)
            ? metric.Name
            : metric.Description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static double Value(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    /// <summary>Buckets hold everything up to their bound, so each counts those before it as well.</summary>
    private static void Histogram(StringBuilder to, string name, in MetricPoint point, double divisor)
    {
        var count = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count += bucket.BucketCount;
            Line(to, name + "_bucket", point, Number(bucket.ExplicitBound / divisor), count);
        }

        Line(to, name + "_sum", point, null, point.GetHistogramSum() / divisor);
        Line(to, name + "_count", point, null, point.GetHistogramCount());
    }

    private static void Line(StringBuilder to, string name, in MetricPoint point, string? bound, double value)
    {
        to.Append(name);
        var separator = '{';
        foreach (var tag in point.Tags)
        {
            Label(to, separator, tag.Key, Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "");
            separator = ',';
        }

        if (bound is not null)
        {
            Label(to, separator, "le", bound);
            separator = ',';
        }

        if (separator == ',')
            to.Append('}');

        to.Append(' ').Append(Number(value)).Append('\n');
    }

    private static void Label(StringBuilder to, char separator, string name, string value)
    {
        to.Append(separator);
        foreach (var c in name)
            to.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');

        to.Append("=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => to.Append("\\\\"),
                '"' => to.Append("\\\""),
                '\n' => to.Append("\\n"),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
