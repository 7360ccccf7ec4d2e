using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Monitoring.Gateway.Hosting;

/// <summary>How a node of a cluster reaches the others: section <c>Cluster</c> of the configuration. Only the program of the cluster reads it.</summary>
internal sealed class ClusterOptions : IValidatableObject
{
    /// <summary>The IP address at which the other nodes reach this one. Anybody who reaches it there can speak for the system, so it belongs into a network of the nodes alone.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port at which they reach it; 1 to 65,535.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 11_111;

    /// <summary>For how long a call to a node that does not answer is made again, before whoever asked is told to come again, in seconds; 1 to 300.</summary>
    [Range(1, 300)]
    public double CallSeconds { get; set; } = 60;

    /// <summary>How often at most a snapshot of a region's figures is written, from which another node goes on, in seconds; 1 to 3,600.</summary>
    [Range(1, 3_600)]
    public double SnapshotSeconds { get; set; } = 60;

    /// <summary>Whether each node serves the dashboard of Orleans to admins, at <c>/orleans</c>.</summary>
    public bool Dashboard { get; set; } = true;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return new ValidationResult("Address must be an IP address.", [nameof(Address)]);
    }
}
