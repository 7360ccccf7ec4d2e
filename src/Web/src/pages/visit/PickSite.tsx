import { EnvironmentOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useNow } from '../../app/clock';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { judged } from '../../offline/draft';
import { visitStore } from '../../offline/store';
import { useDrafts } from '../../offline/useOutbox';
import { ErrorState } from '../../parts/ErrorState';
import { PageHeader } from '../../parts/PageHeader';
import { useLater } from '../../parts/useLater';
import { useSession } from '../../session/session';
import type { SiteRow } from '../site/answers';
import { findSites, sitesNear } from './answers';
import { QueueLink } from './QueueLink';

const radius = 2000;

/** The way to the site that is visited: what was begun, a name, what is near, what was opened before. */
export function PickSite() {
  const { t } = useTranslation('visit');
  const name = useName();
  const { account } = useSession();
  const [search, setSearch] = useSearchParams();
  const { metres } = useFormats();
  const text = search.get('q') ?? '';
  const asked = useLater(text.trim(), 300);
  const found = useQuery({
    queryKey: ['sites', 'find', asked],
    queryFn: () => findSites(asked),
    enabled: asked !== '',
  });
  const near = useMutation({ mutationFn: nearBy });
  const drafts = useDrafts();
  const kept = useQuery({
    queryKey: ['visits', account, 'checklists'],
    queryFn: async () => (await visitStore()).checklists(account),
  });
  const id = useId();
  return (
    <div className="visit">
      <PageHeader title={t('title')} below={<p className="quiet">{t('start')}</p>} actions={<QueueLink />} />
      {!window.isSecureContext && <p className="visit-warning">{t('insecure')}</p>}
      {drafts.data !== undefined && drafts.data.length > 0 && (
        <section className="panel">
          <h2>{t('drafts')}</h2>
          <ul className="plain-list">
            {drafts.data.map((draft) => (
              <li key={draft.id}>
                <Link
                  className="visit-pick"
                  to={`/visit/${encodeURIComponent(draft.site)}?draft=${encodeURIComponent(draft.id)}`}
                >
                  <strong>{name(draft.siteName, draft.site)}</strong>
                  <Begun count={judged(draft).length} changedAt={draft.changedAt} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel visit-find">
        <label htmlFor={id}>{t('find')}</label>
        <div className="visit-find-line">
          <Input
            id={id}
            type="search"
            size="large"
            allowClear
            placeholder={t('findHint')}
            value={text}
            onChange={({ target }) =>
              setSearch(target.value === '' ? {} : { q: target.value }, { replace: true, flushSync: true })
            }
            autoCapitalize="none"
            spellCheck={false}
          />
          <Button
            size="large"
            icon={<EnvironmentOutlined aria-hidden />}
            loading={near.isPending}
            onClick={() => near.mutate()}
          >
            {t('near')}
          </Button>
        </div>
        <div aria-live="polite">
          {near.isPending && <p className="quiet">{t('locating')}</p>}
          {near.isError &&
            (near.error instanceof PositionError ? (
              <p className="visit-warning">{t(near.error.denied ? 'nearDenied' : 'nearFailed')}</p>
            ) : (
              <ErrorState error={near.error} retry={() => near.mutate()} />
            ))}
          {found.isError && <ErrorState error={found.error} retry={found.refetch} />}
          {asked !== '' && found.isPending && <p className="quiet">{t('searching')}</p>}
          {asked !== '' && found.data?.length === 0 && <p className="quiet">{t('none')}</p>}
          {near.data?.length === 0 && <p className="quiet">{t('nearNone', { radius: metres(radius) })}</p>}
        </div>
        {asked !== '' && found.data !== undefined && <Sites sites={found.data} />}
        {near.data !== undefined && near.data.length > 0 && (
          <>
            <h2>{t('nearTitle')}</h2>
            <Sites sites={near.data} />
          </>
        )}
      </section>
      {kept.data !== undefined && kept.data.length > 0 && (
        <section className="panel">
          <h2>{t('recent')}</h2>
          <p className="quiet">{t('recentHint')}</p>
          <ul className="plain-list">
            {kept.data.slice(0, 20).map((list) => (
              <li key={list.site}>
                <Link className="visit-pick" to={`/visit/${encodeURIComponent(list.site)}`}>
                  <strong>{name(list.name, list.site)}</strong>
                  <span className="quiet">{list.site}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Begun({ count, changedAt }: { count: number; changedAt: number }) {
  const { t } = useTranslation('visit');
  const { ago } = useFormats();
  const at = useNow(60);
  return (
    <span className="quiet">{t('begun', { count, ago: ago(new Date(changedAt).toISOString(), at) })}</span>
  );
}

function Sites({ sites }: { sites: readonly SiteRow[] }) {
  const { t } = useTranslation('visit');
  const name = useName();
  const { metres } = useFormats();
  return (
    <ul className="plain-list">
      {sites.map((site) => (
        <li key={site.code}>
          <Link className="visit-pick" to={`/visit/${encodeURIComponent(site.code)}`}>
            <strong>{name(site.name, site.code)}</strong>
            <span className="quiet">
              {[
                site.distance === undefined ? undefined : metres(site.distance),
                name(site.typeName, site.type),
                name(site.regionName),
                site.code,
                site.status === 'suspended' ? t('suspended') : undefined,
              ]
                .filter((part) => part !== undefined && part !== '')
                .join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

class PositionError extends Error {
  constructor(readonly denied: boolean) {
    super('The position is not known.');
  }
}

// Asked for only when somebody taps the button; the position goes to the server with the question and is kept nowhere.
async function nearBy(): Promise<SiteRow[]> {
  const position = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      (error) => reject(new PositionError(error.code === error.PERMISSION_DENIED)),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
  return sitesNear(position.coords.latitude, position.coords.longitude, radius);
}
