using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Monitoring.Contracts.Reading;

/// <summary>How texts are written: Chinese stays readable and short, what HTML would act on is still escaped.</summary>
internal static class JsonEncoding
{
    internal static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);
}
