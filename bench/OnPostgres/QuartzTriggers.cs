using System.Collections.Concurrent;
using System.Globalization;
using Monitoring.Storage.Postgres;
using Npgsql;
using Quartz;

namespace Monitoring.Bench.OnPostgres;

/// <summary>Quartz with its store on PostgreSQL, taking as many triggers at a time as it gains by, and a job that does nothing.</summary>
internal sealed class QuartzTriggers : IAsyncDisposable
{
    /// <summary>As many as it takes triggers at a time, which it demands.</summary>
    private const int Threads = 100;

    private static readonly ConcurrentQueue<double> Late = new();

    private readonly PostgresOptions _schema;
    private readonly IScheduler _scheduler;

    private QuartzTriggers(PostgresOptions schema, IScheduler scheduler) => (_schema, _scheduler) = (schema, scheduler);

    /// <summary>Makes its tables; nothing fires yet.</summary>
    public static async Task<QuartzTriggers> StartAsync(PostgresOptions schema)
    {
        await using (var connection = new NpgsqlConnection(schema.ConnectionString))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE SCHEMA {schema.Schema}", connection);
            await create.ExecuteNonQueryAsync();
        }

        var address = new NpgsqlConnectionStringBuilder(schema.ConnectionString) { SearchPath = schema.Schema, MaxPoolSize = 50 }.ConnectionString;
        var scheduler = await QuartzSchedulerBuilder.Create(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = schema.Schema;
                o.MaxBatchSize = Threads;
            });
            q.UseDefaultThreadPool(o => o.MaxConcurrency = Threads);
            q.UsePersistentStore(store =>
            {
                store.UsePostgres(address);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                store.ConfigureStore(o => o.MisfireThreshold = TimeSpan.FromDays(1));
            });
        }).BuildScheduler();
        return new QuartzTriggers(schema, scheduler);
    }

    /// <summary>Has triggers there that are due, as copies of one.</summary>
    public async Task ArmAsync(int count)
    {
        await _scheduler.ScheduleJob(Job("armed"), Trigger("armed-0", TimeProvider.System.GetUtcNow().AddHours(1)));
        var due = TimeProvider.System.GetUtcNow().Ticks;
        await PostgresStage.OneAsync<long>(
            _schema,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                WITH copies AS (
                  INSERT INTO qrtz_triggers
                  SELECT (jsonb_populate_record(t, jsonb_build_object('trigger_name', 'armed-' || n, 'next_fire_time', {due} - {count} + n, 'start_time', {due} - {count} + n))).*
                  FROM qrtz_triggers AS t, generate_series(1, {count}) AS n RETURNING 1),
                simple AS (
                  INSERT INTO qrtz_simple_triggers
                  SELECT (jsonb_populate_record(t, jsonb_build_object('trigger_name', 'armed-' || n))).*
                  FROM qrtz_simple_triggers AS t, generate_series(1, {count}) AS n RETURNING 1)
                SELECT (SELECT count(*) FROM copies) + (SELECT count(*) FROM simple)
                """));
        await PostgresStage.OneAsync<string>(_schema, "ANALYZE; SELECT 'done'");
    }

    /// <summary>Triggers a second that it fires for so long.</summary>
    public async Task<double> FireAsync(int seconds)
    {
        await _scheduler.Start();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        Late.Clear();
        await Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        var fired = Late.Count;
        await _scheduler.Standby();
        return (double)fired / seconds;
    }

    /// <summary>Fires many that are due at one instant; seconds from due to fired, ascending.</summary>
    public async Task<double[]> BurstAsync(int count)
    {
        await _scheduler.Standby();
        await _scheduler.Clear();
        var due = TimeProvider.System.GetUtcNow().AddSeconds(15);
        var triggers = Enumerable.Range(0, count).Select(n => Trigger(string.Create(CultureInfo.InvariantCulture, $"burst-{n}"), due)).ToList();
        await _scheduler.ScheduleJobs(new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> { [Job("burst")] = triggers }, ScheduleJobOptions.Replacing);
        Late.Clear();
        await _scheduler.Start();
        while (Late.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        return [.. Late.Order()];
    }

    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(waitForJobsToComplete: true);

    private static IJobDetail Job(string name) => JobBuilder.Create<Nothing>().WithIdentity(name).StoreDurably().Build();

    private static ITrigger Trigger(string name, DateTimeOffset at) => TriggerBuilder.Create().WithIdentity(name).StartAt(at).Build();

    /// <summary>Does nothing but say how late it was.</summary>
    private sealed class Nothing : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            Late.Enqueue((TimeProvider.System.GetUtcNow() - context.ScheduledFireTimeUtc!.Value).TotalSeconds);
            return ValueTask.CompletedTask;
        }
    }
}
