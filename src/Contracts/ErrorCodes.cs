namespace Monitoring.Contracts;

/// <summary>
/// The codes of <see cref="FieldError"/>: stable words a field system may act on. Messages may change, codes do not.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The field must be there and is not.</summary>
    public const string Required = "required";

    /// <summary>The JSON value is of another type than the field takes.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>The text has more characters than the field takes.</summary>
    public const string TooLong = "too-long";

    /// <summary>The text is empty or blank, or the list has fewer entries than the field needs.</summary>
    public const string TooShort = "too-short";

    /// <summary>The word is not in the field's list; the message names the list.</summary>
    public const string UnknownWord = "unknown-word";

    /// <summary>The contract knows no such field here.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>The field is named but null; to leave a field as it is, leave it out.</summary>
    public const string NotNull = "not-null";

    /// <summary>The text does not have the form the field asks for.</summary>
    public const string BadFormat = "bad-format";

    /// <summary>The number or the instant lies outside the field's bounds.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>The list, the object or the batch has more entries than allowed.</summary>
    public const string TooMany = "too-many";

    /// <summary>The event claims to have happened later than our clock, drift allowed for, has come to.</summary>
    public const string InTheFuture = "in-the-future";

    /// <summary>A JSON key, a header, or the key of a list's entries, is there twice.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>The field cannot stand together with what the other fields say.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>The type of event, the media type or the encoding is not served.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The caller may not send this, or not about this subject; whether it exists is not said.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>There is no such region.</summary>
    public const string UnknownRegion = "unknown-region";

    /// <summary>There is no such site.</summary>
    public const string UnknownSite = "unknown-site";

    /// <summary>There is no such token.</summary>
    public const string UnknownToken = "unknown-token";

    /// <summary>There is no such account.</summary>
    public const string UnknownAccount = "unknown-account";

    /// <summary>There is no such session of that account, or it is over.</summary>
    public const string UnknownSession = "unknown-session";

    /// <summary>Another account is linked with that identity.</summary>
    public const string IdentityTaken = "identity-taken";

    /// <summary>Another account has that name.</summary>
    public const string NameTaken = "name-taken";

    /// <summary>Nobody is let in with that name and password; which of the two is wrong is not said.</summary>
    public const string WrongCredentials = "wrong-credentials";

    /// <summary>Nothing may be done before a password of one's own is set.</summary>
    public const string PasswordChangeRequired = "password-change-required";

    /// <summary>A request with a session lacks what only a page of ours can know, or comes from another site.</summary>
    public const string CsrfToken = "csrf-token";

    /// <summary>A free text holds an identity number of a person, which must not be stored anywhere.</summary>
    public const string IdentityNumber = "identity-number";

    /// <summary>The event's <c>subject</c> is not the code in its data.</summary>
    public const string SubjectMismatch = "subject-mismatch";

    /// <summary>The bytes are not UTF-8, or an escape stands for half a character.</summary>
    public const string BadUtf8 = "bad-utf8";

    /// <summary>The JSON nests deeper than <see cref="Limits.Depth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>The bytes are not one JSON text.</summary>
    public const string NotJson = "not-json";
}
