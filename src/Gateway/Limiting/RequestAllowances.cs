using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Evidence;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Import;

namespace Monitoring.Gateway.Limiting;

/// <summary>What callers may do in a minute, and how much of what is costly may be under way.</summary>
internal sealed class RequestAllowances : IDisposable
{
    /// <summary>Tokens that are busy at the same time, and addresses that send wrong ones; some 200 bytes each.</summary>
    private const int MostCallers = 10_000;

    private readonly ConcurrencyLimiter _imports;
    private readonly ConcurrencyLimiter _evidence;

    /// <summary>Allowances as the options say.</summary>
    public RequestAllowances(ServerLimits limits, IntakeOptions intake, ImportOptions import, EvidenceOptions evidence, TimeProvider system)
    {
        // A bucket holds a whole batch at least; a smaller one could never take it.
        Events = new Allowances(limits.EventsPerMinute, Math.Max(limits.EventsPerMinute, intake.EventsPerBatch), MostCallers, system);
        BadTokens = new Allowances(limits.BadTokensPerMinute, limits.BadTokensPerMinute, MostCallers, system);
        SignIns = new Allowances(limits.SignInsPerMinute, limits.SignInsPerMinute, MostCallers, system);

        // To the provider and back again are two requests of one attempt.
        SignOns = new Allowances(2 * limits.SignInsPerMinute, 2 * limits.SignInsPerMinute, MostCallers, system);
        SignInNames = new Allowances(limits.SignInsPerName, limits.SignInsPerName, MostCallers, system);
        _imports = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = import.AtOnce, QueueLimit = 0 });
        Evidence = new Allowances(evidence.PerMinute, evidence.PerMinute, MostCallers, system);
        _evidence = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = evidence.AtOnce, QueueLimit = 0 });
    }

    /// <summary>Events, by id of the token.</summary>
    internal Allowances Events { get; }

    /// <summary>Requests with a token that is not valid, by <see cref="Network"/>.</summary>
    internal Allowances BadTokens { get; }

    /// <summary>Attempts to sign in, by <see cref="Network"/>.</summary>
    internal Allowances SignIns { get; }

    /// <summary>Requests of single sign-on, two for each attempt, by <see cref="Network"/>.</summary>
    internal Allowances SignOns { get; }

    /// <summary>Attempts to sign in, by a hash of the name.</summary>
    internal Allowances SignInNames { get; }

    /// <summary>Pieces of evidence, by id of the token.</summary>
    internal Allowances Evidence { get; }

    /// <summary>A place for one more piece of evidence to come in, to be disposed at its end; it says whether there was one.</summary>
    internal RateLimitLease EvidenceIn() => _evidence.AttemptAcquire();

    /// <summary>A place for one more import, to be disposed at its end; it says whether there was one.</summary>
    internal RateLimitLease Import() => _imports.AttemptAcquire();

    /// <summary>Who an address belongs to: one customer of a network has one address of IPv4, and 2^64 of IPv6.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "";

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily == AddressFamily.InterNetwork)
            return address.MapToIPv4().ToString();

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _imports.Dispose();
        _evidence.Dispose();
    }
}
