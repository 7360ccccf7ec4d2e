using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Deliveries;

/// <summary>Reads <c>{"address":"https://…"}</c>.</summary>
internal static class AddressBody
{
    /// <summary>Characters of an address, at most.</summary>
    internal const int LongestAddress = 2_000;

    private const string Field = "address";

    /// <summary>The address, or what is wrong.</summary>
    internal static async Task<(string? Address, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (body, unreadable) = await JsonRequest.ReadAsync(request, cancellation);
        if (body is null)
            return (null, unreadable);

        using (body)
        {
            var errors = new List<FieldError>();
            JsonRequest.CheckNames(body.RootElement, [Field], errors);
            var address = Read(body.RootElement, errors);
            return errors.Count == 0 ? (address, null) : (null, ProblemResult.BadRequest(errors));
        }
    }

    private static string? Read(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(Field, out var value))
        {
            errors.Add(new FieldError(Field, ErrorCodes.Required, "Name the address as it stands in the channel."));
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(new FieldError(Field, ErrorCodes.WrongType, "This must be a text."));
            return null;
        }

        var address = value.GetString()!;
        if (address.Length > LongestAddress)
            errors.Add(new FieldError(Field, ErrorCodes.TooLong, $"At most {LongestAddress} characters."));
        else if (!(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            errors.Add(new FieldError(Field, ErrorCodes.BadFormat, "This must be an http or https address."));

        return address;
    }
}
