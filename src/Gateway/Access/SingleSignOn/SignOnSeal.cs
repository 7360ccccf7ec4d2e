using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>
/// Seals what a browser carries to the provider and back. Its key is kept with the installation and not on one machine, so that
/// whoever began at one node may come back to another.
/// </summary>
internal sealed class SignOnSeal : IDataProtectionProvider
{
    private const string Setting = "sign-on.key";
    private const int KeyBytes = 32;

    private byte[]? _key;

    /// <summary>Reads the key, and makes it at the first time; to be called before anything is sealed.</summary>
    internal async Task OpenAsync(IStore store, CancellationToken cancellation) =>
        _key = await store.KeepSettingAsync(Setting, RandomNumberGenerator.GetBytes(KeyBytes), cancellation);

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => new Protector(this, purpose);

    private byte[] KeyFor(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        _key ?? throw new InvalidOperationException("Nothing can be sealed before the store is open."),
        KeyBytes,
        info: Encoding.UTF8.GetBytes(purpose));

    private sealed class Protector(SignOnSeal seal, string purpose) : IDataProtector
    {
        private const int NonceBytes = 12;
        private const int TagBytes = 16;

        public IDataProtector CreateProtector(string further) => new Protector(seal, $"{purpose}\n{further}");

        public byte[] Protect(byte[] plaintext)
        {
            var box = new byte[NonceBytes + TagBytes + plaintext.Length];
            RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
            using var cipher = new AesGcm(seal.KeyFor(purpose), TagBytes);
            cipher.Encrypt(
                box.AsSpan(0, NonceBytes), plaintext, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
            return box;
        }

        public byte[] Unprotect(byte[] protectedData)
        {
            if (protectedData.Length < NonceBytes + TagBytes)
                throw new CryptographicException("This was not sealed here.");

            var plain = new byte[protectedData.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(seal.KeyFor(purpose), TagBytes);
            cipher.Decrypt(
                protectedData.AsSpan(0, NonceBytes), protectedData.AsSpan(NonceBytes + TagBytes), protectedData.AsSpan(NonceBytes, TagBytes), plain);
            return plain;
        }
    }
}
