namespace Monitoring.Shared;

/// <summary>Tells the long runs of <c>./test.sh --soak</c> from what every change must pass.</summary>
internal static class Soak
{
    /// <summary>Whether this is a long run.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("MONITORING_SOAK") == "1";

    /// <summary>How often something is done.</summary>
    /// <param name="usually">For every change.</param>
    /// <param name="soaking">In a long run.</param>
    public static int Times(int usually, int soaking) => IsOn ? soaking : usually;

    /// <summary>Skips a test that takes too long for every change.</summary>
    public static void Only() => Assert.SkipUnless(IsOn, "Runs with ./test.sh --soak only: it takes minutes.");
}
