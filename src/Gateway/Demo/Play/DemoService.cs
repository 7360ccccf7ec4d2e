using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>Plays the demo while the system serves, from the first request it can take to the last.</summary>
/// <param name="session">What is played.</param>
/// <param name="services">The system, which is there once the host has started.</param>
/// <param name="lifetime">Says when that is.</param>
/// <param name="console">The terminal.</param>
/// <param name="system">The clock of those who watch.</param>
internal sealed class DemoService(
    DemoSession session, IServiceProvider services, IHostApplicationLifetime lifetime, OperatorConsole console, TimeProvider system)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var welcome = new Welcome(session, console.Out, Address());
        var monitoring = services.GetRequiredService<IMonitoring>();
        var city = DemoCity.Create(session.Folder.Seed, session.Folder.Sites, monitoring.Catalogue);
        var account = new Account(console.Out, city, monitoring.Catalogue, session.Options.LinesPerSecond, system);
        var pace = new Pace(city.Time, session.Options.DaySeconds);
        var player = new Player(
            new Stage(city, monitoring, services.GetRequiredService<IManualClock>(), session.Folder, account, pace, system));

        await welcome.BeginAsync(city);
        var began = system.GetTimestamp();
        await player.LoadAsync(stoppingToken);
        var accounts = new DemoAccounts(services.GetRequiredService<AccountDesk>(), services.GetRequiredService<IAccountStore>());
        await welcome.LoadedAsync(system.GetElapsedTime(began), await accounts.MakeAsync(city, stoppingToken));

        var end = city.Time.Zone.AtStartOfDay(DayPlan.FirstDay.PlusDays(session.Options.Days)).ToInstant();
        await player.PlayAsync(end, stoppingToken);
        await welcome.EndAsync();
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private string Address() =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
}
