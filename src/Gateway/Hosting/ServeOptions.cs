using System.ComponentModel.DataAnnotations;
using Monitoring.Gateway.Queries;
using NodaTime;

namespace Monitoring.Gateway.Hosting;

/// <summary>What <c>serve</c> runs on: section <c>Serve</c> of the configuration, over which the command line wins.</summary>
internal sealed class ServeOptions : IValidatableObject
{
    /// <summary>The folder that holds everything that must survive; made when it is missing.</summary>
    /// <value>the folder <c>monitoring</c> in the user's local application data</value>
    [Required(AllowEmptyStrings = false)]
    public string Data { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "monitoring");

    /// <summary>The folder of the catalogue.</summary>
    /// <value>the folder <c>catalogue</c> beside the executable</value>
    [Required(AllowEmptyStrings = false)]
    public string Catalogue { get; set; } = DefaultCatalogue;

    /// <summary>The folder with the interface for browsers, as it was built; where it is absent there is none.</summary>
    /// <value>the folder <c>wwwroot</c> beside the executable</value>
    [Required(AllowEmptyStrings = false)]
    public string Web { get; set; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>
    /// A folder of secrets: each file is an option, named by its key with two underscores between section and name, such as
    /// <c>Webhook__SigningKey</c>. It wins over the environment, where it is named.
    /// </summary>
    public string? Secrets { get; set; }

    /// <summary>
    /// Where the domain's clock stands at the start, RFC 3339 with an offset; null lets the domain run on the system's
    /// clock, which is what anything but a test or a demonstration wants.
    /// </summary>
    public string? ManualClock { get; set; }

    /// <summary>Where the clock of a demo stands at first, which the demo alone moves; null for no demo. No configuration sets it.</summary>
    internal Instant? DemoClock { get; set; }

    /// <summary>Where the domain's clock stands still at first; null lets it run on the system's.</summary>
    internal Instant? StandStillAt => DemoClock ?? ManualClockStart?.ToInstant();

    /// <summary>The catalogue folder beside the executable.</summary>
    internal static string DefaultCatalogue => Path.Combine(AppContext.BaseDirectory, "catalogue");

    /// <summary><see cref="ManualClock"/> as a value; null when it is not set.</summary>
    internal OffsetDateTime? ManualClockStart =>
        ManualClock is null ? null : Moments.Parse(ManualClock);

    /// <summary>Whether a text is an instant the manual clock can start at.</summary>
    internal static bool IsInstant(string text) => Moments.Parse(text) is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ManualClock is not null && !IsInstant(ManualClock))
        {
            yield return new ValidationResult(
                "ManualClock must be RFC 3339 with an offset, for example 2022-03-18T08:00:00+08:00.", [nameof(ManualClock)]);
        }
    }
}
