using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitoring.Bench.OnPostgres;
using Monitoring.Bus;
using Monitoring.Storage.Postgres;
using RabbitMQ.Client;

namespace Monitoring.Bench.OverAmqp;

/// <summary>
/// Events over RabbitMQ into PostgreSQL, sustained: batches and single ones through the Gateway, and single ones through the
/// broker's plain client into the same engine. What counts is what has become durable.
/// </summary>
internal static class AmqpBench
{
    private const string EventType = "application/cloudevents+json";
    private const string BatchType = "application/cloudevents-batch+json";

    /// <summary>Events that wait at the broker while something is measured.</summary>
    private const int Waiting = 20_000;

    /// <summary>How long each runs before it is measured.</summary>
    private static readonly TimeSpan RunIn = TimeSpan.FromSeconds(3);

    public static async Task<string> RunAsync(int items, int rounds, int seconds)
    {
        if (await RabbitServer.SharedAsync() is not { } broker)
        {
            return $"## Events over RabbitMQ into PostgreSQL\n\nNot measured. {RabbitServer.Missing}";
        }

        if (await PostgresStage.StartAsync() is not { } postgres)
        {
            return $"## Events over RabbitMQ into PostgreSQL\n\n{PostgresStage.Missing}";
        }

        await using var server = postgres;
        using var stage = new Stage();
        var (ours, theirs, floors) = (postgres.NewSchema(), postgres.NewSchema(), postgres.NewSchema());
        var (workload, plainWorkload) = (new Workload(Shipped.Catalogue, items, seed: 6), new Workload(Shipped.Catalogue, items, seed: 6));
        await using var gateway = await GatewayOnPostgres.StartAsync(stage.Path("gateway"), ours, ("Bus__Address", broker.Address.ToString()));
        await HttpLoad.RegisterAsync(gateway, workload);
        var queue = Pressure.NewQueue();
        await using var plain = await PlainConsumer.StartAsync(theirs, items, broker.Address, queue);
        await using var connection = await new ConnectionFactory { Uri = broker.Address }.CreateConnectionAsync();
        var own = new Pressure(connection, BusNames.EventsQueue, Waiting);
        var own100 = new Pressure(connection, BusNames.EventsQueue, Waiting / HttpLoad.PerBatch);
        var other = new Pressure(connection, queue, Waiting);

        var report = new StringBuilder()
            .AppendLine("| round | batches of 100, events/s | floor events/s | batches / floor | single events/s | plain client events/s | single / plain |")
            .AppendLine("|---|---|---|---|---|---|---|");
        var (ratios, singles) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var (batches, span) = await SustainedAsync(ours, e => own100.RunAsync(BusNames.Events, Batches(workload), e), seconds);
            var floor = await FloorAsync(ours, floors, span);
            var (single, _) = await SustainedAsync(ours, e => own.RunAsync(BusNames.Events, Singles(workload, ""), e), seconds);
            var (bare, _) = await SustainedAsync(theirs, e => other.RunAsync("", Singles(plainWorkload, queue), e), seconds);
            Console.WriteLine(
                $"amqp round {round}: batches {Measure.N(batches)}/s, floor {Measure.N(floor)}/s, {Measure.F(batches / floor)}; "
                + $"single {Measure.N(single)}/s, plain client {Measure.N(bare)}/s, {Measure.F(single / bare)}");
            if (round > 0)
            {
                ratios.Add(batches / floor);
                singles.Add(single / bare);
                report.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {round} | {Measure.N(batches)} | {Measure.N(floor)} | {Measure.F(batches / floor)} | {Measure.N(single)} | {Measure.N(bare)} | {Measure.F(single / bare)} |");
            }
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| **median** | | | **{Measure.F(Measure.Median(ratios))}** | | | **{Measure.F(Measure.Median(singles))}** |");
        return $"""
            ## Events over RabbitMQ into PostgreSQL

            {Measure.N(items)} check items; each {seconds} s sustained with {Measure.N(Waiting)} events waiting at the broker, in quorum queues; broker, database, Gateway, plain consumer and publisher share the machine.

            {report}
            """;
    }

    private static IEnumerable<(string Key, string ContentType, byte[] Body)> Batches(Workload workload)
    {
        while (true)
        {
            var now = TimeProvider.System.GetUtcNow();
            yield return ("batch", BatchType, HttpLoad.Batch(Enumerable.Range(0, HttpLoad.PerBatch).Select(_ => workload.Next(now))));
        }
    }

    private static IEnumerable<(string Key, string ContentType, byte[] Body)> Singles(Workload workload, string queue)
    {
        while (true)
        {
            yield return (queue.Length > 0 ? queue : "inspection", EventType, workload.Next(TimeProvider.System.GetUtcNow()));
        }
    }

    /// <summary>Events a second that became durable, and the positions between which they lie.</summary>
    private static async Task<(double Rate, (long After, long Last) Span)> SustainedAsync(PostgresOptions schema, Func<CancellationToken, Task> publish, int seconds)
    {
        using var ending = new CancellationTokenSource();
        var publishing = publish(ending.Token);
        await Task.Delay(RunIn, TimeProvider.System);
        var (after, began) = (PostgresFloor.LastPosition(schema), Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        var (last, took) = (PostgresFloor.LastPosition(schema), Measure.Since(began));
        await ending.CancelAsync();
        await publishing;
        return (await EventsAsync(schema, (after, last)) / took, (after, last));
    }

    private static async Task<double> EventsAsync(PostgresOptions schema, (long After, long Last) span) => await PostgresStage.OneAsync<long>(
        schema,
        string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM ledger WHERE position > {span.After} AND position <= {span.Last} AND kind LIKE 'inspection.%'"));

    private static async Task<double> FloorAsync(PostgresOptions schema, PostgresOptions floors, (long After, long Last) span)
    {
        var rows = PostgresFloor.Rows(schema, span.After, span.Last);
        return await EventsAsync(schema, span) / await PostgresFloor.WriteAsync(floors, rows, 1);
    }
}
