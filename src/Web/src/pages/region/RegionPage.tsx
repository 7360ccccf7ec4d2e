import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ask } from '../../api/client';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { OpenByCode } from '../../parts/OpenByCode';
import { PageHeader } from '../../parts/PageHeader';
import { RegionPath } from '../../parts/RegionPath';
import { useSession } from '../../session/session';

/** How the subtree of a region stands now; without a code, the way to one. */
export function RegionPage() {
  const { code } = useParams();
  const { t } = useTranslation('region');
  const session = useSession();
  if (code !== undefined) return <OneRegion code={code} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <OpenByCode folder="/regions" example={t('example')} yours={session.regions} />
    </>
  );
}

function OneRegion({ code }: { code: string }) {
  const { t } = useTranslation('region');
  const { t: common } = useTranslation();
  const { number } = useFormats();
  const name = useName();
  const path = { params: { path: { code } } };
  const region = useQuery({
    queryKey: ['region', code],
    queryFn: () => ask(api.GET('/api/regions/{code}', path)),
  });
  const below = useQuery({
    queryKey: ['region', code, 'children'],
    queryFn: () => ask(api.GET('/api/regions/{code}/children', path)),
  });
  if (region.isPending) return <Loading />;
  if (region.isError) return <ErrorState error={region.error} retry={region.refetch} />;
  const { live } = region.data;
  return (
    <>
      <PageHeader
        title={name(region.data.name)}
        above={<RegionPath path={region.data.path} linked />}
        below={<span className="quiet">{common(`risk.${region.data.riskLevel}`)}</span>}
      />
      <dl className="facts panel">
        <dt>{t('overdue')}</dt>
        <dd>{number(live.overdue.total)}</dd>
        <dt>{t('open')}</dt>
        <dd>{number(live.open.total)}</dd>
        <dt>{t('today')}</dt>
        <dd>{number(live.dueToday ?? 0)}</dd>
        <dt>{t('awaiting')}</dt>
        <dd>{number(live.awaitingLookBack.total)}</dd>
        <dt>{t('sites')}</dt>
        <dd>{number(live.sites)}</dd>
      </dl>
      {below.isError && <ErrorState error={below.error} retry={below.refetch} />}
      {below.data !== undefined && below.data.items.length > 0 && (
        <section className="panel">
          <h2>{t('below')}</h2>
          <ul className="plain-list">
            {below.data.items.map((child) => (
              <li key={child.code} className="line">
                <Link to={`/regions/${encodeURIComponent(child.code)}`}>{name(child.name)}</Link>
                <span>{`${t('overdue')} ${number(child.live.overdue.total)} · ${t('open')} ${number(child.live.open.total)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
