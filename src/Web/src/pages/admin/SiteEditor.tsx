import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readSite } from './etag';
import { SiteForm } from './SiteForm';
import { SiteStatusActions } from './SiteStatusActions';

/** One site to edit, or a new one. */
export function SiteEditor(props: { code: string | undefined; onSaved: (code: string) => void }) {
  const { t } = useTranslation('admin');
  const { code } = props;
  const site = useQuery({
    queryKey: ['site', code, 'edit'],
    queryFn: () => readSite(code ?? ''),
    enabled: code !== undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (code === undefined) return <SiteForm site={undefined} tag={undefined} onSaved={props.onSaved} />;
  if (site.isPending) return <Loading />;
  if (site.isError) return <ErrorState error={site.error} retry={site.refetch} />;
  return (
    <>
      <div className="spread">
        <Link to={`/sites/${encodeURIComponent(code)}`}>{t('sites.page')}</Link>
        <SiteStatusActions site={site.data.value} />
      </div>
      <SiteForm
        key={site.data.tag ?? code}
        site={site.data.value}
        tag={site.data.tag}
        onSaved={props.onSaved}
      />
    </>
  );
}
