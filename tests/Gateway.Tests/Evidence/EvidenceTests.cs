using Monitoring.Gateway.Tests.Staff;
using static Monitoring.Gateway.Tests.Evidence.Pictures;

namespace Monitoring.Gateway.Tests.Evidence;

/// <summary>Evidence is taken in and given out, by the real application.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task It_comes_back_as_it_was_sent_with_headers_that_let_it_do_nothing()
    {
        await using var gateway = await WithSiteAsync();
        var bytes = Pdf("disinfection record");
        var hash = HashOf(bytes);

        var first = await PutAsync(gateway, bytes);
        first.Status.ShouldBe(201, first.Text);
        first.Headers["Location"].ShouldBe($"/api/evidence/{hash}");
        (first.Json["sha256"]!.GetValue<string>(), first.Json["type"]!.GetValue<string>(), first.Json["bytes"]!.GetValue<int>(), first.Json["site"]!.GetValue<string>())
            .ShouldBe((hash, "application/pdf", bytes.Length, "M-1"));
        first.Json["keptUntil"]!.GetValue<string>().ShouldBe("2022-03-25T08:00:00+08:00");
        (await PutAsync(gateway, bytes, hash.ToUpperInvariant())).Status.ShouldBe(200, "sent again it changes nothing");

        var found = await gateway.GetAsync($"/api/evidence/{hash}");
        (found.Status, found.ContentType, found.Text).ShouldBe((200, "application/pdf", "%PDF-1.7 disinfection record"));
        found.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        found.Headers["Content-Security-Policy"].ShouldBe("default-src 'none'; sandbox");
        found.Headers["Content-Disposition"].ShouldBe($"attachment; filename=\"{hash[..12]}.pdf\"");
        found.Headers["Cache-Control"].ShouldContain("private");
        found.Headers["Cache-Control"].ShouldContain("immutable");
        found.Headers["Cross-Origin-Resource-Policy"].ShouldBe("same-origin");
        found.Headers["ETag"].ShouldBe($"\"{hash}\"");

        var head = await gateway.SendAsync(HttpMethod.Head, $"/api/evidence/{hash}", null, null);
        (head.Status, head.Text, head.Headers["Content-Length"]).ShouldBe((200, "", $"{bytes.Length}"));
        (await gateway.SendAsync(HttpMethod.Get, $"/api/evidence/{hash}", null, null, ("If-None-Match", $"\"{hash}\""))).Status.ShouldBe(304);
        var part = await gateway.SendAsync(HttpMethod.Get, $"/api/evidence/{hash}", null, null, ("Range", "bytes=0-3"));
        (part.Status, part.Text).ShouldBe((206, "%PDF"));
        (await gateway.SendAsync(HttpMethod.Get, $"/api/evidence/{hash}", null, null, ("Range", "bytes=900-"))).Status.ShouldBe(416);
    }

    [Fact]
    public async Task Pictures_are_shown_and_saved_only_where_that_is_asked_for()
    {
        await using var gateway = await WithSiteAsync();
        var picture = Jpeg([]);
        (await PutAsync(gateway, picture, type: "image/jpeg")).Status.ShouldBe(201);

        (await gateway.GetAsync($"/api/evidence/{HashOf(picture)}")).Headers["Content-Disposition"].ShouldStartWith("inline; ");
        (await gateway.GetAsync($"/api/evidence/{HashOf(picture)}?download=true")).Headers["Content-Disposition"].ShouldStartWith("attachment; ");
    }

    [Fact]
    public async Task What_hashes_to_something_else_is_refused_and_nothing_is_kept()
    {
        await using var gateway = await WithSiteAsync();
        var named = HashOf(Pdf("another"));

        (await PutAsync(gateway, Pdf("sent"), named)).ShouldBeProblem(400).Errors.ShouldBe(["body: hash-mismatch"]);

        (await gateway.GetAsync($"/api/evidence/{named}")).ShouldBeProblem(404).Errors.ShouldBe(["sha256: unknown-evidence"]);
        (await gateway.GetAsync($"/api/evidence/{HashOf(Pdf("sent"))}")).Status.ShouldBe(404);
        Files(gateway).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("image/png", "%PDF-1.7")]
    [InlineData("image/jpeg", "<svg onload=alert(1)>")]
    [InlineData("image/svg+xml", "<svg/>")]
    [InlineData(null, "%PDF-1.7")]
    public async Task A_kind_that_is_not_taken_or_called_another_is_refused(string? type, string text)
    {
        await using var gateway = await WithSiteAsync();

        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        (await gateway.SendAsync(HttpMethod.Put, $"/api/evidence/{HashOf(bytes)}?site=M-1", bytes, type)).ShouldBeProblem(415).Errors.ShouldBe(["body: unknown-type"]);

        Files(gateway).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_request_lacks_is_named()
    {
        await using var gateway = await WithSiteAsync();

        (await gateway.SendAsync(HttpMethod.Put, "/api/evidence/12?colour=red", Pdf(), "application/pdf")).ShouldBeProblem(400)
            .Errors.ShouldBe(["sha256: bad-format", "site: required", "colour: unknown-field"], ignoreOrder: true);
        (await PutAsync(gateway, Pdf(), site: "none")).ShouldBeProblem(404).Errors.ShouldBe(["site: unknown-site"]);
        (await PutAsync(gateway, [])).ShouldBeProblem(400).Errors.ShouldBe(["body: too-short"]);
        (await gateway.GetAsync("/api/evidence/xyz")).ShouldBeProblem(400).Errors.ShouldBe(["sha256: bad-format"]);
    }

    [Fact]
    public async Task A_picture_that_says_where_it_was_made_is_refused_in_each_format()
    {
        await using var gateway = await WithSiteAsync();
        foreach (var isLittle in (bool[])[true, false])
        {
            foreach (var (type, picture) in Of(ExifWithGps(isLittle, 2)).Append(("image/jpeg", JpegWithXmp("<x exif:GPSLatitude='29,52N'/>"))))
            {
                (await PutAsync(gateway, picture, type: type)).ShouldBeProblem(400).Errors.ShouldBe(["body: location-metadata"], type);
                (await gateway.GetAsync($"/api/evidence/{HashOf(picture)}")).Status.ShouldBe(404);
            }

            foreach (var (type, picture) in Of(ExifWithGps(isLittle, 0)))
                (await PutAsync(gateway, picture, type: type)).Status.ShouldBe(201, $"{type} with an empty directory of places says nothing");
        }
    }

    [Fact]
    public async Task A_picture_whose_metadata_is_broken_stops_nobody()
    {
        await using var gateway = await WithSiteAsync();
        var whole = ExifWithGps(isLittle: true, 2);
        for (var length = 0; length < whole.Length; length += 5)
        {
            foreach (var (type, picture) in Of(whole[..length]))
                (await PutAsync(gateway, picture, type: type)).Status.ShouldBeOneOf([200, 201, 400], type);
        }

        (await PutAsync(gateway, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, .. "eXIf"u8], type: "image/png")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task An_installation_may_allow_places()
    {
        await using var gateway = await WithSiteAsync(("Evidence:AllowLocation", "true"));

        (await PutAsync(gateway, Jpeg(ExifWithGps(isLittle: true, 2)), type: "image/jpeg")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Those_who_see_the_site_see_it_and_whoever_sent_it_and_a_reference_gives_nobody_a_right()
    {
        await using var gateway = await WithSiteAsync();
        await gateway.EventAsync("site", "M-2", RealGateway.Site("M-2"));
        var sender = await gateway.AsAsync("site", [], ["M-1"]);
        var neighbour = await gateway.AsAsync("site", [], ["M-2"]);
        var officer = await gateway.AsAsync("officer", ["T1"], []);
        var (bytes, path) = (Pdf("of M-1"), $"/api/evidence/{HashOf(Pdf("of M-1"))}");
        (await PutAsync(gateway, bytes, headers: sender)).Status.ShouldBe(201);

        (await SeeAsync(sender)).ShouldBe(200);
        (await SeeAsync(officer)).ShouldBe(200);
        (await SeeAsync(neighbour)).ShouldBe(404);

        await gateway.EventAsync("visit", "M-2", Visit("M-2", path, HashOf(bytes)));
        (await SeeAsync(neighbour)).ShouldBe(404, "whoever hears of a hash could refer to it");
        (await PutAsync(gateway, bytes, headers: neighbour)).ShouldBeProblem(404).Errors.ShouldBe(["site: unknown-site"]);
        (await PutAsync(gateway, bytes, site: "M-2", headers: neighbour)).Status.ShouldBe(200);
        (await SeeAsync(neighbour)).ShouldBe(200, "it has the bytes anyway");

        async Task<int> SeeAsync((string, string) who) => (await gateway.SendAsync(HttpMethod.Get, path, null, null, who)).Status;
    }

    internal static object Visit(string site, string uri, string sha256) => new
    {
        team = new { unit = $"Team of {site}", persons = 2 },
        mode = "unannounced",
        results = new[] { new { item = "market.flow", outcome = "pass", evidence = new[] { new { uri, sha256, kind = "photo" } } } },
    };

    internal static async Task<RealGateway> WithSiteAsync(params (string Key, string Value)[] configuration)
    {
        var gateway = await RealGateway.StartAsync(configuration);
        await gateway.EventAsync("site", "M-1", RealGateway.Site("M-1"));
        return gateway;
    }

    internal static Task<Answer> PutAsync(
        RealGateway gateway, byte[] bytes, string? hash = null, string type = "application/pdf", string site = "M-1", params (string Name, string Value)[] headers) =>
        gateway.SendAsync(HttpMethod.Put, $"/api/evidence/{hash ?? HashOf(bytes)}?site={site}", bytes, type, headers);

    internal static IEnumerable<string> Files(RealGateway gateway) =>
        Directory.EnumerateFiles(Path.Combine(gateway.Folder, "evidence"), "*", SearchOption.AllDirectories);

    private static IEnumerable<(string Type, byte[] Picture)> Of(byte[] exif) =>
        [("image/jpeg", Jpeg(exif)), ("image/png", Png(exif)), ("image/webp", WebP(exif))];
}
