using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Demo;

/// <summary>How a demo is played: section <c>Demo</c> of the configuration.</summary>
internal sealed class DemoOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Demo";

    /// <summary>What everything that looks like chance is made from; the same seed plays the same days. A folder keeps the seed it was made with.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = 2022;

    /// <summary>How many sites the city has, about. A folder keeps the number it was made with.</summary>
    [Range(200, 20_000)]
    public int Sites { get; set; } = 4000;

    /// <summary>How many seconds a working day takes, its night included; a machine that is too slow for it takes longer.</summary>
    [Range(2, 3600)]
    public double DaySeconds { get; set; } = 20;

    /// <summary>After how many days the clock stops, so that a demo left alone does not fill the disk; the service goes on.</summary>
    [Range(1, 280)]
    public int Days { get; set; } = 28;

    /// <summary>How many lines of its account a demo writes in a second at most, besides one for each day.</summary>
    [Range(0, 1000)]
    public double LinesPerSecond { get; set; } = 3;
}
