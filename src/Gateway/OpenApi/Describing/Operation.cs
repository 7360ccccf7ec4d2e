using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.OpenApi.Describing;

/// <summary>
/// What people and programs are told of a route besides its name, summary, tag and permission, which the route has anyway.
/// It is said where the route is mapped: <c>.Describe(op => op.Says(…).Query(…).Gives&lt;T&gt;(…).Fails(…))</c>. Examples lie
/// in the folder Examples, named by operation and part: <c>GetIssue.200.json</c>.
/// </summary>
internal sealed class Operation
{
    private readonly List<Parameter> _path = [];
    private readonly List<Parameter> _query = [];
    private readonly List<Parameter> _headers = [];
    private readonly List<Body> _bodies = [];
    private readonly List<Answer> _answers = [];
    private readonly List<Failure> _failures = [];

    /// <summary>What there is to know; Markdown of paragraphs, code and lists.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>The parameters in the path.</summary>
    internal IReadOnlyList<Parameter> InPath => _path;

    /// <summary>The parameters in the query.</summary>
    internal IReadOnlyList<Parameter> InQuery => _query;

    /// <summary>The parameters in headers.</summary>
    internal IReadOnlyList<Parameter> InHeaders => _headers;

    /// <summary>The bodies it takes, one for each media type; none where it takes none.</summary>
    internal IReadOnlyList<Body> Bodies => _bodies;

    /// <summary>Whether a request may come without a body.</summary>
    internal bool BodyIsOptional { get; private set; }

    /// <summary>Bytes of its body, at most; null for as many as a command may have.</summary>
    internal int? MostBytes { get; private set; }

    /// <summary>The answers of those who are served.</summary>
    internal IReadOnlyList<Answer> Answers => _answers;

    /// <summary>The answers of those who are not, besides those that every route can give.</summary>
    internal IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Whether its query is checked, so that a parameter it does not know is an error.</summary>
    internal bool ChecksQuery { get; private set; }

    /// <summary>Adds to what there is to know.</summary>
    internal Operation Says(string text)
    {
        Text = Text.Length == 0 ? text : $"{Text}\n\n{text}";
        return this;
    }

    /// <summary>Names the parameters in the path.</summary>
    internal Operation Path(params Parameter[] parameters)
    {
        _path.AddRange(parameters.Select(p => p with { IsRequired = true }));
        return this;
    }

    /// <summary>Names the parameters in the query, none too; any other is then answered 400.</summary>
    internal Operation Query(params Parameter[] parameters)
    {
        _query.AddRange(parameters);
        ChecksQuery = true;
        return this;
    }

    /// <summary>Names headers it heeds.</summary>
    internal Operation Headers(params Parameter[] parameters)
    {
        _headers.AddRange(parameters);
        return this;
    }

    /// <summary>Takes a body.</summary>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="schema">The component that it is.</param>
    /// <param name="part">What its examples are named by, after the operation.</param>
    internal Operation Takes(string mediaType, BodySchema schema, string part = "request")
    {
        _bodies.Add(new Body(mediaType, schema, part));
        return this;
    }

    /// <summary>Takes a body of so many bytes, where that is another bound than that of commands.</summary>
    internal Operation UpTo(int bytes)
    {
        MostBytes = bytes;
        return this;
    }

    /// <summary>May come without a body.</summary>
    internal Operation OrNothing()
    {
        BodyIsOptional = true;
        return this;
    }

    /// <summary>Answers 200 with a record as JSON.</summary>
    internal Operation Gives<T>(string text, params AnswerHeader[] headers) => Gives<T>(StatusCodes.Status200OK, text, headers);

    /// <summary>Answers with a record as JSON.</summary>
    internal Operation Gives<T>(int status, string text, params AnswerHeader[] headers) =>
        Gives(new Answer(status, text, "application/json", typeof(T), null, headers));

    /// <summary>Answers in another way.</summary>
    internal Operation Gives(Answer answer)
    {
        _answers.Add(answer);
        return this;
    }

    /// <summary>
    /// Fails with a problem. Its status, its codes and its example are taken from the very answer that the code gives.
    /// </summary>
    /// <param name="problem">The answer.</param>
    /// <param name="further">Codes that the same status can have in other cases.</param>
    internal Operation Fails(ProblemResult problem, params IEnumerable<string> further)
    {
        _failures.Add(Failure.Of(problem, further));
        return this;
    }

    /// <summary>The same, with a header.</summary>
    internal Operation Fails(ProblemResult problem, AnswerHeader header)
    {
        _failures.Add(Failure.Of(problem, [], header));
        return this;
    }
}

/// <summary>Adds what is said of a route to the route.</summary>
internal static class OperationDescriptions
{
    /// <summary>Describes a route; see <see cref="Operation"/>.</summary>
    internal static TBuilder Describe<TBuilder>(this TBuilder builder, Action<Operation> describe)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint =>
        {
            var operation = new Operation();
            describe(operation);
            endpoint.Metadata.Add(operation);
        });
        return builder;
    }
}
