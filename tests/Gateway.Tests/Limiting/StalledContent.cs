using System.Net;
using System.Net.Http.Headers;

namespace Monitoring.Gateway.Tests.Limiting;

/// <summary>A body whose end comes when it is told to.</summary>
internal sealed class StalledContent : HttpContent
{
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal StalledContent(string type) => Headers.ContentType = new MediaTypeHeaderValue(type);

    /// <summary>Done when its beginning is on its way.</summary>
    internal Task Sent => _sent.Task;

    /// <summary>Lets it end.</summary>
    internal void End() => _end.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync("code\n"u8.ToArray());
        await stream.FlushAsync();
        _sent.SetResult();
        await _end.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
