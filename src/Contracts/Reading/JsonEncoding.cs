using System.Text.Encodings.Web;

namespace Monitoring.Contracts.Reading;

/// <summary>
/// How texts are written: readable and short, with nothing escaped that JSON does not ask for. What is written here goes
/// out as application/json and into the ledger; whoever puts it into an HTML page escapes it for HTML.
/// </summary>
internal static class JsonEncoding
{
    internal static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
