using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Demo.City;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>An account that a demo has made.</summary>
/// <param name="Name">What is typed to sign in.</param>
/// <param name="Password">Its password, shown this once.</param>
/// <param name="Reach">Where it may go, for people.</param>
internal sealed record DemoAccount(string Name, string Password, string Reach);

/// <summary>Makes an account for each role, to sign in with at once.</summary>
/// <param name="desk">Makes accounts.</param>
/// <param name="store">Knows those there are.</param>
internal sealed class DemoAccounts(AccountDesk desk, IAccountStore store)
{
    private static readonly Actor Demo = new("Demo", null);

    /// <summary>Makes those that are missing: all of them at the first start, and later none, whose passwords nobody knows but their owners.</summary>
    internal async Task<IReadOnlyList<DemoAccount>> MakeAsync(DemoCity city, CancellationToken cancellation)
    {
        var made = new List<DemoAccount>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = role.Word();
            if (await store.AccountNamedAsync(name, cancellation) is not null)
                continue;

            var (rights, reach) = RightsOf(role, city);
            var password = PasswordRules.Create();
            var display = $"{char.ToUpperInvariant(name[0])}{name[1..]} of {reach}";
            if (await desk.CreateAsync(Demo, name, display, rights, password, isOneTime: false, cancellation) is not null)
                made.Add(new DemoAccount(name, password, reach));
        }

        return made;
    }

    // Neighbouring districts, so that who sees what can be compared; the site lies in the first.
    private static (Rights Rights, string Reach) RightsOf(Role role, DemoCity city)
    {
        switch (role)
        {
            case Role.Admin:
                return (new Rights(role, [], []), "everywhere");
            case Role.Site:
                var site = city.Sites.First(s => s.District == city.Districts[0].Code);
                return (new Rights(role, [], [site.Code]), site.Code);
            default:
                var district = city.Districts[role is Role.Viewer or Role.Source ? 1 : 0];
                return (new Rights(role, [district.Code], []), district.Name.En);
        }
    }
}
