using System.ComponentModel.DataAnnotations;

namespace Monitoring.Bus;

/// <summary>How the broker is used: section <c>Bus</c> of the configuration. Without <see cref="Address"/> there is no bus.</summary>
public sealed class BusOptions : IValidatableObject
{
    /// <summary>
    /// Where the broker is: <c>amqp://user:password@host:port/vhost</c>, or <c>amqps://</c> for TLS; null for no broker. The
    /// virtual host is percent-encoded, and <c>/</c> when it is left out.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>A file that holds the password, instead of one in the address; white space around it is cut. Null for none.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>A file of certificates in PEM that the broker's must be signed by; null for those the machine trusts. For <c>amqps</c> only.</summary>
    public string? CertificateAuthorityFile { get; set; }

    /// <summary>
    /// How many messages are under way at most, a batch of events being one. Memory is bounded by it and by what one message may be:
    /// each is held some three times over while it is parked. Lower it where messages are large. Default 1000.
    /// </summary>
    [Range(1, 65_535)]
    public int Prefetch { get; set; } = 1_000;

    /// <summary>How many lanes take events side by side; those of one subject keep to one lane and so their order. Default 4.</summary>
    [Range(1, 64)]
    public int Lanes { get; set; } = 4;

    /// <summary>How many events one lane hands to the engine at once. Default 500.</summary>
    [Range(1, 10_000)]
    public int EventsAtOnce { get; set; } = 500;

    /// <summary>Bytes of one message; a larger one is parked. Default 8 MiB.</summary>
    [Range(1_024, 128 << 20)]
    public int MessageBytes { get; set; } = 8 << 20;

    /// <summary>How long a message that was not taken for now waits before the broker gives it back; in seconds. Default 5.</summary>
    [Range(0.05, 3_600)]
    public double RetrySeconds { get; set; } = 5;

    /// <summary>For how long an event of an unknown subject is tried again before it is parked; in minutes. Default 15.</summary>
    [Range(0, 1_440)]
    public double UnknownSubjectMinutes { get; set; } = 15;

    /// <summary>
    /// For how long an event that is not taken for a passing reason is tried again before it is parked; in hours. Default 24.
    /// </summary>
    [Range(0, 720)]
    public double GiveUpHours { get; set; } = 24;

    /// <summary>
    /// For how long such an event is held and tried again here, its lane standing still, before it goes round by the broker;
    /// in seconds. It must be less than the broker waits for an acknowledgement, which is half an hour. Default 600.
    /// </summary>
    [Range(0, 1_500)]
    public double HoldSeconds { get; set; } = 600;

    /// <summary>How long the broker may take to confirm an alert, or to come back, before the attempt has failed; in seconds. Default 30.</summary>
    [Range(0.1, 600)]
    public double PublishSeconds { get; set; } = 30;

    /// <summary>Whether alerts are published to the broker. Default true.</summary>
    public bool Alerts { get; set; } = true;

    /// <summary>Whether an alert that no queue takes has failed, to be tried again and told; otherwise nobody wanted it. Default false.</summary>
    public bool AlertsMustRoute { get; set; }

    /// <summary>
    /// Users of the broker that may send events, and about what. None, the default, lets everybody send about everything who
    /// may publish there.
    /// </summary>
    public IReadOnlyList<SenderOptions> Senders { get; set; } = [];

    /// <summary>Whether there is a broker.</summary>
    public bool IsConfigured => Address is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address is not null && !BrokerAddress.IsAddress(Address))
        {
            yield return new ValidationResult(
                "Address must be amqp://user:password@host:port/vhost, or amqps:// for TLS.", [nameof(Address)]);
        }

        foreach (var (name, file) in new[] { (nameof(PasswordFile), PasswordFile), (nameof(CertificateAuthorityFile), CertificateAuthorityFile) })
        {
            if (file is not null && !File.Exists(file))
            {
                yield return new ValidationResult($"{name} names a file that is not there.", [name]);
            }
        }

        for (var i = 0; i < Senders.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Senders[i].User))
            {
                yield return new ValidationResult($"Senders:{i}:User must be a user of the broker.", [nameof(Senders)]);
            }

            if (Senders[i].Regions.Count + Senders[i].Sites.Count == 0)
            {
                yield return new ValidationResult($"Senders:{i} must name at least one of Regions and Sites.", [nameof(Senders)]);
            }
        }
    }
}

/// <summary>A user of the broker, known by the property <c>user_id</c> of its messages, which the broker vouches for.</summary>
public sealed class SenderOptions
{
    /// <summary>The user's name on the broker.</summary>
    public string User { get; set; } = "";

    /// <summary>Codes of the regions that it may send about, each with everything below it.</summary>
    public IReadOnlyList<string> Regions { get; set; } = [];

    /// <summary>Codes of single sites that it may send about.</summary>
    public IReadOnlyList<string> Sites { get; set; } = [];
}
