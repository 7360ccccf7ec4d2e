namespace Monitoring.Silo.Tests.Kit;

/// <summary>Whether the long tests run: <c>./test.sh --soak</c>.</summary>
internal static class Soak
{
    /// <summary>How often what befalls nodes befalls them.</summary>
    public static int Rounds => IsOn ? 3 : 1;

    private static bool IsOn => Environment.GetEnvironmentVariable("MONITORING_SOAK") == "1";

    /// <summary>Skips a test that takes too long for every change.</summary>
    public static void Only() => Assert.SkipUnless(IsOn, "Runs with ./test.sh --soak only: it takes minutes.");
}
