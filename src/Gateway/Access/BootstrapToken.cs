using System.Security.Cryptography;

namespace Monitoring.Gateway.Access;

/// <summary>
/// Makes or takes the full-rights token at the first start. The first start decides: a later value of the environment
/// variable changes nothing, so that whoever can set a variable on a running installation does not thereby own its data.
/// </summary>
internal sealed partial class BootstrapToken(
    IServiceProvider services, IConfiguration configuration, OperatorConsole console, ILogger<BootstrapToken> log) : IHostedService
{
    /// <summary>The environment variable that sets the token.</summary>
    internal const string Variable = "MONITORING_BOOTSTRAP_TOKEN";

    private const int ShortToken = 20;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Hosted services are all made before the first one starts; the store is asked for when it is open.
        var tokens = services.GetRequiredService<ITokenStore>();
        var given = configuration[Variable];
        if (string.IsNullOrEmpty(given))
            await EnsureMadeAsync(tokens, cancellationToken);
        else
            await EnsureGivenAsync(tokens, given, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureMadeAsync(ITokenStore tokens, CancellationToken cancellation)
    {
        if (await tokens.BootstrapAsync(cancellation) is not null)
            return;

        var token = Token.Create();
        var hash = Token.Hash(token);
        var kept = await tokens.KeepBootstrapAsync(hash, cancellation);
        if (!CryptographicOperations.FixedTimeEquals(kept, hash))
            return;

        // To the console and not to the log: logs are shipped and kept where a token must not be.
        await console.Out.WriteLineAsync(
            $"""

             First start: this token has full rights and is shown only once. Keep it safe.

                 {token}

             """);
        await console.Out.FlushAsync(cancellation);
    }

    private async Task EnsureGivenAsync(ITokenStore tokens, string given, CancellationToken cancellation)
    {
        var hash = Token.Hash(given);
        var kept = await tokens.BootstrapAsync(cancellation);
        if (kept is null)
        {
            if (!Token.CanBeSent(given))
            {
                throw new InvalidOperationException(
                    $"{Variable} must be at most {Token.LongestText} visible ASCII characters without spaces.");
            }

            if (given.Length < ShortToken)
                LogShort(Variable, ShortToken);

            kept = await tokens.KeepBootstrapAsync(hash, cancellation);
        }

        if (!CryptographicOperations.FixedTimeEquals(kept, hash))
            LogIgnored(Variable);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Variable} is ignored: the first start has set another full-rights token.")]
    private partial void LogIgnored(string variable);

    [LoggerMessage(2, LogLevel.Warning, "{Variable} has fewer than {Characters} characters; use a long random one outside of tests.")]
    private partial void LogShort(string variable, int characters);
}

/// <summary>Where the operator who starts the system reads what is meant for nobody else.</summary>
/// <param name="Out">The console.</param>
internal sealed record OperatorConsole(TextWriter Out);
