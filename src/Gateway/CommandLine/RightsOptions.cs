using System.CommandLine;
using System.Text.Json.Nodes;
using Monitoring.Gateway.Access;
using Monitoring.Runtime.Models;
using static Monitoring.Gateway.CommandLine.Listing;

namespace Monitoring.Gateway.CommandLine;

/// <summary>The options by which a token or an account is given its role and its reach.</summary>
internal sealed class RightsOptions
{
    private readonly Option<string> _role = new("--role")
    {
        Description = "What it may do: "
            + "source (a field system that posts), site (reports on itself), viewer (looks on), inspector (visits and looks back), "
            + "officer (sees to putting right), supervisor (both, and the registry), admin (everything, everywhere).",
        HelpName = "ROLE",
        Required = true,
    };

    private readonly Option<string[]> _regions = new("--region")
    {
        Description = "A region that it reaches, with everything below; may be repeated.",
        HelpName = "CODE",
    };

    private readonly Option<string[]> _sites = new("--site")
    {
        Description = "A single site that it reaches; may be repeated.",
        HelpName = "CODE",
    };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        _role.AcceptOnlyFromAmong([.. Words.All<Role>()]);
        command.Add(_role);
        command.Add(_regions);
        command.Add(_sites);
    }

    /// <summary>The body of a request, with what the line gives.</summary>
    internal JsonObject Read(ParseResult line)
    {
        var body = new JsonObject { ["role"] = line.GetValue(_role) };
        AddCodes(body, "regions", line.GetValue(_regions));
        AddCodes(body, "sites", line.GetValue(_sites));
        return body;
    }
}
