using System.Security.Cryptography;
using System.Text.Json;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>Holds every content against its hash, and takes in the rules on the way.</summary>
internal static class ContentCheck
{
    /// <summary>Checks all contents.</summary>
    public static void Run(IStoreSnapshot store, KeptWorld world, Differences differences, CancellationToken cancellation)
    {
        foreach (var content in store.Contents())
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = SHA256.HashData(content.Body);
            if (!hash.AsSpan().SequenceEqual(content.Hash))
            {
                differences.Add(new Difference(
                    DifferenceKinds.ContentChanged,
                    null,
                    "contents",
                    "body",
                    $"{content.Kind} {content.Id}",
                    Convert.ToHexStringLower(content.Hash),
                    Convert.ToHexStringLower(hash)));
            }
            else if (content.Kind == "rules")
            {
                try
                {
                    world.Take(content);
                }
                catch (JsonException e)
                {
                    differences.Add(new Difference(
                        DifferenceKinds.Unreadable, null, "contents", "body", $"{content.Kind} {content.Id}", "rules", e.Message));
                }
            }
        }
    }
}
