import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Evidence } from '../../parts/Evidence';
import { Loading } from '../../parts/Loading';
import { SeverityTag } from '../../parts/SeverityTag';
import { readVisits, type SiteVisit } from './answers';

/** Who was here, when and how, and what they found, the newest first. */
export function SiteVisits({ code }: { code: string }) {
  const { t } = useTranslation('site');
  const visits = useInfiniteQuery({
    queryKey: ['site', code, 'visits'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => readVisits(code, pageParam),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = visits.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel">
      <h2>{t('visits')}</h2>
      {visits.isPending && <Loading />}
      {visits.isError && <ErrorState error={visits.error} retry={visits.refetch} />}
      {visits.isSuccess && rows.length === 0 && <p className="quiet">{t('noVisits')}</p>}
      <ul className="plain-list">
        {rows.map((visit, index) => (
          // Two visits may have happened at the same instant.
          <li key={`${visit.at} ${visit.unit} ${index}`}>
            <OneVisit visit={visit} />
          </li>
        ))}
      </ul>
      {visits.hasNextPage && (
        <Button loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function OneVisit({ visit }: { visit: SiteVisit }) {
  const { t } = useTranslation('site');
  const { t: ofVisit } = useTranslation('visit');
  const name = useName();
  const formats = useFormats();
  return (
    <details className="site-visit-one">
      <summary>
        <span className="line">
          <span>
            <strong>{formats.full(visit.at)}</strong> · {visit.unit} ·{' '}
            {t('persons', { count: visit.persons })} · {ofVisit(`modes.${visit.mode}`)}
          </span>
        </span>
        <span className="quiet">
          {t('counts', {
            passed: formats.number(visit.passed),
            failed: formats.number(visit.failed),
            na: formats.number(visit.notApplicable),
          })}
          {visit.suggestions.length > 0 && ` · ${t('advice')} ${formats.number(visit.suggestions.length)}`}
        </span>
      </summary>
      <ul className="site-results">
        {visit.results.map((result) => (
          <li key={result.item}>
            <span className={result.outcome === 'fail' ? 'site-failed' : 'quiet'}>
              {ofVisit(`outcome.${result.outcome}`)}
            </span>{' '}
            {name(result.title, result.item)}{' '}
            {result.outcome === 'fail' && result.severity !== undefined && (
              <SeverityTag severity={result.severity} />
            )}{' '}
            {result.fixedOnTheSpot && <span className="tag">{t('fixed')}</span>}
            {result.note !== undefined && <p className="quiet">{result.note}</p>}
            {result.evidence.length > 0 && <Evidence of={result.evidence} />}
          </li>
        ))}
      </ul>
      {visit.suggestions.length > 0 && (
        <>
          <h3>{t('advice')}</h3>
          <ul className="site-results">
            {visit.suggestions.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
