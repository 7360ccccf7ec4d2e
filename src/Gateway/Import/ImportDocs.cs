using Monitoring.Contracts;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Import;

/// <summary>What the API document says of files of regions and sites.</summary>
internal static class ImportDocs
{
    private static readonly string[] OfCells =
    [
        ErrorCodes.Required, ErrorCodes.WrongType, ErrorCodes.TooLong, ErrorCodes.TooShort, ErrorCodes.TooMany, ErrorCodes.UnknownWord,
        ErrorCodes.UnknownField, ErrorCodes.BadFormat, ErrorCodes.OutOfRange, ErrorCodes.DuplicateKey, ErrorCodes.NotAllowed,
        ErrorCodes.IdentityNumber, ErrorCodes.BadUtf8,
    ];

    internal static Action<Operation> Regions(ImportOptions options) => op => File(op, options, RegionLines.Columns, RegistryDocs.OfRegions)
        .Says("A line may name one post and one holder of it. Further posts and holders stand on the lines right below, which repeat `code`, and `post` for a further holder of the same post, and leave the rest blank. A region that names any post names all of them.");

    internal static Action<Operation> Sites(ImportOptions options) => op => File(op, options, SiteLines.Columns, RegistryDocs.OfSites);

    private static Operation File(Operation op, ImportOptions options, IReadOnlyList<string> columns, string[] rules) => op
        .Says("Takes `text/csv` in UTF-8, with or without a byte order mark, by RFC 4180. All lines are applied or none: first everything is tried, each line as if those before it had been applied. What is unchanged is not written, so a file applied twice changes nothing.")
        .Says($"The first line names the columns, in any order, of: {string.Join(", ", columns.Select(c => $"`{c}`"))}. Only `{columns[0]}` must be there. A blank cell leaves its field as it is. Lists are separated by `|`, and so are channels, written `kind:address`.")
        .Query(new Parameter("dryRun", "`true` only tries and reports.", Schema.Flag(), true) { Codes = [ErrorCodes.UnknownWord] })
        .Takes(ImportEndpoints.Csv, BodySchema.Text)
        .UpTo(options.BodyBytes)
        .Gives<ImportReport>("What the file came to; for a dry run what it would come to, with everything that is wrong.")
        .Fails(ImportEndpoints.Wrong([new LineError(3, "region", "unknown-region", "There is no region XX.")]), [.. OfCells, .. rules])
        .Fails(ImportEndpoints.TooManyLines(options))
        .Fails(ImportEndpoints.TooManyAtOnce(options))
        .Fails(ImportEndpoints.NotCsv())
        .Fails(ImportEndpoints.Changed([new LineError(3, "region", "unknown-region", "There is no region XX.")]), [.. OfCells, .. rules])
        .Fails(ImportEndpoints.BrokenOff());
}
