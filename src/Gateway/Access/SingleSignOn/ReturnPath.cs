namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>Where a browser goes when it comes back: a page of the interface, and never another site.</summary>
internal static class ReturnPath
{
    /// <summary>Where nobody has said.</summary>
    internal const string Start = "/";

    /// <summary>Characters of a path, at most.</summary>
    internal const int Longest = 1000;

    /// <summary>The parameter that tells the page of sign-in why nobody was let in.</summary>
    internal const string Why = "signIn";

    /// <summary>Whether a text is the path of a page of ours, with its query.</summary>
    internal static bool IsOne(string path) =>
        path.Length <= Longest
        && path.StartsWith('/')
        && !path.StartsWith("//", StringComparison.Ordinal)
        && path.All(c => c is > ' ' and < '\u007f' and not ('\\' or '#'))
        && !RouteRules.IsOfPrograms(new PathString(path.Split('?')[0]));

    /// <summary>The same page, to say there why nobody was let in.</summary>
    internal static string With(string? path, string why) =>
        path is null ? $"{Start}?{Why}={why}" : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Why}={why}";
}

/// <summary>Why nobody was let in; the page of sign-in has a sentence for each.</summary>
internal static class SignOnRefusal
{
    /// <summary>The provider did not let them in, or they did not want to.</summary>
    internal const string Denied = "denied";

    /// <summary>It took too long, was begun in another browser, or has been used already.</summary>
    internal const string Expired = "expired";

    /// <summary>The provider cannot be reached.</summary>
    internal const string Unavailable = "unavailable";

    /// <summary>What the provider said cannot be believed: its signature, its clock, or whom it is meant for.</summary>
    internal const string Rejected = "rejected";

    /// <summary>No account is linked with the person.</summary>
    internal const string Unknown = "unknown";

    /// <summary>The account is disabled.</summary>
    internal const string Disabled = "disabled";

    /// <summary>The account has no rights yet.</summary>
    internal const string NoRights = "no-rights";

    /// <summary>Too many attempts came from one address.</summary>
    internal const string TooMany = "too-many";

    /// <summary>The store does not answer.</summary>
    internal const string Away = "away";
}
