using Monitoring.Runtime;
using Monitoring.Scenarios.Kit;

namespace Monitoring.Scenarios.Cluster;

// Every story of tests/Scenarios, told to two silos.

/// <inheritdoc/>
public sealed class BatchesOnTwoSilos() : Batches(new TwoSilos());

/// <inheritdoc/>
public sealed class CadencesOnTwoSilos() : Cadences(new TwoSilos());

/// <inheritdoc/>
public sealed class ChangesOfASiteOnTwoSilos() : ChangesOfASite(new TwoSilos());

/// <inheritdoc/>
public sealed class CoverageAndFiguresOnTwoSilos() : CoverageAndFigures(new TwoSilos());

/// <inheritdoc/>
public sealed class DutiesOnTwoSilos() : Duties(new TwoSilos());

/// <inheritdoc/>
public sealed class EscalationsOnTwoSilos() : Escalations(new TwoSilos());

/// <inheritdoc/>
public sealed class ExtensionsOnTwoSilos() : Extensions(new TwoSilos());

/// <inheritdoc/>
public sealed class FailedLookBacksOnTwoSilos() : FailedLookBacks(new TwoSilos());

/// <inheritdoc/>
public sealed class LifeOfAnIssueOnTwoSilos() : LifeOfAnIssue(new TwoSilos());

/// <inheritdoc/>
public sealed class NoticesOnTwoSilos() : Notices(new TwoSilos());

/// <inheritdoc/>
public sealed class PowerCutsOnTwoSilos() : PowerCuts(new TwoSilos(), Soak.Times(Many / 5, Many));

/// <inheritdoc/>
public sealed class ReadingsOnTwoSilos() : Readings(new TwoSilos());

/// <inheritdoc/>
public sealed class RiskLevelsOnTwoSilos() : RiskLevels(new TwoSilos());

/// <inheritdoc/>
public sealed class RollupMovementsOnTwoSilos() : RollupMovements(new TwoSilos());

/// <inheritdoc/>
public sealed class RoutineRowsOnTwoSilos() : RoutineRows(new TwoSilos());

/// <inheritdoc/>
public sealed class SealedLookBacksOnTwoSilos() : SealedLookBacks(new TwoSilos());

/// <inheritdoc/>
public sealed class StaffCommandsOnTwoSilos() : StaffCommands(new TwoSilos());

/// <inheritdoc/>
public sealed class FeedResumptionOnTwoSilos() : FeedResumption(new TwoSilos(new EngineOptions { FeedInMemory = 5 }));

/// <inheritdoc/>
public sealed class AlertsOutOnTwoSilos : AlertsOut
{
    /// <summary>Over a box of its own, which both silos post to.</summary>
    public AlertsOutOnTwoSilos()
        : this(new Postbox())
    {
    }

    private AlertsOutOnTwoSilos(Postbox box)
        : base(new TwoSilos { Notifiers = [box], Delivery = Quick }, box)
    {
    }
}

/// <inheritdoc/>
public sealed class RollupsUnderLoadOnTwoSilos : RollupsUnderLoad
{
    /// <summary>On two silos.</summary>
    public RollupsUnderLoadOnTwoSilos()
        : this(new LogSeen())
    {
    }

    private RollupsUnderLoadOnTwoSilos(LogSeen logs)
        : base(new TwoSilos(logs: logs), logs)
    {
    }
}
