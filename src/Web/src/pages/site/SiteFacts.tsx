import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import type { Site } from './answers';

/** What the registry says of a site, and what it had to bear this week. */
export function SiteFacts({ site }: { site: Site }) {
  const { t } = useTranslation('site');
  const { number } = useFormats();
  const { burden, location } = site;
  return (
    <aside className="panel site-facts">
      <h2>{t('facts')}</h2>
      <dl>
        <Body label={t('unit')} party={site.unit} />
        {site.authority !== undefined && <Body label={t('authority')} party={site.authority} />}
        {site.contact !== undefined && <Body label={t('contact')} party={site.contact} />}
        <dt>{t('location')}</dt>
        <dd>
          {location === undefined
            ? t('noLocation')
            : `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`}
        </dd>
        <dt>{t('burden')}</dt>
        <dd className={burden.warned ? 'site-warned' : undefined}>
          {t('burdenOf', { visits: number(burden.visits), requests: number(burden.requests) })}
          {burden.budget !== undefined && t('burdenBudget', { budget: number(burden.budget) })}
          {burden.warned && ` · ${t('burdenWarned')}`}
        </dd>
      </dl>
    </aside>
  );
}

function Body({ label, party }: { label: string; party: Schemas['Party'] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {party.name}
        {party.channels.map(({ kind, address }) => (
          <span key={`${kind} ${address}`} className="site-channel quiet">
            {`${kind} ${address}`}
          </span>
        ))}
      </dd>
    </>
  );
}
