using System.Security.Cryptography;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>
/// Makes or takes the full-rights token at the first start. The first start decides: a later value of the environment
/// variable changes nothing, so that whoever can set a variable on a running installation does not thereby own its data.
/// </summary>
internal sealed partial class BootstrapToken(
    IServiceProvider services, IConfiguration configuration, OperatorConsole console, TimeProvider system, ILogger<BootstrapToken> log)
    : IHostedService
{
    /// <summary>The environment variable that sets the token.</summary>
    internal const string Variable = "MONITORING_BOOTSTRAP_TOKEN";

    /// <summary>What it goes by in lists and commands.</summary>
    internal const string Id = "bootstrap";

    private const string Setting = "token.bootstrap";
    private const string FirstStart = "first start";
    private const int ShortToken = 20;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Hosted services are all made before the first one starts; the store is asked for when it is open.
        var store = services.GetRequiredService<IStore>();
        var given = configuration[Variable];
        var kept = string.IsNullOrEmpty(given)
            ? await EnsureMadeAsync(store, cancellationToken)
            : await EnsureGivenAsync(store, given, cancellationToken);
        await EnsureListedAsync(kept, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<byte[]> EnsureMadeAsync(IStore store, CancellationToken cancellation)
    {
        if (await store.GetSettingAsync(Setting, cancellation) is { } earlier)
            return earlier;

        var token = Token.Create();
        var hash = Token.Hash(token);
        var kept = await store.KeepSettingAsync(Setting, hash, cancellation);
        if (CryptographicOperations.FixedTimeEquals(kept, hash))
        {
            // To the console and not to the log: logs are shipped and kept where a token must not be.
            await console.Out.WriteLineAsync(
                $"""

                 First start: this token has full rights and is shown only once. Keep it safe.

                     {token}

                 """);
            await console.Out.FlushAsync(cancellation);
        }

        return kept;
    }

    private async Task<byte[]> EnsureGivenAsync(IStore store, string given, CancellationToken cancellation)
    {
        var hash = Token.Hash(given);
        var kept = await store.GetSettingAsync(Setting, cancellation);
        if (kept is null)
        {
            if (!Token.CanBeSent(given))
            {
                throw new InvalidOperationException(
                    $"{Variable} must be at most {Token.LongestText} visible ASCII characters without spaces.");
            }

            if (given.Length < ShortToken)
                LogShort(Variable, ShortToken);

            kept = await store.KeepSettingAsync(Setting, hash, cancellation);
        }

        if (!CryptographicOperations.FixedTimeEquals(kept, hash))
            LogIgnored(Variable);

        return kept;
    }

    /// <summary>Puts it among the tokens, where it shows its last use and can be revoked; once revoked it stays so.</summary>
    private async Task EnsureListedAsync(byte[] hash, CancellationToken cancellation)
    {
        var access = services.GetRequiredService<IAccessStore>();
        if (await access.TokenAsync(Id, cancellation) is not null)
            return;

        var now = Instant.FromDateTimeOffset(system.GetUtcNow());
        var token = new TokenRow
        {
            Id = Id,
            Name = Id,
            Role = Role.Admin.Word(),
            Hash = hash,
            CreatedAt = now,
            CreatedBy = FirstStart,
        };
        await access.AddTokenAsync(
            token, new AuditRow(now, FirstStart, null, AuditActions.TokenCreated, Id, AuditActions.Describe(token)), cancellation);
    }

    [LoggerMessage(2001, LogLevel.Warning, "{Variable} is ignored: the first start has set another full-rights token.")]
    private partial void LogIgnored(string variable);

    [LoggerMessage(2002, LogLevel.Warning, "{Variable} has fewer than {Characters} characters; use a long random one outside of tests.")]
    private partial void LogShort(string variable, int characters);
}

/// <summary>Where the operator who starts the system reads what is meant for nobody else.</summary>
/// <param name="Out">The console.</param>
internal sealed record OperatorConsole(TextWriter Out);
