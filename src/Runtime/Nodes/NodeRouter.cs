using System.Collections.Concurrent;
using Monitoring.Core;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Nodes;

/// <summary>
/// Brings commands to the node that has their entity. A call that fails because a node is gone is made again, a bounded time;
/// identities make that harmless. What is told here is in the memory of this node first.
/// </summary>
internal sealed class NodeRouter(EntityHost host, NodeMemory memory, ClusterParts cluster, TimeProvider system) : IEntityRouter
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How many entities are remembered to be reached in order.</summary>
    private const int MostWarm = 200_000;

    private readonly ConcurrentDictionary<EntityKey, Task<CommandResult>> _lastTo = new();

    /// <summary>
    /// Entities that have answered. While a call finds its way to a grain that nobody has called yet, a later one could find it
    /// sooner, so that those behind it wait for its answer.
    /// </summary>
    private readonly ConcurrentDictionary<EntityKey, bool> _warm = new();

    /// <inheritdoc/>
    public Task<CommandResult> Send(EntityKey key, Envelope envelope)
    {
        if (host.UnderWay >= host.Options.MaxUnderWay)
        {
            return Task.FromResult(Results.Retry);
        }

        var request = new EntityRequest(
            EntityRequestKind.Command,
            envelope.Kind,
            envelope.Happened.ToUnixTimeTicks(),
            envelope.Input,
            envelope.Identity,
            0,
            0,
            envelope.Command,
            () => host.ModelOf(key.Kind).WriteCommand(envelope.Command));
        var watch = host.Enter();
        return _warm.ContainsKey(key) ? CallAsync(key, request, watch) : InTurn(key, request, watch);
    }

    /// <inheritdoc/>
    public Task<CommandResult> Deliver(StoredMessage message, object? command, long position)
    {
        var request = command is null
            ? new EntityRequest(EntityRequestKind.Message, EntryKinds.Message, message.Sent.ToUnixTimeTicks(), message.Body, message.Identity, message.Id, position)
            {
                Body = message.Body,
            }
            : new EntityRequest(
                EntityRequestKind.Message, EntryKinds.Message, message.Sent.ToUnixTimeTicks(), message.Body, message.Identity, message.Id, position, command, () => message.Body);
        return InTurn(message.To, request, host.Enter());
    }

    /// <inheritdoc/>
    public Task<CommandResult> Wake(ArmedWake wake) => CallAsync(
        wake.Entity, new EntityRequest(EntityRequestKind.Wake, EntryKinds.Wake, wake.Due.ToUnixTimeTicks(), default, null, 0, 0), host.Enter());

    /// <summary>Those to one receiver follow each other, so that none overtakes another on its way.</summary>
    private Task<CommandResult> InTurn(EntityKey key, EntityRequest request, int watch)
    {
        var sent = _lastTo.TryGetValue(key, out var last) && !last.IsCompleted ? AfterAsync(last, key, request, watch) : CallAsync(key, request, watch);
        if (!sent.IsCompleted)
        {
            _lastTo[key] = sent;
            _ = ForgetAsync(key, sent);
        }

        return sent;
    }

    private void Warm(EntityKey key)
    {
        if (_warm.TryAdd(key, true) && _warm.Count > MostWarm)
        {
            _warm.Clear();
        }
    }

    private async Task<CommandResult> AfterAsync(Task<CommandResult> last, EntityKey key, EntityRequest request, int watch)
    {
        await ((Task)last).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await CallAsync(key, request, watch);
    }

    private async Task ForgetAsync(EntityKey key, Task<CommandResult> sent)
    {
        await ((Task)sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _lastTo.TryRemove(KeyValuePair.Create(key, sent));
    }

    private async Task<CommandResult> CallAsync(EntityKey key, EntityRequest request, int watch)
    {
        try
        {
            var began = system.GetTimestamp();
            for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                try
                {
                    var answer = await cluster.Others.Shell(key).TakeAsync(request).ConfigureAwait(false);

                    // What comes from inside is never turned away; an answer that it was means that its node is stopping, or cannot read it.
                    if (request.Kind != EntityRequestKind.Message || answer.Result.Status != CommandStatus.Retry)
                    {
                        Warm(key);
                        await memory.ReachedAsync(answer.Through, host.Stopping);
                        return answer.Result with { Through = answer.Through };
                    }
                }
                catch (Exception e) when (cluster.Others.IsPassing(e))
                {
                    host.Meter.CallFailed();
                    _warm.TryRemove(key, out _);
                    if (system.GetElapsedTime(began) >= cluster.Budget)
                    {
                        host.Log.CallGivenUp(e, key);
                    }
                }

                if (system.GetElapsedTime(began) >= cluster.Budget)
                {
                    return Results.Retry;
                }

                await Task.Delay(pause, system, host.Stopping);
            }
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException)
        {
            // It may have been taken; who sends it again is told so, and messages are in the store until they are.
            return Results.Retry;
        }
        finally
        {
            host.Leave(watch);
        }
    }
}
