using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Scenarios.Kit;

/// <summary>What ails a store, as long as a story wants.</summary>
public sealed class Illness
{
    private int _refused;

    /// <summary>Entities that cannot be read, and why; everything else can.</summary>
    public ConcurrentDictionary<EntityKey, Func<Exception>> Unreadable { get; } = new();

    /// <summary>Whether nothing at all is answered about entities, or how far the ledger has come.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many reads of wakes fail from now on.</summary>
    public int WakesNotRead { get; set; }

    /// <summary>How many reads have failed.</summary>
    public int Refused => Volatile.Read(ref _refused);

    internal void Meet(string method, object?[] args)
    {
        Exception? failure = method switch
        {
            nameof(IStore.LoadAsync) or nameof(IStore.SiteAsync) or nameof(IStore.LastPositionAsync) when IsAway => new StoreException("The server is away."),
            nameof(IStore.LoadAsync) when Unreadable.TryGetValue((EntityKey)args[0]!, out var why) => why(),
            nameof(IStore.WakesAsync) when WakesNotRead > 0 && WakesNotRead-- > 0 => new StoreException("The wakes cannot be read."),
            _ => null,
        };
        if (failure is not null)
        {
            Interlocked.Increment(ref _refused);
            throw failure;
        }
    }
}

/// <summary>A store that is ill.</summary>
#pragma warning disable CA1852 // A proxy is derived from at run time.
internal class SickStore : DispatchProxy
#pragma warning restore CA1852
{
    private IWholeStore _well = null!;
    private Illness _illness = null!;

    /// <summary>A store as it is with an illness.</summary>
    internal static IWholeStore Of(IWholeStore well, Illness illness)
    {
        var store = Create<IWholeStore, SickStore>();
        var sick = (SickStore)(object)store;
        (sick._well, sick._illness) = (well, illness);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _illness.Meet(targetMethod!.Name, args ?? []);
        try
        {
            return targetMethod.Invoke(_well, args);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }
}
