using System.CommandLine;
using System.Text.Json.Nodes;
using static Monitoring.Gateway.CommandLine.Listing;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>account</c>: makes, lists, disables and enables accounts of a running server, and resets their passwords.</summary>
internal static class AccountCommand
{
    private static readonly RightsOptions Rights = new();

    private static readonly Option<string> DisplayName = new("--display-name")
    {
        Description = "Who has it, as others are shown it. [default: the name]",
        HelpName = "NAME",
    };

    private static readonly Argument<string> NewName = new("NAME") { Description = "What is typed to sign in: letters and digits, and . _ - @ between them." };

    private static readonly Argument<string> Which = new("ACCOUNT") { Description = "The name or the id that 'account list' shows." };

    /// <summary>The command with its subcommands.</summary>
    internal static Command Create() => new Command(
        "account",
        $"""
        Makes, lists, disables and enables accounts of people who sign in to a running server, and resets their passwords.
        Needs the token of an admin in {ServerOptions.TokenVariable}.

        Examples:
          account create li.ming --role officer --region HS --display-name "Li Ming"
          account list
          account password li.ming
          account disable li.ming
          account enable li.ming

        Ends with 0 when it is done, 1 when the server refused or the line is wrong, and 2 when the server could not be
        reached or failed.
        """)
    {
        CreateCommand(),
        new Command("list", "Lists all accounts, also those that are disabled.").TalksToServer(ListAsync),
        new Command(
            "password",
            """
            Sets a password to hand over, ends the account's sessions, and unlocks it. The password alone goes to standard
            output, this once.
            """) { Which }.TalksToServer(ResetAsync),
        new Command("disable", "Ends an account's sessions and lets nobody in with it, until it is enabled again.") { Which }
            .TalksToServer((line, client, console, cancellation) => SwitchAsync(line, client, console, isDisabled: true, cancellation)),
        new Command("enable", "Lets people in again with an account that was disabled.") { Which }
            .TalksToServer((line, client, console, cancellation) => SwitchAsync(line, client, console, isDisabled: false, cancellation)),
    };

    private static Command CreateCommand()
    {
        var command = new Command(
            "create",
            """
            Makes an account. Its first password alone goes to standard output, this once; what is known of the account goes
            to standard error. The password is good for setting another, and only for a while.
            """) { NewName };
        Rights.AddTo(command);
        command.Add(DisplayName);
        return command.TalksToServer(CreateAsync);
    }

    private static async Task CreateAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var body = Rights.Read(line);
        body["name"] = line.GetRequiredValue(NewName);
        if (line.GetValue(DisplayName) is { } display)
            body["displayName"] = display;

        var made = (await client.SendAsync(HttpMethod.Post, "/api/accounts", body, cancellation))!.AsObject();
        await WritePasswordAsync(made, console);
    }

    private static async Task ListAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var accounts = await AllAsync(client, "/api/accounts", cancellation);
        await WriteAsync(
            console.Output,
            ["ID", "NAME", "ROLE", "STATE", "LAST SIGNED IN", "REACHES", "DISPLAY NAME"],
            accounts.OrderBy(account => Text(account, "name"), StringComparer.Ordinal).Select(account => (string[])
                [
                    Text(account, "id"), Text(account, "name"), Text(account, "role"), Text(account, "state"), Text(account, "lastSignedInAt"),
                    Reach(account), Text(account, "displayName"),
                ]));
    }

    private static async Task ResetAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        var account = await FindAsync(line, client, cancellation);
        var path = $"/api/accounts/{Uri.EscapeDataString(Text(account, "id"))}/password";
        var reset = (await client.SendAsync(HttpMethod.Post, path, null, cancellation))!.AsObject();
        await WritePasswordAsync(reset, console);
    }

    private static async Task SwitchAsync(
        ParseResult line, GatewayClient client, InvocationConfiguration console, bool isDisabled, CancellationToken cancellation)
    {
        var account = await FindAsync(line, client, cancellation);
        var body = new JsonObject { ["disabled"] = isDisabled };
        foreach (var field in (string[])["displayName", "role", "regions", "sites"])
            body[field] = account[field]!.DeepClone();

        await client.SendAsync(HttpMethod.Put, $"/api/accounts/{Uri.EscapeDataString(Text(account, "id"))}", body, cancellation);
        await console.Error.WriteLineAsync($"{Text(account, "name")} ({Text(account, "id")}) is {(isDisabled ? "disabled" : "enabled")}.");
    }

    private static async Task WritePasswordAsync(JsonObject account, InvocationConfiguration console)
    {
        await console.Error.WriteLineAsync(
            $"{Text(account, "id")}  {Text(account, "role")} '{Text(account, "name")}'  {Reach(account)}  of {Text(account, "displayName")}");
        await console.Error.WriteLineAsync($"The password is shown only now. It is good until {Text(account, "oneTimeUntil")}, for setting another:");
        await console.Output.WriteLineAsync(Text(account, "oneTimePassword"));
    }

    /// <summary>The account that is meant, by its name or its id.</summary>
    private static async Task<JsonObject> FindAsync(ParseResult line, GatewayClient client, CancellationToken cancellation)
    {
        var which = line.GetRequiredValue(Which);
        var found = (await AllAsync(client, "/api/accounts", cancellation))
            .Where(account => Text(account, "id") == which || string.Equals(Text(account, "name"), which, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new CommandFailedException(ExitCodes.Refused, $"There is no account {which}; 'account list' shows all."),
            _ => found.Single(account => Text(account, "id") == which),
        };
    }
}
