using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Compliance;

/// <summary>A fresh, empty store for each test.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    /// <summary>The store under test.</summary>
    protected IStore Store { get; private set; } = null!;

    /// <summary>Its outbox.</summary>
    protected IOutboxStore Outbox => (IOutboxStore)Store;

    /// <summary>Its tokens.</summary>
    protected IAccessStore Access => (IAccessStore)Store;

    /// <summary>Its accounts and sessions.</summary>
    protected IAccountStore Accounts => (IAccountStore)Store;

    /// <summary>Its read model.</summary>
    protected IReadModel Read => (IReadModel)Store;

    /// <summary>Ends with the test.</summary>
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A test that was skipped before its store was opened has none.
        if (Store is { } store)
        {
            await store.DisposeAsync();
        }

        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty store that also implements <see cref="IOutboxStore"/>, <see cref="IAccessStore"/>, <see cref="IAccountStore"/> and <see cref="IReadModel"/>.</summary>
    protected abstract ValueTask<IStore> OpenAsync();

    /// <summary>Removes what the store left behind.</summary>
    protected abstract ValueTask CleanUpAsync();

    /// <summary>Commits changes and gives back their outcomes.</summary>
    protected async Task<CommitOutcome[]> Commit(params Change[] changes) => await Store.CommitAsync(changes, Cancellation);

    /// <summary>Writes rows of the read model.</summary>
    protected async Task Rows(params Row[] rows) =>
        (await Commit(Samples.Write(rows))).ShouldHaveSingleItem().Status.ShouldBe(CommitStatus.Committed);
}
