using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Deliveries;

/// <summary>Reads <c>{"address":"https://…"}</c>.</summary>
internal static class AddressBody
{
    /// <summary>Characters of an address, at most.</summary>
    internal const int LongestAddress = 2_000;

    private const string Field = "address";
    private const int MaxBytes = 16 * 1024;

    /// <summary>The address, or what is wrong.</summary>
    internal static async Task<(string? Address, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > MaxBytes)
            return (null, ProblemResult.Of(StatusCodes.Status413PayloadTooLarge));

        try
        {
            using var body = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 4 });
            var errors = new List<FieldError>();
            var address = Read(body.RootElement, errors);
            return errors.Count == 0 ? (address, null) : (null, ProblemResult.BadRequest(errors));
        }
        catch (JsonException)
        {
            return (null, NotJson());
        }
    }

    /// <summary>The body cannot be read.</summary>
    internal static ProblemResult NotJson() =>
        ProblemResult.BadRequest([new FieldError("", ErrorCodes.NotJson, "The body must be {\"address\":\"https://…\"}.")]);

    private static string? Read(JsonElement body, List<FieldError> errors)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError("", ErrorCodes.WrongType, "The body must be {\"address\":\"https://…\"}."));
            return null;
        }

        string? address = null;
        var named = 0;
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name != Field)
                errors.Add(new FieldError(property.Name.Length <= 64 ? property.Name : property.Name[..64], ErrorCodes.UnknownField, $"Only '{Field}' is known here."));
            else if (++named > 1)
                errors.Add(new FieldError(Field, ErrorCodes.DuplicateKey, "This field is there twice."));
            else if (property.Value.ValueKind != JsonValueKind.String)
                errors.Add(new FieldError(Field, ErrorCodes.WrongType, "This must be a text."));
            else
                address = property.Value.GetString();
        }

        if (named == 0)
            errors.Add(new FieldError(Field, ErrorCodes.Required, "Name the address as it stands in the channel."));
        else if (address is { Length: > LongestAddress })
            errors.Add(new FieldError(Field, ErrorCodes.TooLong, $"At most {LongestAddress} characters."));
        else if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            errors.Add(new FieldError(Field, ErrorCodes.BadFormat, "This must be an http or https address."));

        return address;
    }
}
