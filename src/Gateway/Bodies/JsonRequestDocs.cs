using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Bodies;

/// <summary>What the API document says of the bodies that <see cref="JsonRequest"/> reads.</summary>
internal static class JsonRequestDocs
{
    private static readonly string[] OfBodies =
    [
        ErrorCodes.WrongType, ErrorCodes.TooMany, ErrorCodes.TooDeep, ErrorCodes.BadUtf8, ErrorCodes.UnknownField, ErrorCodes.DuplicateKey,
        ErrorCodes.Required,
    ];

    /// <summary>Takes such a body.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="component">What it is.</param>
    /// <param name="ofFields">What else can be wrong with its fields.</param>
    internal static Operation TakesObject(this Operation op, string component, params string[] ofFields)
    {
        JsonBody.TryRead("{"u8.ToArray(), out _, out var unreadable);
        return op
            .Takes(MediaTypes.Json, BodySchema.Named(component))
            .Fails(JsonRequest.Unreadable(unreadable!), [.. OfBodies, .. ofFields]);
    }
}
