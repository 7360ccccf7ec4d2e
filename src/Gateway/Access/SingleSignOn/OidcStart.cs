using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>
/// Opens what single sign-on needs before the first request, and looks once whether the provider is there. Where it is not, the
/// service starts all the same, and says so in the log.
/// </summary>
internal sealed class OidcStart(SignOnSeal seal, OidcProvider provider, IServiceProvider services) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _looking = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Hosted services are all made before the first one starts; the store is asked for when it is open.
        await seal.OpenAsync(services.GetRequiredService<IStore>(), cancellationToken);
        _looking = LookAsync();
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _looking;
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task LookAsync()
    {
        try
        {
            await provider.IsReachableAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The service ends before the provider has answered.
        }
    }
}
