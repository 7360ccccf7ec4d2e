import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFeed } from '../../api/useFeed';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { RegionPath } from '../../parts/RegionPath';
import { useMay } from '../../session/session';
import { readSite } from './answers';
import { DutyStrips } from './DutyStrips';
import { ItemTable } from './ItemTable';
import { SiteFacts } from './SiteFacts';
import { SiteIssues } from './SiteIssues';
import { SiteVisits } from './SiteVisits';

const ManageSite = lazy(async () => ({ default: (await import('./ManageSite')).ManageSite }));

/** One site, kept true by the live feed: what is checked and when it is due, how its duties went, its issues and visits. */
export function OneSite({ code }: { code: string }) {
  const { t } = useTranslation('site');
  const name = useName();
  const formats = useFormats();
  const cache = useQueryClient();
  const visits = useMay('lookBack');
  const manages = useMay('manageSites');
  const site = useQuery({ queryKey: ['site', code], queryFn: () => readSite(code) });
  const renew = () => void cache.invalidateQueries({ queryKey: ['site', code] });
  useFeed({
    entries: (batch) => {
      const ours = batch.some((entry) => {
        if (entry.kind === 'issue') return entry.issue.site === code;
        if (entry.kind === 'site') return entry.site.code === code;
        return entry.kind === 'gone' && entry.site === code;
      });
      if (ours) renew();
    },
    reset: renew,
  });
  if (site.isPending) return <Loading />;
  if (site.isError) return <ErrorState error={site.error} retry={site.refetch} />;
  const { status, suspendedUntil } = site.data;
  return (
    <>
      <PageHeader
        title={name(site.data.name, code)}
        above={<RegionPath path={site.data.region} names={site.data.regionNames} />}
        below={
          <span className="quiet">
            {code} · <span title={site.data.type}>{name(site.data.typeName, site.data.type)}</span>
          </span>
        }
        actions={
          <>
            {visits && status !== 'closed' && (
              <Link className="site-visit" to={`/visit/${encodeURIComponent(code)}`}>
                {t('visit')}
              </Link>
            )}
            {manages && (
              <Suspense>
                <ManageSite site={site.data} />
              </Suspense>
            )}
          </>
        }
      />
      {status === 'closed' && <p className="site-banner">{t('closedHint')}</p>}
      {status === 'suspended' && suspendedUntil !== undefined && (
        <p className="site-banner">{t('suspendedUntil', { until: formats.full(suspendedUntil) })}</p>
      )}
      <div className="site-columns">
        <div className="site-main">
          <ItemTable items={site.data.items} />
          <DutyStrips code={code} />
          <SiteIssues code={code} />
          <SiteVisits code={code} />
        </div>
        <SiteFacts site={site.data} />
      </div>
    </>
  );
}
