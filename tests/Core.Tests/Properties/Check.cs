using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Monitoring.Core.Tests.Properties;

/// <summary>
/// Runs a property over random scenarios. MONITORING_SOAK=1 runs fifty times as many; a failure names its seed as two
/// numbers, and MONITORING_SEED="first,second" replays it.
/// </summary>
internal static class Check
{
    private const int Runs = 300;

    /// <summary>Checks that the body throws for no scenario.</summary>
    public static void That<T>(Gen<T> scenarios, Func<T, IEnumerable<T>> smaller, Action<T> body, int runs = Runs)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs * Soak.Times(1, 50)).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("MONITORING_SEED") is { Length: > 0 } seed)
        {
            var parts = seed.Split(',');
            config = config.WithReplay(
                ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        Prop.ForAll(Arb.From(scenarios, smaller), body).Check(config);
    }

    /// <summary>The lists that leave out one part of a list, larger parts first.</summary>
    public static IEnumerable<T[]> Shorter<T>(T[] list)
    {
        for (var size = list.Length / 2; size >= 1; size /= 2)
        {
            for (var from = 0; from + size <= list.Length; from += size)
            {
                yield return [.. list[..from], .. list[(from + size)..]];
            }
        }
    }
}
