using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>
/// One of several nodes hears what the others have committed before it answers a question, so that whoever was told something
/// by one node finds it at all of them, whichever a load balancer chooses.
/// </summary>
internal static class FreshMemory
{
    /// <summary>Adds it where this process is one of several nodes.</summary>
    internal static void UseFreshMemory(this WebApplication app)
    {
        if (app.Services.GetService<INodeHost>() is null)
            return;

        app.Use(async (context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                await TryHearAsync(context);

            await next(context);
        });
    }

    private static async Task TryHearAsync(HttpContext context)
    {
        try
        {
            await context.RequestServices.GetRequiredService<EngineService>().Engine.HearAsync(context.RequestAborted);
        }
        catch (StoreException)
        {
            // What needs the store says so itself; the rest is answered from memory.
        }
    }
}
