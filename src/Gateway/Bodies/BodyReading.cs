using Microsoft.AspNetCore.Connections;

namespace Monitoring.Gateway.Bodies;

/// <summary>Reads bodies as they come in.</summary>
internal static class BodyReading
{
    /// <summary>Reads the next part of a body; 0 at its end.</summary>
    /// <exception cref="BadHttpRequestException">
    /// The body is not what its headers announce. The server says so of most of what can be wrong, but calls a chunk whose
    /// size is no number a failure of input.
    /// </exception>
    internal static async ValueTask<int> ReadPartAsync(this HttpRequest request, Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancellation);
        }
        catch (IOException e) when (e is not (BadHttpRequestException or ConnectionResetException) && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException(e.Message, StatusCodes.Status400BadRequest, e);
        }
    }
}
