import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { ErrorState } from '../../parts/ErrorState';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { childrenQuery, regionsQuery } from './registry';
import type { RegionRow } from './types';

type Row = (region: RegionRow) => ReactNode;

/** The regions of the own scope as a tree that opens level by level, or those found by a search. */
export function RegionTree({ row }: { row: Row }) {
  const { t } = useTranslation('admin');
  const [words, setWords] = useState('');
  const regions = useQuery(regionsQuery(words));
  return (
    <div className="stack">
      <FilterText label={t('scope.searchRegions')} value={words} onChange={setWords} width={260} />
      {regions.isPending && <Loading />}
      {regions.isError && <ErrorState error={regions.error} retry={regions.refetch} />}
      {regions.data?.items.length === 0 && <p className="quiet">{t('scope.nothingFound')}</p>}
      {regions.isSuccess && (
        <ul className="tree">
          {regions.data.items.map((region) =>
            words === '' ? (
              <Node key={region.code} region={region} row={row} open={regions.data.items.length === 1} />
            ) : (
              <li key={region.code} className="tree-row">
                {row(region)}
                <span className="quiet">{region.path.slice(0, -1).join(' / ')}</span>
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}

function Node(props: { region: RegionRow; row: Row; open?: boolean }) {
  const { region, row } = props;
  const { t } = useTranslation('admin');
  const name = useName();
  const [open, setOpen] = useState(props.open === true);
  const children = useQuery({ ...childrenQuery(region.code), enabled: open && region.children > 0 });
  return (
    <li>
      <div className="tree-row">
        {region.children > 0 ? (
          <button
            type="button"
            className="tree-open"
            aria-expanded={open}
            aria-label={t('scope.below', { name: name(region.name, region.code) })}
            onClick={() => setOpen(!open)}
          >
            {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
          </button>
        ) : (
          <span className="tree-open" />
        )}
        {row(region)}
      </div>
      {open && (
        <ul className="tree-below">
          {children.isPending && region.children > 0 && <Loading />}
          {children.data?.items.map((child) => (
            <Node key={child.code} region={child} row={row} />
          ))}
        </ul>
      )}
    </li>
  );
}
