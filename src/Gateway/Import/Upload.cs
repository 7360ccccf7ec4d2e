using Monitoring.Gateway.Bodies;

namespace Monitoring.Gateway.Import;

/// <summary>A request's body in a file that is gone when it is closed: it is read twice, and memory must not hold it.</summary>
internal static class Upload
{
    /// <summary>Takes the body; null where it is longer than allowed.</summary>
    internal static async Task<FileStream?> TakeAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;

        if (request.ContentLength > limit)
            return null;

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        var isWhole = false;
        try
        {
            var buffer = new byte[64 << 10];
            for (var read = 1; read > 0;)
            {
                read = await request.ReadPartAsync(buffer, cancellation);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                if (file.Length > limit)
                    return null;
            }

            await file.FlushAsync(cancellation);
            isWhole = true;
            return file;
        }
        finally
        {
            if (!isWhole)
                await file.DisposeAsync();
        }
    }
}
