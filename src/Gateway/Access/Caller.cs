using Monitoring.Core.Sites;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access;

/// <summary>Who asks. Handlers take it as a parameter.</summary>
/// <param name="TokenId">Id of the token it came with, or of the account it signed in with; not secret.</param>
/// <param name="Name">Name of the token, or of whoever has the account, for people and the ledger.</param>
/// <param name="Role">What it is.</param>
/// <param name="Scope">Where it may use that.</param>
internal sealed record Caller(string TokenId, string Name, Role Role, Scope Scope)
{
    /// <summary>The caller of a request that has passed authorization.</summary>
    /// <exception cref="InvalidOperationException">The route is open to everybody, so nobody is known.</exception>
    internal static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>Gives handlers their parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));

    /// <summary>Whether it has a permission, somewhere.</summary>
    internal bool May(Permission permission) => Role.May(permission);

    /// <summary>Whether it may see a region.</summary>
    internal bool Sees(IDirectory directory, string region) => Scope.HasRegion(directory, region);

    /// <summary>Whether it may see a site.</summary>
    internal bool Sees(IDirectory directory, SiteFacts site) => Scope.HasSite(directory, site.Code, site.Region);

    /// <summary>Whether it may see an issue.</summary>
    internal bool Sees(IDirectory directory, IssueRow issue) => Scope.HasSite(directory, issue.Site, issue.Region);
}
