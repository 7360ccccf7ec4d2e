using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>An attempt to deliver an alert, as its receiver saw it.</summary>
internal sealed record Delivered(string Path, string ContentType, string Body, int Answer)
{
    /// <summary>The headers.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A receiver of alerts on this machine; what it answers can change at any time.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Delivered> _attempts = new();
    private readonly WebApplication _app;

    private Receiver(IPAddress address, int port, Func<int> answer)
    {
        Answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(address, port));
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>The status of the next answers.</summary>
    public Func<int> Answer { get; set; }

    /// <summary>Headers of the next answers.</summary>
    public IReadOnlyDictionary<string, string> AnswerHeaders { get; set; } = new Dictionary<string, string>();

    /// <summary>What an answer waits for; nothing unless a test makes the receiver slow.</summary>
    public Task Before { get; set; } = Task.CompletedTask;

    /// <summary>Every attempt so far.</summary>
    public IReadOnlyCollection<Delivered> Attempts => _attempts;

    /// <summary>An address at it.</summary>
    public string Hook(string path = "/hook") =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;

    /// <summary>Starts one; on the loopback and a free port, unless a test needs one that was refused before, or that others reach.</summary>
    public static async Task<Receiver> StartAsync(int port = 0, Func<int>? answer = null, string address = "127.0.0.1")
    {
        var receiver = new Receiver(IPAddress.Parse(address), port, answer ?? (() => StatusCodes.Status204NoContent));
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.StatusCode = Answer();
        foreach (var (name, value) in AnswerHeaders)
        {
            context.Response.Headers[name] = value;
        }

        _attempts.Enqueue(new Delivered(context.Request.Path, context.Request.ContentType ?? "", body, context.Response.StatusCode)
        {
            Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            At = TimeProvider.System.GetUtcNow(),
        });
        await Before.WaitAsync(context.RequestAborted);
    }
}
