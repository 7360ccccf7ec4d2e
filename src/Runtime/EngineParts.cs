using Microsoft.Extensions.Logging;
using Monitoring.Core.Catalogue;
using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;
using NodaTime;

namespace Monitoring.Runtime;

/// <summary>What an engine is made of; everything outside it that it needs.</summary>
public sealed record EngineParts
{
    /// <summary>Where everything is kept.</summary>
    public required IStore Store { get; init; }

    /// <summary>The store's outbox.</summary>
    public required IOutboxStore Outbox { get; init; }

    /// <summary>What the store knows of channels.</summary>
    public required IChannelStore Channels { get; init; }

    /// <summary>The store's read model.</summary>
    public required IReadModel ReadModel { get; init; }

    /// <summary>The catalogue in force.</summary>
    public required CatalogueData Catalogue { get; init; }

    /// <summary>What look-backs are sealed with.</summary>
    public required SealingKey SealingKey { get; init; }

    /// <summary>What roots over the ledger are signed with and where they are kept; null signs none.</summary>
    public (IRootStore Store, RootKey Key)? Roots { get; init; }

    /// <summary>Who delivers alerts, one per kind of channel.</summary>
    public IReadOnlyList<INotifier> Notifiers { get; init; } = [];

    /// <summary>The system's clock: retries, leases, flushes.</summary>
    public TimeProvider System { get; init; } = TimeProvider.System;

    /// <summary>What makes it one of several nodes over the same store; null where it is alone.</summary>
    public ClusterParts? Cluster { get; init; }

    /// <summary>Where the domain's clock stands still at first, or null for the system's clock.</summary>
    public Instant? StandStillAt { get; init; }

    /// <summary>The bounds.</summary>
    public EngineOptions Options { get; init; } = new();

    /// <summary>How alerts are brought out.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    /// <summary>The log.</summary>
    public required ILoggerFactory Logs { get; init; }
}
