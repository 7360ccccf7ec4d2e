using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>What a new token is to be.</summary>
/// <param name="Rights">What it may do and where, with everything that is wrong with the request.</param>
/// <param name="Name">Its name, or null to be named after its role.</param>
/// <param name="ExpiresAt">When it ends, or null.</param>
internal sealed record TokenRequest(RightsReader Rights, string? Name, Instant? ExpiresAt)
{
    /// <summary>Characters of a name, at most.</summary>
    internal const int LongestName = 100;

    private static readonly string[] Fields = ["role", "name", "regions", "sites", "expiresAt"];

    /// <summary>Everything that is wrong with it; empty when it is good.</summary>
    internal IReadOnlyList<FieldError> Errors => Rights.Errors;

    /// <summary>Reads it.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="directory">Regions and sites must be registered, so that a misspelt code is not taken for a scope.</param>
    /// <param name="now">By the system's clock.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async ValueTask<TokenRequest> ReadAsync(
        JsonElement body, IDirectory directory, Instant now, CancellationToken cancellation)
    {
        var rights = new RightsReader(body);
        JsonRequest.CheckNames(body, Fields, rights.Errors);
        var name = rights.Name("name", LongestName);
        var end = End(rights, now);
        await rights.ReadAsync(directory, cancellation);
        return new TokenRequest(rights, name, end);
    }

    private static Instant? End(RightsReader rights, Instant now)
    {
        if (rights.Text("expiresAt") is not { } text)
            return null;

        if (OffsetDateTimePattern.Rfc3339.Parse(text) is not { Success: true, Value: var value })
            rights.Fail("expiresAt", ErrorCodes.BadFormat, "This must be RFC 3339 with an offset, for example 2027-01-01T00:00:00Z.");
        else if (!Moments.IsInRange(value.Date))
            rights.Fail("expiresAt", ErrorCodes.OutOfRange, Moments.Range);
        else if (value.ToInstant() <= now)
            rights.Fail("expiresAt", ErrorCodes.OutOfRange, "This must lie in the future.");
        else
            return value.ToInstant();

        return null;
    }
}
