using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>A provider of identities that is not ours: the npm library oidc-provider, on a free port of this machine.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    internal const string ClientId = "monitoring";
    internal const string ClientSecret = "a-secret-of-the-tests";

    private static readonly NpmFolder Npm = new("tests", "Gateway.Tests", "SingleSignOn", "node");

    private readonly Process _node;
    private readonly Task<string> _said;

    private IdentityProvider(Process node)
    {
        _node = node;
        _said = node.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    internal string Issuer { get; private set; } = "";

    /// <summary>Starts one, which answers nothing before it is told of its client; skips the test where there is no Node.</summary>
    internal static async Task<IdentityProvider> StartAsync()
    {
        await Npm.NeedAsync("for a provider of identities by the npm library oidc-provider");
        var provider = new IdentityProvider(Npm.Start("node", ["provider.js"]));
        provider.Issuer = (await provider.ReadAsync())["issuer"]!.GetValue<string>();
        return provider;
    }

    /// <summary>From now on it serves the application at an address.</summary>
    /// <param name="origin">The address.</param>
    /// <param name="beforehand">Whether it wants to be told beforehand what will be asked (RFC 9126).</param>
    /// <param name="plainIdToken">Whether it tells claims by its userinfo endpoint only.</param>
    internal Task ServeAsync(string origin, bool beforehand = false, bool plainIdToken = false) => TellAsync(new JsonObject
    {
        ["client"] = new JsonObject { ["origin"] = origin, ["beforehand"] = beforehand, ["plainIdToken"] = plainIdToken },
    });

    /// <summary>Tells it of somebody.</summary>
    internal Task KnowAsync(string sub, string claims = "{}")
    {
        var person = JsonNode.Parse(claims)!.AsObject();
        person["sub"] = sub;
        return TellAsync(new JsonObject { ["person"] = person });
    }

    /// <summary>Ends it.</summary>
    internal async Task StopAsync()
    {
        if (!_node.HasExited)
            _node.Kill(entireProcessTree: true);

        await _node.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _said;
        _node.Dispose();
    }

    private async Task TellAsync(JsonObject what)
    {
        await _node.StandardInput.WriteLineAsync(what.ToJsonString());
        await _node.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await ReadAsync();
    }

    private async Task<JsonObject> ReadAsync()
    {
        var line = await _node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return line is null ? throw new InvalidOperationException(await _said) : JsonSerializer.Deserialize<JsonObject>(line)!;
    }
}
