using Monitoring.Core;
using Monitoring.Runtime;
using Monitoring.Runtime.Nodes;
using Orleans.Serialization.Cloning;

namespace Monitoring.Grains.Wire;

/// <summary>A request as it crosses between nodes. Numbers of fields are for good: nodes of two versions work side by side during an upgrade.</summary>
[GenerateSerializer, Immutable]
public struct RequestWire
{
    /// <summary>See <see cref="EntityRequest.Kind"/>.</summary>
    [Id(0)]
    public int Kind { get; set; }

    /// <summary>See <see cref="EntityRequest.Entry"/>.</summary>
    [Id(1)]
    public string Entry { get; set; }

    /// <summary>See <see cref="EntityRequest.Happened"/>.</summary>
    [Id(2)]
    public long Happened { get; set; }

    /// <summary>See <see cref="EntityRequest.Input"/>.</summary>
    [Id(3)]
    public byte[] Input { get; set; }

    /// <summary>See <see cref="EntityRequest.Identity"/>.</summary>
    [Id(4)]
    public byte[]? Identity { get; set; }

    /// <summary>See <see cref="EntityRequest.MessageId"/>.</summary>
    [Id(5)]
    public long MessageId { get; set; }

    /// <summary>See <see cref="EntityRequest.After"/>.</summary>
    [Id(6)]
    public long After { get; set; }

    /// <summary>See <see cref="EntityRequest.Body"/>.</summary>
    [Id(7)]
    public byte[] Body { get; set; }
}

/// <summary>An answer as it crosses between nodes.</summary>
[GenerateSerializer, Immutable]
public struct AnswerWire
{
    /// <summary>How it ended.</summary>
    [Id(0)]
    public int Status { get; set; }

    /// <summary>Numbers of issues.</summary>
    [Id(1)]
    public string[] Issues { get; set; }

    /// <summary>Refusals: field, code and sentence of each, one after the other.</summary>
    [Id(2)]
    public string[] Refusals { get; set; }

    /// <summary>See <see cref="CommandResult.IsFirst"/>.</summary>
    [Id(3)]
    public bool IsFirst { get; set; }

    /// <summary>See <see cref="EntityAnswer.Through"/>.</summary>
    [Id(4)]
    public long Through { get; set; }
}

/// <summary>The figures of a region with all below it as they cross between nodes.</summary>
[GenerateSerializer, Immutable]
public sealed class RollupWire
{
    /// <summary>The position of the ledger that they are true at.</summary>
    [Id(0)]
    public long Position { get; set; }

    /// <summary>See <see cref="Runtime.Rollups.RollupSnapshot.Figures"/>.</summary>
    [Id(1)]
    public IReadOnlyDictionary<string, int> Figures { get; set; } = new Dictionary<string, int>();
}

/// <summary>Brings requests over the wire.</summary>
[RegisterConverter]
public sealed class RequestConverter : IConverter<EntityRequest, RequestWire>
{
    /// <inheritdoc/>
    public EntityRequest ConvertFromSurrogate(in RequestWire surrogate) => new(
        (EntityRequestKind)surrogate.Kind,
        surrogate.Entry,
        surrogate.Happened,
        surrogate.Input,
        surrogate.Identity,
        surrogate.MessageId,
        surrogate.After)
    {
        Body = surrogate.Body,
    };

    /// <inheritdoc/>
    public RequestWire ConvertToSurrogate(in EntityRequest value) => new()
    {
        Kind = (int)value.Kind,
        Entry = value.Entry,
        Happened = value.Happened,
        Input = value.Input.ToArray(),
        Identity = value.Identity,
        MessageId = value.MessageId,
        After = value.After,
        Body = value.Body,
    };
}

/// <summary>Brings answers over the wire.</summary>
[RegisterConverter]
public sealed class AnswerConverter : IConverter<EntityAnswer, AnswerWire>
{
    /// <inheritdoc/>
    public EntityAnswer ConvertFromSurrogate(in AnswerWire surrogate)
    {
        var refusals = surrogate.Refusals.Chunk(3).Select(parts => new Refusal(parts[0], parts[1], parts[2])).ToList();
        var result = new CommandResult((CommandStatus)surrogate.Status, surrogate.Issues, refusals) { IsFirst = surrogate.IsFirst };
        return new EntityAnswer(result, surrogate.Through);
    }

    /// <inheritdoc/>
    public AnswerWire ConvertToSurrogate(in EntityAnswer value) => new()
    {
        Status = (int)value.Result.Status,
        Issues = [.. value.Result.Issues],
        Refusals = [.. value.Result.Refusals.SelectMany(r => (string[])[r.Field, r.Code, r.Message])],
        IsFirst = value.Result.IsFirst,
        Through = value.Through,
    };
}

/// <summary>Within a process a request stays what it is, with the command in it that nobody had to write.</summary>
[RegisterCopier]
public sealed class RequestCopier : IDeepCopier<EntityRequest>
{
    /// <inheritdoc/>
    public EntityRequest? DeepCopy(EntityRequest? input, CopyContext context) => input;
}

/// <summary>Answers are immutable, too.</summary>
[RegisterCopier]
public sealed class AnswerCopier : IDeepCopier<EntityAnswer>
{
    /// <inheritdoc/>
    public EntityAnswer? DeepCopy(EntityAnswer? input, CopyContext context) => input;
}
