using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Bench;

/// <summary>Figures of several rounds, told by their median.</summary>
internal static class Measure
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double Percentile(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    public static string N(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string F(double value, int digits = 2) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    /// <summary>Bytes this process has handed to the operating system to write, in all; 0 where it does not tell.</summary>
    public static long BytesWritten()
    {
        const string file = "/proc/self/io";
        if (!File.Exists(file))
        {
            return 0;
        }

        var line = File.ReadLines(file).First(l => l.StartsWith("wchar:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6), CultureInfo.InvariantCulture);
    }

    /// <summary>What the run was made on.</summary>
    public static string Machine()
    {
        SQLitePCL.Batteries_V2.Init();
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{Environment.ProcessorCount} cores ({cpu ?? "unknown"}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
            + $"{System.Runtime.InteropServices.RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}, SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";
    }

    /// <summary>Seconds since a time stamp.</summary>
    public static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;
}
