using System.Collections.Concurrent;
using System.Globalization;
using Monitoring.EndToEnd.Tests.Fuzz.Cases;
using Monitoring.EndToEnd.Tests.Fuzz.Checks;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz;

/// <summary>
/// Clients that send one case after the other. What a case is follows from the seed and its number, but for the cursors, which
/// answers name.
/// </summary>
internal sealed class FuzzRun(Uri server, int seed, IReadOnlyList<Asker> askers)
{
    private const int Clients = 24;
    private const int MostFailures = 20;

    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<string, long> _answers = new();
    private readonly Cursors _cursors = new();
    private long _next;
    private long _done;

    /// <summary>What the answers have promised.</summary>
    public Promises Promises { get; } = new();

    /// <summary>What was wrong, the first few.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>How many mutated events and queries were sent.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>How many answers of each kind and status came.</summary>
    public string Answers => string.Join(", ", _answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value}"));

    /// <summary>Goes on until that many were sent, or too much is wrong.</summary>
    public Task UntilAsync(long cases) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => ClientAsync(cases))));

    private async Task ClientAsync(long cases)
    {
        using var connection = new RawConnection(server);
        while (Done < cases && _failures.Count < MostFailures)
        {
            var number = Interlocked.Increment(ref _next);
            var random = new Random(unchecked((seed * 1_000_003) + (int)number));
            var asker = random.Next(4) > 0 ? askers[0] : Town.Any(random, askers);
            var one = Next(random, number, asker).Authorized(random, asker);
            var answer = await connection.SendAsync(one.Request, one.Request.ToBytes(random));
            Interlocked.Add(ref _done, one.Weight);
            Judge(number, one, answer);
        }
    }

    private FuzzCase Next(Random random, long number, Asker asker) => random.Next(1000) switch
    {
        < 330 => EventCases.One(random, number),
        < 500 => EventCases.Binary(random, number),
        < 590 => EventCases.Many(random, number),
        < 870 => new QueryCases(_cursors).Any(random),
        < 990 => CommandCases.Any(random, number, asker),
        _ => ImportCases.Any(random, number),
    };

    private void Judge(long number, FuzzCase one, RawAnswer? answer)
    {
        _answers.AddOrUpdate($"{one.Kind} {answer?.Status.ToString(CultureInfo.InvariantCulture) ?? "closed"}", 1, (_, count) => count + 1);
        try
        {
            if (AnswerRules.Wrong(one, answer) is { } wrong)
                _failures.Enqueue($"case {number}: {wrong}\n{one.Request}\n--> {answer}");
            else
                Promises.Hear(one, answer);

            if (answer is { Status: 200, IsStream: false } && one.Kind == "query")
                _cursors.Hear(one.Request.Target, answer.Body);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            _failures.Enqueue($"case {number}: an answer of another form ({e.Message})\n{one.Request}\n--> {answer}");
        }
    }
}

/// <summary>Says who asks.</summary>
internal static class Authorization
{
    private static readonly string[] Bad = ["Bearer wrong", "Basic YTpi", "Bearer", "Bearer  ", "bearer \u00ff", "Token x", ""];

    /// <summary>The case with a token, now and then with none or a bad one.</summary>
    public static FuzzCase Authorized(this FuzzCase one, Random random, Asker asker)
    {
        var kind = random.Next(100);
        if (kind > 1)
            one.Request.With("Authorization", $"Bearer {asker.Text}");
        else if (kind == 1)
            one.Request.With("Authorization", Town.Any(random, Bad));

        // A header that is not UTF-8 the server does not read at all.
        one.Request.MayBeUnreadable |= one.Request.HasOddBytes;

        return one;
    }
}
