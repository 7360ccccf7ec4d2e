using Monitoring.Gateway.Access.Sessions;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access;

/// <summary>Writes last uses now and then, and once more at the end.</summary>
internal sealed partial class LastUseWriter(
    IServiceProvider services, LastUses tokens, SessionUses sessions, TimeProvider system, ILogger<LastUseWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, system);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync();
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            var access = services.GetRequiredService<IAccessStore>();
            var accounts = services.GetRequiredService<IAccountStore>();
            await tokens.WriteAsync(uses => access.RecordUseAsync(uses, CancellationToken.None));
            await sessions.All.WriteAsync(uses => accounts.RecordSessionUseAsync(uses, CancellationToken.None));
        }
        catch (StoreException e)
        {
            LogNotWritten(e);
        }
    }

    [LoggerMessage(2003, LogLevel.Warning, "When tokens and sessions were last used could not be written; it is written later")]
    private partial void LogNotWritten(Exception e);
}
