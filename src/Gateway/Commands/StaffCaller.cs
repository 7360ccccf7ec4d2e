using System.Security.Claims;
using Monitoring.Core.Sites;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands;

/// <summary>Who gives a command, and what of the city it may be about. Handlers take it as a parameter.</summary>
/// <param name="TokenId">Id of the token it came with; not secret.</param>
/// <param name="Name">For people and the ledger.</param>
internal sealed record StaffCaller(string TokenId, string Name)
{
    /// <summary>Gives handlers their parameter.</summary>
    public static ValueTask<StaffCaller?> BindAsync(HttpContext context)
    {
        // The one token there is has no id besides its name.
        var name = context.User.FindFirstValue(ClaimTypes.Name) ?? throw new InvalidOperationException("Nobody is signed in here.");
        return ValueTask.FromResult<StaffCaller?>(new StaffCaller(name, name));
    }

    /// <summary>Whether it may see a region; with full rights, any that there is.</summary>
#pragma warning disable CA1822 // A token that is narrowed to a part of the city will ask itself.
    internal bool Sees(IDirectory directory, string region) => directory.Region(region) is not null;
#pragma warning restore CA1822

    /// <summary>Whether it may see a site.</summary>
    internal bool Sees(IDirectory directory, SiteFacts site) => Sees(directory, site.Region);

    /// <summary>Whether it may see an issue.</summary>
    internal bool Sees(IDirectory directory, IssueRow issue) => Sees(directory, issue.Region);
}
