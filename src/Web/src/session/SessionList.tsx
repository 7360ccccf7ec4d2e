import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../api/client';
import { useFormats } from '../i18n/time';
import { ErrorState } from '../parts/ErrorState';
import { FormErrors } from '../parts/FormErrors';
import { Loading } from '../parts/Loading';
import { clientName } from './client';
import { useSignOut } from './useSignOut';

type Entry = Schemas['SessionItem'];

/** Where an account is signed in: one's own, each of which can be ended, or those of another, to be looked at. */
export function SessionList({ account }: { account?: string }) {
  const { t } = useTranslation('session');
  const formats = useFormats();
  const cache = useQueryClient();
  const { leave, dialogue } = useSignOut();
  const key = ['sessions', account ?? 'mine'];
  const sessions = useQuery({
    queryKey: key,
    queryFn: () =>
      ask(
        account === undefined
          ? api.GET('/api/sessions')
          : api.GET('/api/accounts/{id}/sessions', { params: { path: { id: account } } }),
      ),
  });
  const end = useMutation({
    mutationFn: (entry: Entry) =>
      entry.current ? leave() : ask(api.DELETE('/api/sessions/{id}', { params: { path: { id: entry.id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
  if (sessions.isPending) return <Loading />;
  if (sessions.isError) return <ErrorState error={sessions.error} retry={sessions.refetch} />;
  return (
    <>
      <FormErrors error={end.error} />
      {sessions.data.items.length === 0 && <p className="quiet">{t('sessions.none')}</p>}
      <ul className="plain-list">
        {sessions.data.items.map((entry) => (
          <li key={entry.id} className="spread">
            <div>
              <strong title={entry.client}>{clientName(entry.client)}</strong>
              {entry.current && <span className="tag">{t('sessions.current')}</span>}
              {entry.method === 'oidc' && <span className="tag">{t('sessions.signOn')}</span>}
              <p className="quiet">
                {`${entry.address} · `}
                {t('sessions.since', { time: formats.short(entry.createdAt) })}
                {' · '}
                {t('sessions.used', { time: formats.short(entry.lastUsedAt) })}
              </p>
            </div>
            {account === undefined && (
              <Button
                size="small"
                loading={end.isPending && end.variables.id === entry.id}
                onClick={() => end.mutate(entry)}
                aria-label={`${t('sessions.end')} ${clientName(entry.client)}`}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {dialogue}
    </>
  );
}
