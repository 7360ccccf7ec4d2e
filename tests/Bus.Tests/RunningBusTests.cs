using System.Reflection;
using MassTransit;
using Monitoring.Bus.Broker;
using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>A bus of the library that does not do as it is told.</summary>
public sealed class RunningBusTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_does_not_come_to_an_end_is_given_up(bool isStarted)
    {
        var told = CancellationToken.None;
        var running = new RunningBus(
            over =>
            {
                told = over;
                var bus = DispatchProxy.Create<IBusControl, Stuck>();
                ((Stuck)(object)bus).IsStarted = isStarted;
                return bus;
            },
            _clock,
            _log,
            TestContext.Current.CancellationToken);
        var stopping = running.StopAsync();
        told.IsCancellationRequested.ShouldBeTrue();
        stopping.IsCompleted.ShouldBeFalse();

        await Wait.UntilAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return stopping.IsCompleted;
            },
            "it is given up");
        await stopping;
        _clock.GetElapsedTime(0).ShouldBeGreaterThan(TimeSpan.FromSeconds(14));
        _log.Count(3006).ShouldBe(1);
    }

    /// <summary>A bus that never stops, and may never have started. What makes it derives from it.</summary>
    public class Stuck : DispatchProxy
    {
        public bool IsStarted { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IBusControl.StartAsync) => IsStarted ? Task.FromResult<BusHandle>(null!) : new TaskCompletionSource<BusHandle>().Task,
            nameof(IBusControl.StopAsync) => new TaskCompletionSource().Task,
            _ => throw new NotSupportedException(targetMethod.Name),
        };
    }
}
