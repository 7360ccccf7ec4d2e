using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>What an account is to be.</summary>
/// <param name="Rights">What it may do and where, with everything that is wrong with the request.</param>
/// <param name="Name">What is typed to sign in, in its normal form; empty where the request is not about it.</param>
/// <param name="DisplayName">Who has it, or null to be called by the name.</param>
/// <param name="IsDisabled">Whether nobody may come in with it.</param>
internal sealed record AccountRequest(RightsReader Rights, string Name, string? DisplayName, bool IsDisabled)
{
    /// <summary>Characters of a name to show, at most.</summary>
    internal const int LongestDisplayName = 100;

    private static readonly string[] OfNew = ["name", "displayName", "role", "regions", "sites"];
    private static readonly string[] OfChange = ["displayName", "role", "regions", "sites", "disabled"];

    /// <summary>Everything that is wrong with it; empty when it is good.</summary>
    internal IReadOnlyList<FieldError> Errors => Rights.Errors;

    /// <summary>Reads what a new account is to be.</summary>
    internal static async ValueTask<AccountRequest> NewAsync(JsonElement body, IDirectory directory, CancellationToken cancellation)
    {
        var rights = new RightsReader(body);
        JsonRequest.CheckNames(body, OfNew, rights.Errors);
        var name = NameOf(rights);
        var display = rights.Name("displayName", LongestDisplayName);
        await rights.ReadAsync(directory, cancellation);
        return new AccountRequest(rights, name, display, IsDisabled: false);
    }

    /// <summary>Reads what an account is to be from now on. All of it is named, so that nothing is enabled by leaving it out.</summary>
    internal static async ValueTask<AccountRequest> ChangeAsync(JsonElement body, IDirectory directory, CancellationToken cancellation)
    {
        var rights = new RightsReader(body);
        JsonRequest.CheckNames(body, OfChange, rights.Errors);
        rights.Demand("displayName", "Say who has the account.");
        var display = rights.Name("displayName", LongestDisplayName);
        var disabled = IsDisabledIn(body, rights);
        await rights.ReadAsync(directory, cancellation);
        return new AccountRequest(rights, "", display, disabled);
    }

    private static string NameOf(RightsReader rights)
    {
        rights.Demand("name", AccountName.Form);
        if (rights.Text("name") is not { } typed)
            return "";

        var name = AccountName.Normal(typed);
        if (name.Length == 0)
            rights.Fail("name", ErrorCodes.TooShort, AccountName.Form);
        else if (name.Length > AccountName.Longest)
            rights.Fail("name", ErrorCodes.TooLong, $"At most {AccountName.Longest} characters.");
        else if (!AccountName.IsOne(name))
            rights.Fail("name", ErrorCodes.BadFormat, AccountName.Form);

        return name;
    }

    private static bool IsDisabledIn(JsonElement body, RightsReader rights)
    {
        rights.Demand("disabled", "true or false.");
        if (!body.TryGetProperty("disabled", out var value))
            return false;

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();

        rights.Fail("disabled", ErrorCodes.WrongType, "This must be true or false.");
        return false;
    }
}
