using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Configuring;

namespace Monitoring.Gateway.Tests.SingleSignOn;

/// <summary>What is said of a configuration of single sign-on that is wrong.</summary>
public sealed class OidcOptionsTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("Authority=https://id.example.org/realms/x;ClientId=monitoring", null)]
    [InlineData("Authority=https://id.example.org/realms/x;ClientId=monitoring;Scope=profile", "Scope")]
    [InlineData("Authority=http://id.example.org;ClientId=monitoring", "Authority")]
    [InlineData("Authority=https://id.example.org/?x=y;ClientId=monitoring", "Authority")]
    [InlineData("Authority=id.example.org;ClientId=monitoring", "Authority")]
    [InlineData("Authority=http://localhost:8080;ClientId=monitoring", null)]
    [InlineData("Authority=https://id.example.org", "ClientId")]
    [InlineData("ClientId=monitoring", "Authority")]
    [InlineData("ClientSecret=x", "Authority")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;NameZh= ", "NameZh")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;RoleClaim=groups", "RoleClaim")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;Roles:0:Value=a;Roles:0:Role=viewer", "RoleClaim")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;RoleClaim=groups;Roles:0:Value=a;Roles:0:Role=boss", "Roles:0:Role")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;RoleClaim=groups;Roles:0:Value=a;Roles:0:Role=viewer;Roles:1:Value=a;Roles:1:Role=admin", "Roles:1:Value")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;ClockSkewSeconds=601", "ClockSkewSeconds")]
    [InlineData("Authority=https://id.example.org;ClientId=monitoring;CreateAccounts=perhaps", "CreateAccounts")]
    public void Each_names_the_option(string settings, string? option)
    {
        var failures = Failures(settings);
        if (option is null)
            failures.ShouldBeEmpty();
        else
            failures.ShouldHaveSingleItem().ShouldContain(option);
    }

    [Fact]
    public void All_of_them_are_named_at_once() =>
        Failures("Authority=ftp://x;Scope=mail;NameEn=;RoleClaim=groups").Count.ShouldBe(5);

    private static IReadOnlyList<string> Failures(string settings)
    {
        var values = settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2))
            .Select(s => KeyValuePair.Create($"SignIn:Oidc:{s[0]}", (string?)s[1]));
        var reader = new OptionsReader(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        reader.Read<OidcOptions>();
        try
        {
            reader.ThrowIfWrong();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }
}
