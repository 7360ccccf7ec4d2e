using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Commands;

/// <summary>A command as it was sent, before anybody knows whether what it is about exists.</summary>
/// <param name="Body">The bytes of the body; empty for none.</param>
/// <param name="Key">The idempotency key, or null.</param>
/// <param name="Digest">SHA-256 of method, path and body: what a repeat must be the same in.</param>
internal sealed record CommandRequest(byte[] Body, string? Key, byte[] Digest)
{
    /// <summary>The header by which a caller knows a request again.</summary>
    internal const string KeyHeader = "Idempotency-Key";

    /// <summary>Characters of an idempotency key, at most.</summary>
    internal const int LongestKey = 128;

    /// <summary>Reads a request; the problem where it cannot be one.</summary>
    internal static async ValueTask<(CommandRequest? Command, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var limit = request.HttpContext.RequestServices.GetRequiredService<ServerLimits>().CommandBytes;
        byte[] bytes;
        using (var body = await RequestBody.ReadAsync(request, limit, cancellation))
        {
            if (body.IsTooLarge)
                return (null, ProblemResult.TooLarge(limit));

            bytes = body.Memory.ToArray();
        }

        if (bytes.Length > 0 && !IsJson(request.ContentType))
            return (null, NotJson());

        var errors = new List<FieldError>(new QueryReader(request.Query).Finish());
        var key = ReadKey(request.Headers, errors);
        if (errors.Count > 0)
            return (null, ProblemResult.BadRequest(errors));

        var named = Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}\n");
        return (new CommandRequest(bytes, key, SHA256.HashData([.. named, .. bytes])), null);
    }

    /// <summary>The order it is, with the revision that its headers expect.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="exists">Whether what it is about is there.</param>
    /// <param name="problem">What is wrong, or null.</param>
    internal Order ToOrder(Caller caller, IHeaderDictionary headers, bool exists, out ProblemResult? problem)
    {
        var errors = new List<FieldError>();
        var expected = VersionTag.Read(headers, exists, errors);
        problem = errors.Count == 0 ? null : ProblemResult.BadRequest(errors);
        return new Order(caller.Name, caller.TokenId, Key, Digest) { ExpectedRevision = expected };
    }

    /// <summary>Reads the body as an event that staff record.</summary>
    /// <param name="order">The order.</param>
    /// <param name="type">Its type.</param>
    /// <param name="subject">The site or region.</param>
    /// <param name="now">Our clock.</param>
    /// <param name="mayBeDated">Whether the body may say when it happened.</param>
    /// <param name="said">Fields that the route says.</param>
    internal ReadEvent ToEvent(
        Order order, string type, string subject, DateTimeOffset now, bool mayBeDated, params (string Name, string Value)[] said) =>
        StaffEventReader.Read(
            new StaffEvent
            {
                Source = order.Source,
                Id = order.Id,
                Type = type,
                Subject = subject,
                Said = said.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal),
                MayBeDated = mayBeDated,
                Mark = writer => OrderMark.Write(writer, order),
            },
            Body,
            now);

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult NotJson() =>
        ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, $"Send {MediaTypes.Json} in UTF-8.");

    private static string? ReadKey(IHeaderDictionary headers, List<FieldError> errors)
    {
        var values = headers[KeyHeader];
        if (values.Count == 0)
            return null;

        if (values is [{ Length: > 0 and <= LongestKey } key] && !key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return key;

        errors.Add(new FieldError(KeyHeader, ErrorCodes.BadFormat, $"This must be one text of 1 to {LongestKey} visible ASCII characters without spaces."));
        return null;
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
