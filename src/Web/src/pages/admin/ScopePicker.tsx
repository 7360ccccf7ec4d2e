import { useQuery } from '@tanstack/react-query';
import { Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useName } from '../../i18n';
import { ErrorState } from '../../parts/ErrorState';
import { FilterText } from '../../parts/FilterText';
import { RegionName, SiteName } from '../../parts/PlaceName';
import { RegionTree } from './RegionTree';
import { sitesPage } from './registry';
import type { Scope } from './types';

/** What of a scope a role may have: an administrator none, a site only sites. */
export function allowedScope(role: Schemas['Role'], scope: Scope): Scope {
  if (role === 'admin') return { regions: [], sites: [] };
  return role === 'site' ? { regions: [], sites: scope.sites } : scope;
}

/** Regions, each with everything below it, and single sites. */
export function ScopePicker(props: {
  role: Schemas['Role'];
  value?: Scope;
  onChange?: (scope: Scope) => void;
}) {
  const { t } = useTranslation('admin');
  const name = useName();
  const scope = props.value ?? { regions: [], sites: [] };
  const change = (kind: keyof Scope, code: string, on: boolean) =>
    props.onChange?.({
      ...scope,
      [kind]: on ? [...scope[kind], code] : scope[kind].filter((one) => one !== code),
    });
  if (props.role === 'admin') return <p className="quiet">{t('scope.admin')}</p>;
  const chosen = allowedScope(props.role, scope);
  return (
    <div className="stack">
      <div className="chips" role="group" aria-label={t('scope.chosen')}>
        {chosen.regions.length + chosen.sites.length === 0 && (
          <span className="quiet">{t('scope.empty')}</span>
        )}
        {chosen.regions.map((code) => (
          <Chip key={code} kind="regions" code={code} onRemove={() => change('regions', code, false)} />
        ))}
        {chosen.sites.map((code) => (
          <Chip key={code} kind="sites" code={code} onRemove={() => change('sites', code, false)} />
        ))}
      </div>
      {props.role !== 'site' && (
        <details open>
          <summary>{t('scope.regions')}</summary>
          <div className="picker">
            <RegionTree
              row={(region) => (
                <Checkbox
                  checked={scope.regions.includes(region.code)}
                  onChange={(event) => change('regions', region.code, event.target.checked)}
                >
                  {name(region.name, region.code)} <span className="quiet">{region.code}</span>
                </Checkbox>
              )}
            />
          </div>
        </details>
      )}
      <details open={props.role === 'site'}>
        <summary>{t('scope.sites')}</summary>
        <div className="picker">
          <Sites chosen={scope.sites} onTick={(code, on) => change('sites', code, on)} />
        </div>
      </details>
    </div>
  );
}

function Sites(props: { chosen: readonly string[]; onTick: (code: string, on: boolean) => void }) {
  const { t } = useTranslation('admin');
  const name = useName();
  const [words, setWords] = useState('');
  const sites = useQuery({
    queryKey: ['sites', { q: words }, 'picker'],
    queryFn: ({ signal }) => sitesPage({ q: words }, undefined, signal),
    enabled: words !== '',
  });
  return (
    <div className="stack">
      <FilterText label={t('scope.searchSites')} value={words} onChange={setWords} width={260} />
      {sites.isError && <ErrorState error={sites.error} retry={sites.refetch} />}
      {sites.data?.items.length === 0 && <p className="quiet">{t('scope.nothingFound')}</p>}
      <ul>
        {sites.data?.items.map((site) => (
          <li key={site.code}>
            <Checkbox
              checked={props.chosen.includes(site.code)}
              onChange={(event) => props.onTick(site.code, event.target.checked)}
            >
              {name(site.name, site.code)} <span className="quiet">{site.code}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Chip(props: { kind: keyof Scope; code: string; onRemove: () => void }) {
  const { t } = useTranslation('admin');
  const { code } = props;
  return (
    <Tag closable={{ 'aria-label': t('scope.remove', { name: code }) }} onClose={props.onRemove}>
      {props.kind === 'regions' ? <RegionName code={code} /> : <SiteName code={code} />}
    </Tag>
  );
}
