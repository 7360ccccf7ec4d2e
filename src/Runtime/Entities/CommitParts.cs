using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;

namespace Monitoring.Runtime.Entities;

/// <summary>What the lanes of the committer share.</summary>
internal sealed class CommitParts : IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private volatile bool _tookLast = true;

    /// <summary>Where they write.</summary>
    public required IStore Store { get; init; }

    /// <summary>Regions as they are now.</summary>
    public required LiveDirectory Directory { get; init; }

    /// <summary>Puts their transactions in order.</summary>
    public required CommitOrder Order { get; init; }

    /// <summary>What is in memory, where this is one of several nodes; null where it is alone.</summary>
    public required NodeMemory? Node { get; init; }

    /// <summary>How many changes that somebody waits for a transaction takes at most.</summary>
    public required int MaxBatch { get; init; }

    /// <summary>Counts them.</summary>
    public required EngineMeter Meter { get; init; }

    /// <summary>The system's clock.</summary>
    public required TimeProvider System { get; init; }

    /// <summary>Hears of failures.</summary>
    public required ILogger Log { get; init; }

    /// <summary>Whether the store took what was last written.</summary>
    public bool TookLast
    {
        get => _tookLast;
        set => _tookLast = value;
    }

    /// <summary>Waits until a transaction may run.</summary>
    /// <param name="alone">Whether none may run beside it.</param>
    public void Enter(bool alone)
    {
        if (alone)
        {
            _gate.EnterWriteLock();
        }
        else
        {
            _gate.EnterReadLock();
        }
    }

    /// <summary>It is over.</summary>
    public void Exit(bool alone)
    {
        if (alone)
        {
            _gate.ExitWriteLock();
        }
        else
        {
            _gate.ExitReadLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
