using System.Globalization;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>What somebody is told who has started a demo.</summary>
/// <param name="session">What is played.</param>
/// <param name="output">The terminal.</param>
/// <param name="address">Where the system listens.</param>
internal sealed class Welcome(DemoSession session, TextWriter output, string address)
{
    /// <summary>What there is, and where its data lies.</summary>
    internal async Task BeginAsync(DemoCity city)
    {
        var options = session.Options;
        await output.WriteLineAsync(Line(
            $"A demo: a city of {city.Districts.Count} districts, {city.Regions.Count(r => r.Level == "township")} townships and {city.Sites.Count} sites. Nobody in it is real, and nothing is posted outside."));
        await output.WriteLineAsync(session.Folder.IsTemporary
            ? $"Its data lies in {session.Folder.Path} and is removed when it ends."
            : $"Its data lies in {session.Folder.Path}; start it there again and it goes on.");
        await output.WriteLineAsync(Line(
            $"A working day takes {options.DaySeconds:0.#} s, nights and days off are shorter. It ends after {options.Days} days, or with Ctrl-C."));
        await output.WriteLineAsync($"Now listening on: {address}");
    }

    /// <summary>How long it took, and what can be tried.</summary>
    internal async Task LoadedAsync(TimeSpan took, IReadOnlyList<DemoAccount> accounts)
    {
        var token = session.Token is { } made ? $"token={made}" : "token=$" + BootstrapToken.Variable;
        await output.WriteLineAsync(Line($"Loaded in {took.TotalSeconds:0.0} s."));
        await AccountsAsync(accounts);
        await output.WriteLineAsync(
            $$"""

             Try in another terminal; jq makes the answers readable:

               {{token}}
               api() { curl -sS -H "Authorization: Bearer $token" "{{address}}$1"; }
               api '/api/issues?state=overdue&limit=3' | jq     # issues past their deadline
               api "/api/alerts/$(api '/api/alerts?reason=escalated&limit=1' | jq -r '.items[0].alert')/why" | jq .text,.recipients
               api /api/regions/{{RiskPlan.District}} | jq .live             # how a district stands
               api /api/regions/{{DemoCity.Code}}/figures | jq          # what the city did today

             """);
    }

    private async Task AccountsAsync(IReadOnlyList<DemoAccount> accounts)
    {
        if (accounts.Count == 0)
        {
            await output.WriteLineAsync($"\n Sign in at {address}/ with an account of the first start; 'account password NAME' sets another password.");
            return;
        }

        await output.WriteLineAsync($"\n Sign in at {address}/ with a name and its password, which are shown only now:\n");
        foreach (var account in accounts)
            await output.WriteLineAsync($"   {account.Name,-12}{account.Password}   {account.Reach}");
    }

    /// <summary>That nothing more is played.</summary>
    internal Task EndAsync() => output.WriteLineAsync(Line(
        $"The {session.Options.Days} days are over and the clock stands still. The system goes on serving until Ctrl-C."));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
