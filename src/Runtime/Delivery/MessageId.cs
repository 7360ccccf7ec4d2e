using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Delivery;

/// <summary>
/// Names a message to a receiver: the same on every attempt, after a restart and when it is sent again, so that a receiver
/// knows what it has seen. It is made of the alert that leads the message, of whether others go with it, and of where it goes.
/// </summary>
public static class MessageId
{
    private const int Bytes = 15;

    /// <summary>The name; letters, digits, <c>-</c> and <c>_</c>, 24 characters.</summary>
    /// <param name="alert">Id of the alert that leads the message.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="isBundle">
    /// Whether it stands for several alerts. The one that leads it may have been sent alone by somebody who could not say so any more;
    /// a receiver that has seen that message must not take this one for it.
    /// </param>
    public static string Of(string alert, DeliveryTarget target, bool isBundle)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{alert}\n{target.Kind}\n{target.Address}{(isBundle ? "\nbundle" : "")}"));
        return $"msg_{Base64Url.EncodeToString(hash.AsSpan(0, Bytes))}";
    }
}
