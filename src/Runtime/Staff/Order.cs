using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts.Staff;

namespace Monitoring.Runtime.Staff;

/// <summary>Who asks for something, what exactly was asked, and by what it is known again. All of it stands in the ledger.</summary>
public sealed record Order
{
    /// <summary>The code of the refusal of a key that was used for something else.</summary>
    public const string KeyReused = "idempotency-key-reused";

    /// <summary>An order.</summary>
    /// <param name="caller">The caller's name, for people.</param>
    /// <param name="tokenId">Id of the token or account it came with; not secret, at most 200 characters of a URI path.</param>
    /// <param name="key">What the caller knows it by, unique among the orders of that token or account; null where it is not to be known again.</param>
    /// <param name="request">SHA-256 of all that was asked; 32 bytes.</param>
    public Order(string caller, string tokenId, string? key, ReadOnlyMemory<byte> request)
    {
        Caller = caller;
        TokenId = tokenId;
        IsKeyed = key is not null;
        Id = key is null ? Guid.NewGuid().ToString("N") : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"order\n{tokenId}\n{key}")));
        Request = Convert.ToHexStringLower(request.Span);
    }

    /// <summary>The caller's name, for people.</summary>
    public string Caller { get; }

    /// <summary>Id of the token or account it came with.</summary>
    public string TokenId { get; }

    /// <summary>Whether the caller may repeat it and mean the same.</summary>
    public bool IsKeyed { get; }

    /// <summary>The source of the events it leads to.</summary>
    public string Source => StaffEventReader.SourcePrefix + TokenId;

    /// <summary>Its number within the source: made of token and key, or of chance where there is no key.</summary>
    public string Id { get; }

    /// <summary>What was asked, as the hash of it in hexadecimal.</summary>
    public string Request { get; }

    /// <summary>The revision that what it changes must still have; null for any.</summary>
    public int? ExpectedRevision { get; init; }
}
