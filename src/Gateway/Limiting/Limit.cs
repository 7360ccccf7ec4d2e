namespace Monitoring.Gateway.Limiting;

/// <summary>A limit that a request can meet.</summary>
/// <param name="Code">What it is called in problems and metrics; it never changes.</param>
/// <param name="Status">The HTTP status of the answer.</param>
internal sealed record Limit(string Code, int Status)
{
    /// <summary>Bytes of a request's body.</summary>
    internal static readonly Limit BodyBytes = new("body-bytes", StatusCodes.Status413PayloadTooLarge);

    /// <summary>Bytes a second of a body on its way in.</summary>
    internal static readonly Limit BodyRate = new("body-bytes-per-second", StatusCodes.Status408RequestTimeout);

    /// <summary>Events of one batch.</summary>
    internal static readonly Limit BatchEvents = new("batch-events", StatusCodes.Status413PayloadTooLarge);

    /// <summary>Lines of a file of regions or sites.</summary>
    internal static readonly Limit ImportLines = new("import-lines", StatusCodes.Status413PayloadTooLarge);

    /// <summary>Imports under way.</summary>
    internal static readonly Limit Imports = new("imports-at-once", StatusCodes.Status429TooManyRequests);

    /// <summary>Bytes of a request's target: its path with its query.</summary>
    internal static readonly Limit UrlBytes = new("url-bytes", StatusCodes.Status414UriTooLong);

    /// <summary>Parameters of a query.</summary>
    internal static readonly Limit QueryParameters = new("query-parameters", StatusCodes.Status400BadRequest);

    /// <summary>Header fields of a request.</summary>
    internal static readonly Limit HeaderFields = new("header-fields", StatusCodes.Status431RequestHeaderFieldsTooLarge);

    /// <summary>Bytes of all header fields of a request.</summary>
    internal static readonly Limit HeaderBytes = new("header-bytes", StatusCodes.Status431RequestHeaderFieldsTooLarge);

    /// <summary>Events of one token in a minute.</summary>
    internal static readonly Limit EventsPerMinute = new("events-per-minute", StatusCodes.Status429TooManyRequests);

    /// <summary>Requests with a token that is not valid, of one address in a minute.</summary>
    internal static readonly Limit BadTokensPerMinute = new("bad-tokens-per-minute", StatusCodes.Status429TooManyRequests);

    /// <summary>Attempts to sign in, of one address in a minute.</summary>
    internal static readonly Limit SignInsPerMinute = new("sign-ins-per-minute", StatusCodes.Status429TooManyRequests);

    /// <summary>Attempts to sign in with one name in a minute.</summary>
    internal static readonly Limit SignInsPerName = new("sign-ins-per-name", StatusCodes.Status429TooManyRequests);

    /// <summary>Live feeds that are open.</summary>
    internal static readonly Limit Feeds = new("feeds-open", StatusCodes.Status429TooManyRequests);

    /// <summary>Live feeds of one token that are open.</summary>
    internal static readonly Limit FeedsPerToken = new("feeds-per-token", StatusCodes.Status429TooManyRequests);

    /// <summary>Pieces of evidence of one token in a minute.</summary>
    internal static readonly Limit EvidencePerMinute = new("evidence-per-minute", StatusCodes.Status429TooManyRequests);

    /// <summary>Pieces of evidence on their way in.</summary>
    internal static readonly Limit EvidenceAtOnce = new("evidence-at-once", StatusCodes.Status429TooManyRequests);

    /// <summary>Bytes of all evidence together.</summary>
    internal static readonly Limit EvidenceBytes = new("evidence-bytes", StatusCodes.Status507InsufficientStorage);

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<Limit> All =
    [
        BodyBytes, BodyRate, BatchEvents, ImportLines, Imports, UrlBytes, QueryParameters, HeaderFields, HeaderBytes, EventsPerMinute, BadTokensPerMinute,
        SignInsPerMinute, SignInsPerName, Feeds, FeedsPerToken, EvidencePerMinute, EvidenceAtOnce, EvidenceBytes,
    ];
}
