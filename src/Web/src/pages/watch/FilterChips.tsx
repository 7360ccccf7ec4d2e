import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCatalogueNames, useRegionName, useSiteName } from '../../parts/names';
import type { Address } from './useAddress';

const separator = ',';

/** What the list is narrowed to by the address and no menu: each by its name, and taken away by a click. */
export function FilterChips({ address }: { address: Address }) {
  const { filters, change } = address;
  const { region, site, type, template } = filters;
  return (
    <>
      {region !== undefined && <RegionChip code={region} onRemove={() => change({ region: undefined })} />}
      {site !== undefined && <SiteChip code={site} onRemove={() => change({ site: undefined })} />}
      {type !== undefined && (
        <CatalogueChip of="type" codes={type} onRemove={() => change({ type: undefined })} />
      )}
      {template !== undefined && (
        <CatalogueChip of="template" codes={template} onRemove={() => change({ template: undefined })} />
      )}
    </>
  );
}

function RegionChip({ code, onRemove }: { code: string; onRemove: () => void }) {
  return <Chip of="region" code={code} words={useRegionName(code)} onRemove={onRemove} />;
}

function SiteChip({ code, onRemove }: { code: string; onRemove: () => void }) {
  return <Chip of="site" code={code} words={useSiteName(code)} onRemove={onRemove} />;
}

function CatalogueChip(props: { of: 'type' | 'template'; codes: string; onRemove: () => void }) {
  const { t } = useTranslation('watch');
  const names = useCatalogueNames();
  const named = props.of === 'type' ? names.type : names.item;
  const words = props.codes.split(separator).map(named).join(t('filter.and'));
  return <Chip of={props.of} code={props.codes} words={words} onRemove={props.onRemove} />;
}

function Chip(props: {
  of: 'region' | 'site' | 'type' | 'template';
  code: string;
  words: string;
  onRemove: () => void;
}) {
  const { t } = useTranslation('watch');
  const said = { label: t(props.of), words: props.words };
  return (
    <Button
      className="filter filter-on"
      title={props.code}
      aria-label={t('filter.without', said)}
      onClick={props.onRemove}
    >
      <span className="filter-words">{t('filter.is', said)}</span>
      <CloseOutlined aria-hidden="true" />
    </Button>
  );
}
