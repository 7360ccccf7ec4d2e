import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ask } from '../../api/client';
import { useName } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { OpenByCode } from '../../parts/OpenByCode';
import { PageHeader } from '../../parts/PageHeader';
import { useSession } from '../../session/session';

/** What a visiting team judges at a site. */
export function VisitPage() {
  const { code } = useParams();
  const { t } = useTranslation('visit');
  const session = useSession();
  if (code !== undefined) return <Checklist code={code} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <OpenByCode folder="/visit" example={t('example')} yours={session.sites} />
    </>
  );
}

function Checklist({ code }: { code: string }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const name = useName();
  const site = useQuery({
    queryKey: ['site', code],
    queryFn: () => ask(api.GET('/api/sites/{code}', { params: { path: { code } } })),
  });
  if (site.isPending) return <Loading />;
  if (site.isError) return <ErrorState error={site.error} retry={site.refetch} />;
  const items = site.data.items.filter((item) => item.kind === 'inspection');
  return (
    <>
      <PageHeader title={name(site.data.name)} above={<span className="quiet">{t('checklist')}</span>} />
      {items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className="plain-list panel">
          {items.map((item) => (
            <li key={item.template} className="line">
              <span>{name(item.title, item.template)}</span>
              <span className="quiet">{common(`itemState.${item.state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
