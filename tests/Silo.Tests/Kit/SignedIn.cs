using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>Hands what a browser asks on to a node, with the token of an admin, and brings back what the node answers as it is.</summary>
internal sealed class SignedIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked;

    private SignedIn(WebApplication app, ConcurrentQueue<string> asked) => (_app, _asked) = (app, asked);

    /// <summary>Where the browser asks.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Every path that was asked for, with how it was answered.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>Starts.</summary>
    public static async Task<SignedIn> StartAsync(OneNode node)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var asked = new ConcurrentQueue<string>();
        app.Run(async context =>
        {
            using var answer = await node.GetAsync(context.Request.Path + context.Request.QueryString, OneNode.Admin);
            asked.Enqueue($"{context.Request.Path} {(int)answer.StatusCode}");
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not "Transfer-Encoding" and not "Content-Length"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SignedIn(app, asked);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
