using Microsoft.Extensions.Logging;
using Monitoring.Bus.In;

namespace Monitoring.Bus.Tests;

/// <summary>What the start says about memory.</summary>
public sealed class MemoryNoticeTests
{
    [Theory]
    [InlineData(10, 1_024, 10_240, 0)]
    [InlineData(10, 1_024, 10_239, 1)]
    [InlineData(65_535, 128 << 20, 1L << 40, 1)]
    public void It_is_said_when_as_many_messages_as_may_be_under_way_have_no_room(int prefetch, int messageBytes, long available, int said)
    {
        var log = new Counting();
        MemoryNotice.Say(new BusOptions { Prefetch = prefetch, MessageBytes = messageBytes }, available, log);
        log.Warnings.ShouldBe(said);
    }

    private sealed class Counting : ILogger
    {
        public int Warnings { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Warnings += logLevel == LogLevel.Warning ? 1 : 0;
    }
}
