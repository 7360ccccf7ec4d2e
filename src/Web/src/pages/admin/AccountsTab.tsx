import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { DataTable, type Column } from '../../parts/DataTable';
import { ErrorState } from '../../parts/ErrorState';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { SidePanel } from '../../parts/SidePanel';
import { useFilters } from '../../parts/useFilters';
import { AccountForm, type AccountFields } from './AccountForm';
import { AccountPanel } from './AccountPanel';
import { OnceShown } from './OnceShown';
import { ScopeNames } from './ScopeNames';
import type { Account } from './types';

const key = ['accounts'] as const;

/** Who may sign in. */
export function AccountsTab() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const cache = useQueryClient();
  const { filters, set, current, setCurrent } = useFilters(['q'], 'account');
  const [opened, setOpened] = useState(current !== undefined);
  const [making, setMaking] = useState(false);
  const [shown, setShown] = useState<Account>();
  const accounts = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/accounts', {
          params: { query: { limit: 500, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const all = useMemo(() => accounts.data?.pages.flatMap((page) => page.items) ?? [], [accounts.data]);
  const words = filters.q?.toLowerCase() ?? '';
  const rows = all.filter((account) =>
    `${account.name} ${account.displayName} ${account.regions.join(' ')} ${account.sites.join(' ')}`
      .toLowerCase()
      .includes(words),
  );
  const make = useMutation({
    mutationFn: ({ name, displayName, role, scope }: AccountFields) =>
      ask(
        api.POST('/api/accounts', {
          body: {
            name,
            ...(displayName === '' ? {} : { displayName }),
            role,
            ...(scope.regions.length === 0 ? {} : { regions: scope.regions }),
            ...(scope.sites.length === 0 ? {} : { sites: scope.sites }),
          },
        }),
      ),
    onSuccess: async (account) => {
      setMaking(false);
      setShown(account);
      await cache.invalidateQueries({ queryKey: key });
    },
  });
  // An account that single sign-on has made may have no scope yet.
  const scope = (account: Account) =>
    account.regions.length + account.sites.length > 0 ? (
      <ScopeNames {...account} />
    ) : (
      t(account.role === 'admin' ? 'scope.everywhere' : 'accounts.nowhere')
    );
  const columns: Column<Account>[] = [
    {
      key: 'name',
      title: t('accounts.name'),
      width: 'minmax(140px, 1fr)',
      cell: (account) => account.name,
    },
    {
      key: 'displayName',
      title: t('accounts.displayName'),
      width: 'minmax(120px, 1fr)',
      cell: (account) => account.displayName,
    },
    {
      key: 'role',
      title: t('accounts.role'),
      width: '120px',
      cell: (account) => common(`role.${account.role}`),
    },
    {
      key: 'scope',
      title: t('accounts.scope'),
      width: 'minmax(140px, 1fr)',
      cell: scope,
    },
    {
      key: 'state',
      title: t('accounts.state'),
      width: '110px',
      cell: (account) => <span className="tag">{t(`accounts.states.${account.state}`)}</span>,
    },
    {
      key: 'last',
      title: t('accounts.lastSignedIn'),
      width: '130px',
      cell: (account) =>
        account.lastSignedInAt === undefined ? t('never') : formats.short(account.lastSignedInAt),
    },
  ];
  if (accounts.isPending) return <Loading />;
  if (accounts.isError) return <ErrorState error={accounts.error} retry={accounts.refetch} />;
  return (
    <div className="fill">
      <div className="spread">
        <FilterText
          label={common('shortcuts.search')}
          value={filters.q}
          onChange={(q) => set({ q })}
          width={240}
        />
        <Button
          type="primary"
          onClick={() => {
            make.reset();
            setMaking(true);
          }}
        >
          {t('accounts.create')}
        </Button>
      </div>
      <DataTable
        label={t('tabs.accounts')}
        rows={rows}
        columns={columns}
        rowKey={(account) => account.id}
        narrow={(account) => (
          <>
            <span className="line">
              <strong>{`${account.displayName} (${account.name})`}</strong>
              <span className="tag">{t(`accounts.states.${account.state}`)}</span>
            </span>
            <span className="line quiet">
              <span>
                {common(`role.${account.role}`)} · {scope(account)}
              </span>
            </span>
          </>
        )}
        current={current}
        onCurrent={setCurrent}
        onOpen={(account) => {
          setCurrent(account.id);
          setOpened(true);
        }}
        more={{
          has: accounts.hasNextPage,
          busy: accounts.isFetchingNextPage,
          load: () => void accounts.fetchNextPage(),
        }}
      />
      <SidePanel open={making} onClose={() => setMaking(false)} title={t('accounts.create')}>
        <AccountForm
          isNew
          initial={{ name: '', displayName: '', role: 'officer', scope: { regions: [], sites: [] } }}
          busy={make.isPending}
          error={make.error}
          submit={t('accounts.create')}
          onSubmit={(fields) => make.mutate(fields)}
        />
      </SidePanel>
      <AccountPanel
        account={opened ? all.find((account) => account.id === current) : undefined}
        onClose={() => setOpened(false)}
        onPassword={setShown}
      />
      <OnceShown
        title={t('accounts.passwordTitle')}
        what={t('accounts.passwordWhat', { name: shown?.name ?? '' })}
        label={t('accounts.oneTime')}
        secret={shown?.oneTimePassword}
        onClose={() => setShown(undefined)}
      />
    </div>
  );
}
