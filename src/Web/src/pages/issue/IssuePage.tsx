import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ask } from '../../api/client';
import { useLanguage, useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { RegionPath } from '../../parts/RegionPath';
import { SeverityTag } from '../../parts/SeverityTag';
import { StateTag } from '../../parts/StateTag';
import { useMay } from '../../session/session';

/** One issue: its facts, and what happened to it in sentences. */
export function IssuePage() {
  const { number = '' } = useParams();
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const language = useLanguage();
  const name = useName();
  const regions = useMay('readRegions');
  const path = { params: { path: { number } } };
  const issue = useQuery({
    queryKey: ['issue', number],
    queryFn: () => ask(api.GET('/api/issues/{number}', path)),
  });
  const timeline = useQuery({
    queryKey: ['issue', number, 'timeline'],
    queryFn: () => ask(api.GET('/api/issues/{number}/timeline', path)),
  });
  if (issue.isPending) return <Loading />;
  if (issue.isError) return <ErrorState error={issue.error} retry={issue.refetch} />;
  const it = issue.data;
  return (
    <>
      <PageHeader
        title={name(it.title, it.item)}
        above={<span className="quiet">{it.number}</span>}
        actions={
          <>
            <StateTag state={it.state} />
            <SeverityTag severity={it.severity} />
            {it.endedAt === undefined && <Countdown dueAt={it.dueAt} />}
          </>
        }
      />
      <dl className="facts panel">
        <dt>{t('site')}</dt>
        <dd>
          <Link to={`/sites/${encodeURIComponent(it.site)}`}>{it.site}</Link>
        </dd>
        <dt>{t('region')}</dt>
        <dd>
          <RegionPath path={it.region} linked={regions} />
        </dd>
        <dt>{t('item')}</dt>
        <dd>{it.item}</dd>
        <dt>{t('raised')}</dt>
        <dd>{formats.full(it.raisedAt)}</dd>
        <dt>{t('due')}</dt>
        <dd>{formats.full(it.dueAt)}</dd>
        <dt>{t('taken')}</dt>
        <dd>{it.takenBy ?? t('nobody')}</dd>
        <dt>{t('policy')}</dt>
        <dd>{it.policy}</dd>
      </dl>
      <section className="panel">
        <h2>{t('timeline')}</h2>
        {timeline.isError && <ErrorState error={timeline.error} retry={timeline.refetch} />}
        <ol className="plain-list">
          {timeline.data?.items.map((entry, index) => (
            <li key={`${entry.decided} ${index}`}>
              <time dateTime={entry.decided} className="quiet">
                {formats.full(entry.decided)}
              </time>
              <p>{entry.text[language]}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
