namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>How a gateway is started.</summary>
internal sealed record Launch
{
    /// <summary>The token with full rights, unless a test wants the one that is made.</summary>
    public const string Token = "a-token-of-these-tests-0123456789";

    /// <summary>The setting that names the networks webhooks may be aimed at although they are not public.</summary>
    public const string AllowedNetworks = "Webhook:AllowedNetworks";

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>Whether the data folder is named on the command line; otherwise it is only where the process works.</summary>
    public bool NamesData { get; init; } = true;

    /// <summary>What else stands on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Where the domain's clock stands at first; null for the system's clock.</summary>
    public string? Clock { get; init; }

    /// <summary>The catalogue; null for the one beside the executable.</summary>
    public string? Catalogue { get; init; }

    /// <summary>The token to set at first start; null has one made.</summary>
    public string? Bootstrap { get; init; } = Token;

    /// <summary>
    /// Settings, as in the configuration: <c>Engine:MaxBatch</c>. Receivers of tests are on this machine, so webhooks may be aimed
    /// at it unless a test names <see cref="AllowedNetworks"/> itself.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables of the environment that are no settings of ours.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
