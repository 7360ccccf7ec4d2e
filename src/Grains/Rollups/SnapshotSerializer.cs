using System.Text.Json;
using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Serialization;
using Orleans.Storage;

namespace Monitoring.Grains.Rollups;

/// <summary>Snapshots are stored as all other state is. One that cannot be read is logged and none, and so can be written over.</summary>
public sealed partial class SnapshotSerializer(ILogger<SnapshotSerializer> log) : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(CoreJson.Write(input));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            return CoreJson.Read<T>(input.ToMemory().Span);
        }
        catch (JsonException e)
        {
            NotReadable(log, e);
            return Activator.CreateInstance<T>();
        }
    }

    [LoggerMessage(4004, LogLevel.Warning, "A snapshot of figures is not what this version writes; they go on without it")]
    private static partial void NotReadable(ILogger log, Exception e);
}
