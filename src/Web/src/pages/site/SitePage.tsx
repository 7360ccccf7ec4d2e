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
import { useMay, useSession } from '../../session/session';

/** A site with its check items; without a code, the way to one. */
export function SitePage() {
  const { code } = useParams();
  const { t } = useTranslation('site');
  const session = useSession();
  if (code !== undefined) return <OneSite code={code} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <OpenByCode folder="/sites" example={t('example')} yours={session.sites} />
    </>
  );
}

function OneSite({ code }: { code: string }) {
  const { t } = useTranslation('site');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const name = useName();
  const regions = useMay('readRegions');
  const site = useQuery({
    queryKey: ['site', code],
    queryFn: () => ask(api.GET('/api/sites/{code}', { params: { path: { code } } })),
  });
  if (site.isPending) return <Loading />;
  if (site.isError) return <ErrorState error={site.error} retry={site.refetch} />;
  return (
    <>
      <PageHeader
        title={name(site.data.name)}
        above={<RegionPath path={site.data.region} linked={regions} />}
        below={<span className="quiet">{`${site.data.code} · ${site.data.unit.name}`}</span>}
      />
      <section className="panel">
        <h2>{t('items')}</h2>
        <ul className="plain-list">
          {site.data.items.map((item) => (
            <li key={item.template}>
              <strong>{name(item.title, item.template)}</strong> · {common(`itemState.${item.state}`)}
              <p className="quiet">
                {item.nextDueAt !== undefined && `${t('next')} ${formats.short(item.nextDueAt)} `}
                {item.issue !== undefined && (
                  <Link to={`/issues/${encodeURIComponent(item.issue)}`}>{item.issue}</Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
