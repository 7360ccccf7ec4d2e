import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from '../../parts/Toolbar';
import { FilterChips } from './FilterChips';
import { FilterMenu } from './FilterMenu';
import { categories, dues, holders, narrows, severities, sorts, states, usualOrder } from './filters';
import type { Address } from './useAddress';

const typingMilliseconds = 300;

/** What the list is narrowed to and ordered by. */
export function FilterBar({ address, search }: { address: Address; search: RefObject<InputRef | null> }) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const { filters, change } = address;
  const list = (name: string) => (chosen: string[]) => change({ [name]: chosen.join(',') });
  const ended =
    filters.site === undefined && filters.state.some((state) => state === 'closed' || state === 'withdrawn');
  return (
    <Toolbar label={t('filter.title')}>
      <SearchField q={filters.q} change={change} field={search} />
      <FilterMenu
        label={t('state')}
        otherwise={t('filter.toPutRight')}
        several
        options={states.map((value) => ({ value, text: common(`state.${value}`) }))}
        chosen={filters.state}
        onChange={list('state')}
      />
      <FilterMenu
        label={t('severity')}
        several
        options={severities.map((value) => ({ value, text: common(`severity.${value}`) }))}
        chosen={filters.severity}
        onChange={list('severity')}
      />
      <FilterMenu
        label={t('category')}
        several
        options={categories.map((value) => ({ value, text: t(`categories.${value}`) }))}
        chosen={filters.category}
        onChange={list('category')}
      />
      <FilterMenu
        label={common('time.due')}
        options={dues.map((value) => ({ value, text: t(`dues.${value}`) }))}
        chosen={filters.due === undefined ? [] : [filters.due]}
        onChange={list('due')}
      />
      <FilterMenu
        label={t('taken')}
        options={holders.map((value) => ({ value, text: t(`holders.${value}`) }))}
        chosen={filters.who === undefined ? [] : [filters.who]}
        onChange={list('who')}
      />
      <FilterChips address={address} />
      {!ended && (
        <FilterMenu
          label={t('sort.title')}
          options={sorts.map((value) => ({ value, text: t(`sort.${value}`) }))}
          chosen={filters.sort === 'due' ? [] : [filters.sort]}
          onChange={([sort]) => change({ sort: sort === 'due' ? undefined : sort, order: undefined })}
        />
      )}
      {!ended && (
        <Button
          aria-label={t(filters.order === 'asc' ? 'sort.ascending' : 'sort.descending')}
          title={t(filters.order === 'asc' ? 'sort.ascending' : 'sort.descending')}
          onClick={() => {
            const order = filters.order === 'asc' ? 'desc' : 'asc';
            change({ order: order === usualOrder(filters.sort) ? undefined : order });
          }}
        >
          <span aria-hidden="true">{filters.order === 'asc' ? '↑' : '↓'}</span>
        </Button>
      )}
      {narrows(filters) && (
        <Button type="link" onClick={() => address.apply('')}>
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

/** Searches a moment after the last letter. */
function SearchField({
  q,
  change,
  field,
}: {
  q: string;
  change: Address['change'];
  field: RefObject<InputRef | null>;
}) {
  const { t } = useTranslation('watch');
  const [typed, setTyped] = useState({ text: q, of: q });
  // Whoever goes back, or opens a kept filter, sees what is searched for.
  const text = typed.of === q ? typed.text : q;
  const search = useEffectEvent(() => change({ q: text.trim() }, true));
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(search, typingMilliseconds);
    return () => clearTimeout(timer);
  }, [text, q]);
  return (
    <Input
      ref={field}
      className="search"
      type="search"
      prefix={<SearchOutlined aria-hidden="true" />}
      allowClear
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      value={text}
      onChange={(event) => setTyped({ text: event.target.value, of: q })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
