using System.CommandLine;
using Monitoring.Gateway.Queries;
using NodaTime;
using NodaTime.Text;
using static Monitoring.Gateway.CommandLine.Listing;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>token</c>: makes, lists and revokes tokens of a running server.</summary>
internal static class TokenCommand
{
    private static readonly RightsOptions Rights = new();

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Who or what will have it, for people. [default: the role and the id]",
        HelpName = "NAME",
    };

    private static readonly Option<string> Expires = CreateExpires();

    private static readonly Argument<string> Id = new("ID") { Description = "The id that 'token list' shows; not the token itself." };

    /// <summary>The command with its subcommands.</summary>
    internal static Command Create() => new Command(
        "token",
        $"""
        Makes, lists and revokes tokens of a running server. Needs the token of an admin in {ServerOptions.TokenVariable}.

        Examples:
          token create --role source --region HS --name "Tablets of Haishu" --expires 2027-01-01
          token create --role site --site HS-HOTEL-017
          token list
          token revoke t-k3v9xw2mpq

        Ends with 0 when it is done, 1 when the server refused or the line is wrong, and 2 when the server could not be
        reached or failed.
        """)
    {
        CreateCommand(),
        ListCommand(),
        RevokeCommand(),
    };

    private static Command CreateCommand()
    {
        var command = new Command(
            "create",
            """
            Makes a token. The token alone goes to standard output, this once; what is known of it goes to standard error. So
            'TOKEN=$(… token create …)' does what it should.
            """);
        Rights.AddTo(command);
        command.Add(Name);
        command.Add(Expires);
        return command.TalksToServer(CreateAsync);
    }

    private static Command ListCommand() =>
        new Command("list", "Lists all tokens, also those that expired or were revoked, with their last use.").TalksToServer(ListAsync);

    private static Command RevokeCommand() =>
        new Command("revoke", "Takes a token back at once and for good.") { Id }.TalksToServer(RevokeAsync);

    private static async Task CreateAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var body = Rights.Read(line);
        if (line.GetValue(Name) is { } name)
            body["name"] = name;

        if (line.GetValue(Expires) is { } expires)
            body["expiresAt"] = InstantPattern.ExtendedIso.Format(End(expires)!.Value);

        var made = (await client.SendAsync(HttpMethod.Post, "/api/tokens", body, cancellation))!.AsObject();
        await console.Error.WriteLineAsync($"{Text(made, "id")}  {Text(made, "role")} '{Text(made, "name")}'  {Reach(made)}  expires: {Text(made, "expiresAt")}");
        await console.Error.WriteLineAsync("The token is shown only now:");
        await console.Output.WriteLineAsync(Text(made, "token"));
    }

    private static async Task ListAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var tokens = await Listing.AllAsync(client, "/api/tokens", cancellation);
        await Listing.WriteAsync(
            console.Output,
            ["ID", "ROLE", "STATE", "LAST USED", "EXPIRES", "REACHES", "NAME"],
            tokens.Select(token => (string[])
                [Text(token, "id"), Text(token, "role"), Text(token, "state"), Text(token, "lastUsedAt"), Text(token, "expiresAt"), Reach(token), Text(token, "name")]));
    }

    private static async Task RevokeAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var id = line.GetRequiredValue(Id);
        await client.SendAsync(HttpMethod.Delete, $"/api/tokens/{Uri.EscapeDataString(id)}", null, cancellation);
        await console.Error.WriteLineAsync($"{id} is revoked.");
    }

    private static Option<string> CreateExpires()
    {
        var option = new Option<string>("--expires")
        {
            Description = "When it ends: a day (it ends when that day begins in UTC), or RFC 3339 with an offset. [default: never]",
            HelpName = "WHEN",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && End(result.Tokens[0].Value) is null)
                result.AddError("--expires takes a day such as 2027-01-01, or RFC 3339 with an offset such as 2027-01-01T18:00:00+08:00.");
        });
        return option;
    }

    private static Instant? End(string text) =>
        Moments.ParseDay(text)?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() ?? Moments.Parse(text)?.ToInstant();
}
