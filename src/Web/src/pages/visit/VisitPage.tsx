import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { askPlain } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { setClock } from '../../app/clock';
import { useName } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { useSession } from '../../session/session';
import { readChecklist } from './answers';
import { PickSite } from './PickSite';
import { useStoredDraft } from './useDraft';
import { VisitForm } from './VisitForm';
import './visit.css';

/** What a visiting team finds at a site, written down on a phone: the choice of the site, then its checklist. */
export function VisitPage() {
  const { code } = useParams();
  useVisitClock();
  return code === undefined ? <PickSite /> : <OneVisit key={code} code={code} />;
}

// A visit is dated by the system's clock, also when it is completed later without a network.
function useVisitClock(): void {
  const { data } = useQuery({
    queryKey: ['visit-clock'],
    queryFn: () => askPlain<{ now: string }>('/api/today'),
    staleTime: 60_000,
  });
  useEffect(() => {
    if (data !== undefined) setClock(data.now);
  }, [data]);
}

function OneVisit({ code }: { code: string }) {
  const { t } = useTranslation('visit');
  const name = useName();
  const { account } = useSession();
  const [search] = useSearchParams();
  const list = useQuery({
    queryKey: ['visit-list', account, code],
    queryFn: () => readChecklist(code, account),
    staleTime: 60_000,
  });
  const draft = useStoredDraft(list.data, account, search.get('draft') ?? undefined);
  if (list.isError) {
    const offline = list.error instanceof ApiProblem && list.error.status === 0;
    return (
      <>
        <PageHeader title={t('title')} />
        {offline ? (
          <EmptyState title={t('unknownOffline')} />
        ) : (
          <ErrorState error={list.error} retry={list.refetch} />
        )}
      </>
    );
  }
  if (draft.isError) return <ErrorState error={draft.error} retry={draft.refetch} />;
  if (list.data === undefined || draft.data === undefined) return <Loading />;
  if (list.data.items.length === 0 || list.data.status === 'closed')
    return (
      <>
        <PageHeader title={name(list.data.name)} />
        <EmptyState title={t(list.data.status === 'closed' ? 'closed' : 'empty')} />
      </>
    );
  return <VisitForm key={draft.data.id} list={list.data} stored={draft.data} />;
}
