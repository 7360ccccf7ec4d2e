using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using NodaTime;

namespace Monitoring.Scenarios.Kit;

/// <summary>A host under test: the system on a clock that stands still, with data that outlives it.</summary>
public interface IScenarioHost : IAsyncDisposable
{
    /// <summary>The running system.</summary>
    IMonitoring Monitoring { get; }

    /// <summary>What changes in it for staff.</summary>
    ILedgerFeed Feed { get; }

    /// <summary>Its clock.</summary>
    IManualClock Clock { get; }

    /// <summary>Starts it, on the data of the last run, with the clock at an instant.</summary>
    Task StartAsync(Instant now);

    /// <summary>A further host of the same kind, with no data yet.</summary>
    IScenarioHost Another();

    /// <summary>Compares the live roll-ups with the store and says how many figures differed.</summary>
    Task<int> CompareRollupsAsync();

    /// <summary>Ends it as a power cut would: nothing gets a chance to be written.</summary>
    Task KillAsync();
}
