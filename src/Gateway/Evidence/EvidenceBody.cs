using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Evidence;

/// <summary>Takes the body of a request in, hashing it on its way, and judges what has come.</summary>
internal static class EvidenceBody
{
    private const int PartBytes = 64 << 10;

    /// <summary>Takes it in; what it is, or what is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="incoming">Where it goes.</param>
    /// <param name="sha256">What it must hash to.</param>
    /// <param name="options">What is taken.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<(EvidenceKind? Kind, ProblemResult? Problem)> TakeAsync(
        HttpRequest request, IIncomingEvidence incoming, string sha256, EvidenceOptions options, CancellationToken cancellation)
    {
        // The server's own limit would cut the connection before the client has read why.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;

        if (request.ContentLength > options.BodyBytes)
            return (null, ProblemResult.TooLarge(options.BodyBytes));

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PartBytes);
        try
        {
            while (await request.ReadPartAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                if (incoming.Body.Position + read > options.BodyBytes)
                    return (null, ProblemResult.TooLarge(options.BodyBytes));

                await incoming.Body.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (incoming.Body.Position == 0)
            return (null, EvidenceProblems.Empty());

        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        return found == sha256 ? await JudgeAsync(request, incoming.Body, options, cancellation) : (null, EvidenceProblems.OtherHash(found));
    }

    private static async Task<(EvidenceKind? Kind, ProblemResult? Problem)> JudgeAsync(
        HttpRequest request, Stream body, EvidenceOptions options, CancellationToken cancellation)
    {
        var length = (int)body.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.Position = 0;
            await body.ReadExactlyAsync(bytes.AsMemory(0, length), cancellation);
            if (EvidenceKind.Of(bytes.AsSpan(0, Math.Min(length, EvidenceKind.Telling))) is not { } kind || kind != EvidenceRequest.Announced(request))
                return (null, EvidenceProblems.OtherKind());

            return !options.AllowLocation && PictureLocation.IsIn(kind, bytes.AsSpan(0, length)) ? (null, EvidenceProblems.HasLocation()) : (kind, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
