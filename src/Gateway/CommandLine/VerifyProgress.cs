using System.Globalization;
using Monitoring.Runtime.Verification;

namespace Monitoring.Gateway.CommandLine;

/// <summary>Says once a second how far a verification has come.</summary>
/// <param name="output">Where it is said: beside the report, so that the report can be kept.</param>
/// <param name="clock">The system's clock.</param>
internal sealed class VerifyProgress(TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _told;

    /// <summary>How long it has run.</summary>
    internal TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Hears of each entity.</summary>
    internal void Tell(VerificationProgress at)
    {
        var elapsed = Elapsed;
        if (elapsed - _told < Pause)
            return;

        _told = elapsed;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{at.EntitiesDone} of {at.Entities} entities, {at.Entries} entries, {at.Entries / elapsed.TotalSeconds:0} entries a second, {at.Differences} differences"));
    }
}
