import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { fieldText } from '../../parts/problemText';

/** Events that came by the broker and could not be taken, with every error by field. */
export function RejectedPage() {
  const { t } = useTranslation('rejected');
  const { t: common } = useTranslation();
  const parked = useQuery({ queryKey: ['parked'], queryFn: () => ask(api.GET('/api/parked')) });
  if (parked.isPending) return <Loading />;
  if (parked.isError) return <ErrorState error={parked.error} retry={parked.refetch} />;
  return (
    <>
      <PageHeader title={t('title')} />
      {parked.data.items.length === 0 ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <ul className="plain-list panel">
          {parked.data.items.map((message) => (
            <li key={message.id}>
              <strong>{`${message.type ?? '–'} · ${message.subject ?? '–'}`}</strong>
              <p className="quiet">{`${message.source ?? '–'} · ${message.eventId ?? message.id}`}</p>
              <ul>
                {message.errors.map((error) => (
                  <li key={`${error.field} ${error.code}`}>
                    {common('error.field', { field: error.field, text: fieldText(common, error) })}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
