using Monitoring.Scenarios.Hosts;

namespace Monitoring.Scenarios;

// The same stories with their events sent over a real broker. There is one, so they are told one after the other. Into a PostgreSQL
// server go those that between them have batches, duties, sealed look-backs and commands of staff; power cuts, which take long
// there, in a long run alone.

[Collection(OverAmqp.Collection)]
public sealed class BatchesOverAmqp() : Batches(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class CadencesOverAmqp() : Cadences(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class ChangesOfASiteOverAmqp() : ChangesOfASite(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class CoverageAndFiguresOverAmqp() : CoverageAndFigures(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class DutiesOverAmqp() : Duties(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class EscalationsOverAmqp() : Escalations(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class ExtensionsOverAmqp() : Extensions(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class FailedLookBacksOverAmqp() : FailedLookBacks(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class LifeOfAnIssueOverAmqp() : LifeOfAnIssue(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class NoticesOverAmqp() : Notices(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class PowerCutsOverAmqp() : PowerCuts(new OverAmqp(new OneProcessOnSqlite()), Soak.Times(Many / 5, Many));

[Collection(OverAmqp.Collection)]
public sealed class ReadingsOverAmqp() : Readings(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class RiskLevelsOverAmqp() : RiskLevels(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class RollupMovementsOverAmqp() : RollupMovements(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class RoutineRowsOverAmqp() : RoutineRows(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class SealedLookBacksOverAmqp() : SealedLookBacks(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class StaffCommandsOverAmqp() : StaffCommands(new OverAmqp(new OneProcessOnSqlite()));

[Collection(OverAmqp.Collection)]
public sealed class BatchesOverAmqpOnPostgres() : Batches(new OverAmqp(new OneProcessOnPostgres()));

[Collection(OverAmqp.Collection)]
public sealed class DutiesOverAmqpOnPostgres() : Duties(new OverAmqp(new OneProcessOnPostgres()));

[Collection(OverAmqp.Collection)]
public sealed class LifeOfAnIssueOverAmqpOnPostgres() : LifeOfAnIssue(new OverAmqp(new OneProcessOnPostgres()));

[Collection(OverAmqp.Collection)]
public sealed class PowerCutsOverAmqpOnPostgres : PowerCuts
{
    public PowerCutsOverAmqpOnPostgres()
        : base(new OverAmqp(new OneProcessOnPostgres())) => Soak.Only();
}

[Collection(OverAmqp.Collection)]
public sealed class SealedLookBacksOverAmqpOnPostgres() : SealedLookBacks(new OverAmqp(new OneProcessOnPostgres()));

[Collection(OverAmqp.Collection)]
public sealed class StaffCommandsOverAmqpOnPostgres() : StaffCommands(new OverAmqp(new OneProcessOnPostgres()));
