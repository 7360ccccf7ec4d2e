import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { startOfDay } from '../../parts/FilterDate';
import { FormErrors } from '../../parts/FormErrors';
import { Loading } from '../../parts/Loading';
import { SidePanel } from '../../parts/SidePanel';
import { useFilters } from '../../parts/useFilters';
import { OnceShown } from './OnceShown';
import { roles } from './roles';
import { ScopeNames } from './ScopeNames';
import { allowedScope, ScopePicker } from './ScopePicker';
import type { Scope } from './types';

type Token = Schemas['Token'];
const key = ['tokens'] as const;

interface Fields {
  name: string;
  role: Schemas['Role'];
  scope: Scope;
  expires?: string;
}

/** Tokens of systems: made and shown once, revoked, and when they were last used. */
export function TokensTab() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const { current, setCurrent } = useFilters([], 'token');
  const [opened, setOpened] = useState(false);
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const tokens = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/tokens', {
          params: { query: { limit: 500, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = useMemo(() => tokens.data?.pages.flatMap((page) => page.items) ?? [], [tokens.data]);
  const scope = (token: Token) =>
    token.regions.length + token.sites.length > 0 ? <ScopeNames {...token} /> : t('scope.everywhere');
  const columns: Column<Token>[] = [
    { key: 'name', title: t('tokens.name'), width: 'minmax(160px, 2fr)', cell: (token) => token.name },
    { key: 'role', title: t('accounts.role'), width: '120px', cell: (token) => common(`role.${token.role}`) },
    { key: 'scope', title: t('accounts.scope'), width: 'minmax(120px, 1fr)', cell: scope },
    {
      key: 'state',
      title: t('accounts.state'),
      width: '110px',
      cell: (token) => <span className="tag">{t(`tokens.states.${token.state}`)}</span>,
    },
    {
      key: 'expires',
      title: t('tokens.expires'),
      width: '120px',
      cell: (token) => (token.expiresAt === undefined ? t('never') : formats.date(token.expiresAt)),
    },
    {
      key: 'used',
      title: t('tokens.lastUsed'),
      width: '130px',
      cell: (token) => (token.lastUsedAt === undefined ? t('never') : formats.short(token.lastUsedAt)),
    },
  ];
  if (tokens.isPending) return <Loading />;
  if (tokens.isError) return <ErrorState error={tokens.error} retry={tokens.refetch} />;
  return (
    <div className="fill">
      <div className="spread">
        <p className="quiet">{t('tokens.about')}</p>
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('tokens.create')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('tokens.none')} />
      ) : (
        <DataTable
          label={t('tabs.tokens')}
          rows={rows}
          columns={columns}
          rowKey={(token) => token.id}
          narrow={(token) => (
            <>
              <span className="line">
                <strong>{token.name}</strong>
                <span className="tag">{t(`tokens.states.${token.state}`)}</span>
              </span>
              <span className="line quiet">
                <span>
                  {common(`role.${token.role}`)} · {scope(token)}
                </span>
              </span>
            </>
          )}
          current={current}
          onCurrent={setCurrent}
          onOpen={(token) => {
            setCurrent(token.id);
            setOpened(true);
          }}
          more={{
            has: tokens.hasNextPage,
            busy: tokens.isFetchingNextPage,
            load: () => void tokens.fetchNextPage(),
          }}
        />
      )}
      <SidePanel open={making} onClose={() => setMaking(false)} title={t('tokens.create')}>
        <NewToken
          onMade={(token) => {
            setMaking(false);
            setSecret(token.token);
          }}
        />
      </SidePanel>
      <TokenPanel
        token={opened ? rows.find((token) => token.id === current) : undefined}
        onClose={() => setOpened(false)}
      />
      <OnceShown
        title={t('tokens.shownTitle')}
        what={t('tokens.shownWhat')}
        label={t('tokens.token')}
        secret={secret}
        onClose={() => setSecret(undefined)}
      />
    </div>
  );
}

function NewToken({ onMade }: { onMade: (token: Token) => void }) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  // Not there yet when it is drawn for the first time.
  const watched = Form.useWatch('role', form) as Schemas['Role'] | undefined;
  const role = watched ?? 'source';
  const make = useMutation({
    mutationFn: (fields: Fields) => {
      const { regions, sites } = allowedScope(fields.role, fields.scope);
      const expiresAt = startOfDay(fields.expires);
      return ask(
        api.POST('/api/tokens', {
          body: {
            role: fields.role,
            name: fields.name.trim(),
            ...(regions.length === 0 ? {} : { regions }),
            ...(sites.length === 0 ? {} : { sites }),
            ...(expiresAt === undefined ? {} : { expiresAt }),
          },
        }),
      );
    },
    onSuccess: async (token) => {
      onMade(token);
      await cache.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: '', role: 'source', scope: { regions: [], sites: [] } }}
      onFinish={(fields) => make.mutate(fields)}
    >
      <FormErrors error={make.error} label={(field) => field} />
      <Form.Item
        name="name"
        label={t('tokens.name')}
        extra={t('tokens.nameHint')}
        rules={[{ required: true, message: t('tokens.nameMissing') }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="role" label={t('accounts.role')} extra={t(`roleHint.${role}`)}>
        <Select options={roles.toReversed().map((value) => ({ value, label: common(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="scope" label={t('accounts.scope')}>
        <ScopePicker role={role} />
      </Form.Item>
      <Form.Item name="expires" label={t('tokens.expires')} extra={t('tokens.expiresHint')}>
        <Input type="date" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={make.isPending}>
        {t('tokens.create')}
      </Button>
    </Form>
  );
}

function TokenPanel({ token, onClose }: { token: Token | undefined; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const cache = useQueryClient();
  const instant = (time: string | undefined) => (time === undefined ? t('never') : formats.full(time));
  return (
    <SidePanel open={token !== undefined} onClose={onClose} title={token?.name ?? ''}>
      {token !== undefined && (
        <>
          <dl className="facts">
            <dt>{t('tokens.id')}</dt>
            <dd className="mono">{token.id}</dd>
            <dt>{t('accounts.role')}</dt>
            <dd>{common(`role.${token.role}`)}</dd>
            <dt>{t('accounts.scope')}</dt>
            <dd>{[...token.regions, ...token.sites].join(', ') || t('scope.everywhere')}</dd>
            <dt>{t('accounts.state')}</dt>
            <dd>{t(`tokens.states.${token.state}`)}</dd>
            <dt>{t('createdBy')}</dt>
            <dd>{`${token.createdBy} · ${formats.full(token.createdAt)}`}</dd>
            <dt>{t('tokens.expires')}</dt>
            <dd>{instant(token.expiresAt)}</dd>
            <dt>{t('tokens.lastUsed')}</dt>
            <dd>{instant(token.lastUsedAt)}</dd>
          </dl>
          {token.state === 'active' && (
            <div>
              <ConfirmAction
                label={t('tokens.revoke')}
                title={t('tokens.revokeTitle', { name: token.name })}
                danger
                act={async () => {
                  await ask(api.DELETE('/api/tokens/{id}', { params: { path: { id: token.id } } }));
                  await cache.invalidateQueries({ queryKey: key });
                }}
              >
                <p>{t('tokens.revokeWhat')}</p>
              </ConfirmAction>
            </div>
          )}
        </>
      )}
    </SidePanel>
  );
}
