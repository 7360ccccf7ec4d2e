using System.CommandLine;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary>The options of every command that talks to a running server.</summary>
internal static class ServerOptions
{
    /// <summary>The environment variable that holds the token; a token on the command line shows in lists of processes.</summary>
    internal const string TokenVariable = "MONITORING_TOKEN";

    private static readonly Option<string> Url = new("--url")
    {
        Description = $"Where the server listens. [default: {GatewayHost.DefaultUrls}]",
        HelpName = "URL",
    };

    private static readonly Option<string> Token = new("--token")
    {
        Description = $"A token of the server. Better set {TokenVariable}: what stands on a command line is seen by others.",
        HelpName = "TOKEN",
    };

    /// <summary>Adds them to a command and says what it does with the server; failures are written for whoever typed it.</summary>
    internal static Command TalksToServer(
        this Command command, Func<ParseResult, GatewayClient, InvocationConfiguration, CancellationToken, Task> action)
    {
        command.Add(Url);
        command.Add(Token);
        command.SetAction(async (line, cancellation) =>
        {
            try
            {
                using var client = Connect(line);
                await action(line, client, line.InvocationConfiguration, cancellation);
                return ExitCodes.Done;
            }
            catch (CommandFailedException e)
            {
                await line.InvocationConfiguration.Error.WriteLineAsync(e.Message);
                return e.ExitCode;
            }
        });
        return command;
    }

    private static GatewayClient Connect(ParseResult line)
    {
        var url = line.GetValue(Url) ?? GatewayHost.DefaultUrls;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandFailedException(ExitCodes.Refused, "--url takes an http or https address, for example http://127.0.0.1:8080.");

        var token = line.GetValue(Token) ?? Environment.GetEnvironmentVariable(TokenVariable);
        if (string.IsNullOrWhiteSpace(token) || !Access.Tokens.Token.CanBeSent(token))
            throw new CommandFailedException(ExitCodes.Refused, $"Set {TokenVariable} to a token of the server, or name one with --token.");

        return new GatewayClient(address, token);
    }
}
