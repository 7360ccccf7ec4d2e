using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Deliveries;
using Monitoring.Gateway.DevClock;
using Monitoring.Gateway.Parked;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>
/// What staff send. Readers and not schemas judge it, so these say in one place what the readers take; tests hold each
/// field and bound against the running application.
/// </summary>
internal static class RequestSchemas
{
    /// <summary>The component of an action's body for one.</summary>
    internal static string OfAction(string action) => action switch
    {
        StaffActions.Take => "TakeCommand",
        StaffActions.Assign => "AssignCommand",
        StaffActions.Comment => "CommentCommand",
        StaffActions.Withdraw => "WithdrawCommand",
        StaffActions.DecideExtension => "ExtensionDecision",
        StaffActions.Revoke => "RevokeCommand",
        StaffActions.Claim => "ClaimCommand",
        StaffActions.LookBack => "LookBackCommand",
        StaffActions.Suspend => "SuspendCommand",
        StaffActions.Resume => "ResumeCommand",
        StaffActions.Close => "CloseCommand",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "There is no such action."),
    };

    /// <summary>The components, by name.</summary>
    /// <param name="contract">Those of the contract, which some of these are made of.</param>
    internal static IEnumerable<(string Name, JsonObject Schema)> Components(IReadOnlyDictionary<string, JsonObject> contract)
    {
        foreach (var action in BulkForm.Issues.Commands.Concat(BulkForm.Notices.Commands).Concat(BulkForm.Sites.Records))
            yield return (OfAction(action), Schema.Object(FieldsOf(action)).Meaning(MeaningOf(action)));

        yield return (OfAction(StaffActions.Claim), Recorded(contract[nameof(RectificationData)], "Says that an issue is put right."));
        yield return (OfAction(StaffActions.LookBack), Recorded(contract[nameof(LookBackData)], "What a team found that rechecked a claim."));
        yield return ("ExtensionRequest", Recorded(contract[nameof(ExtensionData)], "Asks for more time."));
        yield return ("RegionChange", Change(contract[nameof(RegionData)], "The fields of a region to set; those not named stay as they are."));
        yield return ("SiteChange", Change(contract[nameof(SiteData)], "The fields of a site to set; those not named stay as they are."));
        yield return ("TokenRequest", Token());
        yield return ("AccountRequest", Account());
        yield return ("AccountChange", ChangedAccount());
        yield return ("AccountLinkRequest", AccountLink());
        yield return ("SignInRequest", SignIn());
        yield return ("PasswordChange", Password());
        yield return ("WebhookAddress", Schema.Object(("address", Address())).Meaning("The address of a channel."));
        yield return ("DiscardRequest", Schema.Object(("reason", Free(DiscardBody.LongestReason, "Why it is discarded."))).Meaning("Removes a parked message."));
        yield return ("ClockAdvance", Schema.Object(("advance", Advance())).Meaning("How far the clock is to move."));
    }

    private static (string, JsonObject)[] FieldsOf(string action) => action switch
    {
        StaffActions.Assign => [("to", Free(Limits.Name, "Whom it is given to."))],
        StaffActions.Comment => [("text", Free(Limits.Note, "What is said."))],
        StaffActions.DecideExtension =>
        [
            ("granted", Schema.Flag().Meaning("Whether it is granted.")),
            ("reason", Free(Limits.Text, "Why.")),
        ],
        StaffActions.Withdraw or StaffActions.Revoke => [("reason", Free(Limits.Text, "Why."))],
        StaffActions.Suspend => [("until", Instant("The planned end, after now.")), ("reason?", Free(Limits.Text, "Why."))],
        StaffActions.Resume or StaffActions.Close => [("reason?", Free(Limits.Text, "Why."))],
        _ => [],
    };

    private static string MeaningOf(string action) => action switch
    {
        StaffActions.Take => "Takes an issue; there is nothing to say.",
        StaffActions.Assign => "Gives an issue to somebody.",
        StaffActions.Comment => "Says something about an issue.",
        StaffActions.Withdraw => "Takes an issue back.",
        StaffActions.DecideExtension => "Grants or refuses more time.",
        StaffActions.Suspend => "Suspends a site.",
        StaffActions.Resume => "Ends a suspension before its planned end.",
        StaffActions.Close => "Closes a site.",
        _ => "Takes a notice back.",
    };

    // The route names the issue; the time may be named besides.
    private static JsonObject Recorded(JsonObject data, string meaning)
    {
        var body = data.DeepClone().AsObject();
        body.Remove("oneOf");
        body["properties"]!.AsObject().Remove("item");
        body["properties"]!.AsObject().Remove("issue");
        body["properties"]!["time"] = Instant("When it happened, at most 5 minutes ahead of the system's clock; now when left out.");
        return body.Meaning(meaning);
    }

    // The route names the code, so the body need not.
    private static JsonObject Change(JsonObject data, string meaning)
    {
        var body = data.DeepClone().AsObject();
        body.Remove("required");
        body["properties"]!["code"]!.AsObject().Meaning("The code, which must be that of the route; may be left out.");
        return body.Meaning(meaning);
    }

    private static JsonObject Token() => Schema.Object(
        ("role", Schema.Word(WordList.Role).Meaning("What it may do.")),
        ("name?", Free(TokenRequest.LongestName, "Who or what has it, on one line; named after its role when left out.")),
        ("regions?", Codes("The regions whose subtrees it reaches. An admin has none; the role site neither.")),
        ("sites?", Codes("The single sites it reaches. The role site needs at least one.")),
        ("expiresAt?", Schema.Instant().Meaning("When it ends, in the future; never when left out."))).Meaning("A token to be made.");

    private static JsonObject Account() => Schema.Object(
        ("name", Free(AccountName.Longest, $"What is typed to sign in, in any case. {AccountName.Form} It stays for good.")),
        ("displayName?", Free(AccountRequest.LongestDisplayName, "Who has it, on one line; the name when left out.")),
        ("role", Schema.Word(WordList.Role).Meaning("What it may do.")),
        ("regions?", Codes("The regions whose subtrees it reaches. An admin has none; the role site neither.")),
        ("sites?", Codes("The single sites it reaches. The role site needs at least one."))).Meaning("An account to be made.");

    private static JsonObject ChangedAccount() => Schema.Object(
        ("displayName", Free(AccountRequest.LongestDisplayName, "Who has it, on one line.")),
        ("role", Schema.Word(WordList.Role).Meaning("What it may do.")),
        ("regions?", Codes("The regions whose subtrees it reaches; none when left out.")),
        ("sites?", Codes("The single sites it reaches; none when left out.")),
        ("disabled", Schema.Flag().Meaning("Whether nobody may come in with it."))).Meaning("What an account is to be from now on, all of it.");

    private static JsonObject AccountLink() => Schema.Object(
        ("subject", Schema.Text(OidcPerson.LongestSubject).Meaning("The person, by the claim `sub`, letter by letter.")),
        ("issuer?", Schema.Text(OidcPerson.LongestIssuer).Meaning("The provider, by its issuer identifier, letter by letter; the one that is configured when left out."))).Meaning("By whom a provider of identities knows the owner of an account.");

    private static JsonObject SignIn() => Schema.Object(
        ("name", Schema.Text(SessionRequests.LongestName).Meaning("The name of the account, in any case.")),
        ("password", Secret("Its password."))).Meaning("Somebody who wants to come in.");

    private static JsonObject Password() => Schema.Object(
        ("currentPassword", Secret("The present password, or the one that was handed over.")),
        ("newPassword", Secret("The password to be; how long it must be is in `passwordRules` of `GET /api/session`."))).Meaning("Another password.");

    private static JsonObject Secret(string meaning)
    {
        var text = Schema.Text(PasswordRules.Longest);
        text["format"] = "password";
        return text.Meaning(meaning);
    }

    private static JsonObject Codes(string meaning) => Schema.List(new JsonObject { ["type"] = "string" }, max: RightsReader.MostCodes).Meaning(meaning);

    private static JsonObject Address()
    {
        var address = Schema.Text(AddressBody.LongestAddress);
        address["format"] = "uri";
        address["pattern"] = "^[Hh][Tt][Tt][Pp][Ss]?:";
        return address.Meaning("An http or https address, as it stands in the channel.");
    }

    private static JsonObject Advance() => new JsonObject { ["type"] = "string", ["format"] = "duration" }.Meaning(
        $"A duration of ISO 8601: weeks, days, hours, minutes and seconds, forward, at most {AdvanceReader.LongestDays} days.");

    private static JsonObject Free(int max, string meaning)
    {
        var text = Schema.Text(max);
        text["pattern"] = "\\S";
        return text.Meaning(meaning);
    }

    private static JsonObject Instant(string meaning) => Schema.Ref("Instant").Meaning(meaning);
}
