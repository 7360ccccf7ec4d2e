import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFeed } from '../../api/useFeed';
import { useName } from '../../i18n';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { RegionPath } from '../../parts/RegionPath';
import { useRenewal } from '../../parts/useRenewal';
import { readRegion } from './answers';
import { Failing } from './Failing';
import { HeatGrid } from './HeatGrid';
import { LiveFigures } from './LiveFigures';
import { Posts } from './Posts';
import { SiteMap } from './SiteMap';
import { TrendPanel } from './TrendPanel';

const spans = [7, 30, 90] as const;
// What changes in a large subtree changes all the time: the figures follow this often at most.
const renewMilliseconds = 2000;

/** One region with all below it: how it stands now, how it went, where it is worst. The span stands in the address. */
export function OneRegion({ code }: { code: string }) {
  const { t } = useTranslation('region');
  const { t: common } = useTranslation();
  const name = useName();
  const [search, setSearch] = useSearchParams();
  const days = spans.find((span) => String(span) === search.get('days')) ?? 30;
  const region = useQuery({ queryKey: ['region', code], queryFn: () => readRegion(code) });
  useLiveRegion(code);
  if (region.isPending) return <Loading />;
  if (region.isError) return <ErrorState error={region.error} retry={region.refetch} />;
  const title = name(region.data.name, code);
  const level =
    region.data.level === undefined
      ? undefined
      : t(`levels.${region.data.level as 'city'}`, { defaultValue: region.data.level });
  return (
    <>
      <PageHeader
        title={title}
        above={<RegionPath path={region.data.path} names={region.data.pathNames} />}
        below={
          <span className="quiet">
            {[code, level, common(`risk.${region.data.riskLevel}`)].filter(Boolean).join(' · ')}
          </span>
        }
        actions={
          <>
            <Link to={`/?region=${encodeURIComponent(code)}`}>{t('watch')}</Link>
            <Link to={`/sites?region=${encodeURIComponent(code)}`}>{t('siteList')}</Link>
            <label className="region-span">
              <span className="visually-hidden">{t('span')}</span>
              <select
                className="field-select"
                value={days}
                onChange={({ target }) =>
                  setSearch(target.value === '30' ? {} : { days: target.value }, { replace: true })
                }
              >
                {spans.map((span) => (
                  <option key={span} value={span}>
                    {t('days', { count: span })}
                  </option>
                ))}
              </select>
            </label>
          </>
        }
      />
      <LiveFigures region={region.data} />
      <div className="region-columns">
        <TrendPanel code={code} days={days} />
        <Failing code={code} days={days} />
      </div>
      <HeatGrid code={code} days={days} />
      <SiteMap code={code} name={title} />
      <Posts posts={region.data.posts} />
    </>
  );
}

/** Reads the region anew as the live feed tells of changes in it, together and not too often. */
function useLiveRegion(code: string): void {
  const renew = useRenewal(['region', code]);
  useFeed({
    entries: (batch) => {
      const ours = batch.some((entry) => {
        if (entry.kind === 'issue') return entry.issue.region.includes(code);
        if (entry.kind === 'site') return entry.site.region.includes(code);
        if (entry.kind === 'region') return entry.region.path.includes(code);
        return entry.kind === 'gone';
      });
      if (ours) renew(renewMilliseconds);
    },
    reset: () => renew(renewMilliseconds),
  });
}
