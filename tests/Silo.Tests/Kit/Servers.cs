namespace Monitoring.Silo.Tests.Kit;

/// <summary>The PostgreSQL servers of these tests.</summary>
internal static class Servers
{
    /// <summary>The one that all tests share; without one the test is skipped.</summary>
    public static async Task<PostgresServer> SharedAsync()
    {
        var server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        return server!;
    }

    /// <summary>One for a test that stops or kills it; without one the test is skipped.</summary>
    public static async Task<PostgresServer> PrivateAsync(params string[] settings)
    {
        var server = await PostgresServer.PrivateAsync(settings);
        Assert.SkipWhen(server is null, PostgresServer.Missing);
        return server!;
    }
}
