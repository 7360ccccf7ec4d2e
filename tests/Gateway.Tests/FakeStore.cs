using System.Reflection;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests;

/// <summary>A store of which only the settings work: nothing else of it may be used by the gateway.</summary>
#pragma warning disable CA1852 // A proxy is derived from at run time.
internal class FakeStore : DispatchProxy
#pragma warning restore CA1852
{
    /// <summary>What is kept, over as many starts as a test wants.</summary>
    internal Dictionary<string, byte[]> Settings { get; private set; } = [];

    internal static IStore Over(Dictionary<string, byte[]> settings)
    {
        var store = Create<IStore, FakeStore>();
        ((FakeStore)(object)store).Settings = settings;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IStore.GetSettingAsync):
                return new ValueTask<byte[]?>(Settings.GetValueOrDefault((string)args![0]!));
            case nameof(IStore.KeepSettingAsync):
                Settings.TryAdd((string)args![0]!, (byte[])args[1]!);
                return new ValueTask<byte[]>(Settings[(string)args[0]!]);
            case nameof(IAsyncDisposable.DisposeAsync):
                return ValueTask.CompletedTask;
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }
}
