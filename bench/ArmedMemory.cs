using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Bench;

/// <summary>
/// What an engine costs that has started and waits: measured in a process of its own, since what ran before in the same
/// one blurs the figure.
/// </summary>
internal static class ArmedMemory
{
    /// <summary>The verb that this program is called with in the other process.</summary>
    public const string Verb = "armed-memory";

    /// <summary>Seconds to start on a file, and managed bytes held afterwards.</summary>
    public static async Task<(double Start, double Bytes)> MeasureAsync(string file, Instant standStillAt)
    {
        await using var other = ChildProcess.Start([Verb, file, InstantPattern.ExtendedIso.Format(standStillAt)]);
        var output = await other.SaysAsync();
        var figures = output.Split(' ', 2);
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The other process: prints both figures.</summary>
    public static async Task PrintAsync(string file, string standStillAt)
    {
        var at = InstantPattern.ExtendedIso.Parse(standStillAt).Value;
        _ = Shipped.Catalogue;
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var (engine, store) = await Stage.StartAsync(file, at);
        var seconds = Measure.Since(began);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - empty;
        await engine.DisposeAsync();
        await store.DisposeAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {bytes}"));
    }
}
