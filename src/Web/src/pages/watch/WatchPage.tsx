import { ApartmentOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, type InputRef } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys } from '../../app/shortcuts';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { useNarrow } from '../../parts/useNarrow';
import { useMay, useSession } from '../../session/session';
import { countIssues } from './api';
import { BulkBar, BulkDialogue, BulkResults } from './BulkBar';
import { columnsOf, narrowRow } from './columns';
import { FilterBar } from './FilterBar';
import { narrows, toQuery, type Issue } from './filters';
import { keep, readKept } from './kept';
import { SavedFilters } from './SavedFilters';
import { RegionTree } from './RegionTree';
import { endOfToday, useToday } from './today';
import { TodayStrip } from './TodayStrip';
import { useAddress } from './useAddress';
import { useBulk } from './useBulk';
import { useIssues } from './useIssues';
import { figuresKey, useLiveFigures } from './useLiveFigures';
import { useWide } from './useWide';
import './watch.css';

const IssuePanel = lazy(async () => ({ default: (await import('../issue/IssuePanel')).IssuePanel }));
const Drawer = lazy(async () => ({ default: (await import('antd/es/drawer')).default }));

const treeStorage = 'tree-shown';
const none: ReadonlySet<string> = new Set();

/** The start page: what is open in my area, live. Everything that narrows or opens something stands in the address. */
export function WatchPage() {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const name = useName();
  const formats = useFormats();
  const navigate = useNavigate();
  const { account } = useSession();
  const seesRegions = useMay('readRegions');
  const takes = useMay('takeIssues');
  const wide = useWide();
  const narrow = useNarrow();
  const address = useAddress();
  const { filters, change } = address;
  const search = useRef<InputRef>(null);
  const [treeShown, setTreeShown] = useState(() =>
    readKept(treeStorage, account, true, (value) => typeof value === 'boolean'),
  );
  const [drawer, setDrawer] = useState(false);
  const [marks, setMarks] = useState({ part: address.part, numbers: none });

  useLiveFigures();
  const today = useToday(filters.region);
  const query = toQuery(filters, endOfToday(today.data));
  const issues = useIssues(query);
  const count = useQuery({
    queryKey: [...figuresKey, 'count', query],
    queryFn: ({ signal }) => countIssues(query, signal),
  });

  // What was ticked in another list is not ticked here, for it may not be in it.
  const ticked = marks.part === address.part ? marks.numbers : none;
  const setTicked = (numbers: ReadonlySet<string>) => setMarks({ part: address.part, numbers });
  const tick = (number: string) => {
    const next = new Set(ticked);
    if (!next.delete(number)) next.add(number);
    setTicked(next);
  };
  const opened = wide && address.open ? address.issue : undefined;
  const chosen = ticked.size > 0 ? [...ticked] : address.issue === undefined ? [] : [address.issue];
  const bulk = useBulk(chosen, () => setTicked(none));
  const close = () => change({ open: undefined });
  const openPage = (number: string) => void navigate(`/issues/${encodeURIComponent(number)}`);
  const toggleTree = () => {
    if (narrow) {
      setDrawer(!drawer);
      return;
    }
    setTreeShown(!treeShown);
    keep(treeStorage, account, !treeShown);
  };
  const chooseRegion = (region: string | undefined) => {
    setDrawer(false);
    change({ region, issue: undefined, open: undefined });
  };
  // What is open beside the list takes these keys itself, unless rows are ticked.
  const one = opened !== undefined && ticked.size === 0;
  useKeys({
    '/': () => search.current?.focus(),
    ...(seesRegions ? { '[': toggleTree } : {}),
    ...(issues.fresh > 0 ? { n: () => void issues.showFresh() } : {}),
    ...(address.issue === undefined ? {} : { o: () => openPage(address.issue ?? '') }),
    Escape: () => {
      // It closes a menu first, whose button keeps the focus.
      if (document.querySelector('.ant-dropdown-open') !== null) return;
      if (opened !== undefined) close();
      else if (ticked.size > 0) setTicked(none);
    },
    ...(takes && !one
      ? { t: () => bulk.start('take'), a: () => bulk.start('assign'), c: () => bulk.start('comment') }
      : {}),
  });

  const tree = <RegionTree chosen={filters.region} onChoose={chooseRegion} />;
  const counted = count.data;
  // Above the list, and on a phone below it, where the thumb is.
  const bulkBar = ticked.size > 0 && (
    <BulkBar
      bulk={bulk}
      count={ticked.size}
      loaded={issues.rows.length}
      onAll={() => setTicked(new Set(issues.rows.map(({ number }) => number)))}
      onNone={() => setTicked(none)}
    />
  );
  return (
    <div className={`watch${opened === undefined ? '' : ' watch-open'}`}>
      {seesRegions && !narrow && treeShown && (
        <aside className="watch-tree panel" aria-label={t('tree.title')}>
          {tree}
        </aside>
      )}
      {seesRegions && narrow && drawer && (
        <Suspense>
          <Drawer open placement="left" size={300} title={t('tree.title')} onClose={() => setDrawer(false)}>
            {tree}
          </Drawer>
        </Suspense>
      )}
      <section className="watch-list">
        <PageHeader
          title={t('title')}
          below={
            counted !== undefined && (
              <span className="quiet" aria-live="polite">
                {t(counted.exact ? 'count' : 'countOver', {
                  count: counted.count,
                  shown: formats.number(counted.count),
                })}
              </span>
            )
          }
          actions={
            <>
              <SavedFilters address={address} />
              {seesRegions && (
                <Button
                  icon={<ApartmentOutlined />}
                  aria-expanded={narrow ? drawer : treeShown}
                  onClick={toggleTree}
                >
                  {t('tree.title')}
                </Button>
              )}
            </>
          }
        />
        {today.data !== undefined && <TodayStrip today={today.data} address={address} />}
        <FilterBar address={address} search={search} />
        {issues.fresh > 0 && (
          <button type="button" className="fresh" onClick={() => void issues.showFresh()}>
            {t('fresh', { count: issues.fresh })}
          </button>
        )}
        <span className="visually-hidden" role="status">
          {issues.fresh > 0 ? t('fresh', { count: issues.fresh }) : ''}
        </span>
        {!narrow && bulkBar}
        {issues.isPending ? (
          <Loading />
        ) : issues.isError ? (
          <ErrorState error={issues.error} retry={issues.refetch} />
        ) : issues.rows.length === 0 ? (
          narrows(filters) ? (
            <EmptyState
              title={t('noMatch')}
              hint={t('noMatchHint')}
              action={<Button onClick={() => address.apply('')}>{t('filter.clear')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty')} hint={t('emptyHint')} />
          )
        ) : (
          <DataTable<Issue>
            // Another list begins at its beginning.
            key={address.part}
            label={t('title')}
            rows={issues.rows}
            columns={columnsOf({
              t,
              common,
              name,
              formats,
              address,
            })}
            compact={opened !== undefined}
            rowKey={(issue) => issue.number}
            narrow={(issue) => narrowRow(issue, name, formats, common)}
            current={address.issue}
            onCurrent={(number) => change({ issue: number }, true)}
            onOpen={({ number }) => (wide ? change({ issue: number, open: '1' }) : openPage(number))}
            {...(takes
              ? {
                  ticks: {
                    of: ticked,
                    toggle: tick,
                    label: (issue) => t('tick', { number: issue.number }),
                  },
                }
              : {})}
            more={{
              has: issues.hasNextPage,
              busy: issues.isFetchingNextPage,
              load: () => void issues.fetchNextPage(),
            }}
            rowClass={(issue) =>
              issue.endedAt !== undefined
                ? 'row-ended'
                : issue.state === 'overdue'
                  ? 'row-overdue'
                  : undefined
            }
          />
        )}
        {narrow && bulkBar}
      </section>
      {opened !== undefined && (
        <Suspense fallback={<Loading />}>
          <IssuePanel
            key={opened}
            number={opened}
            keys={one}
            onClose={close}
            onPage={() => openPage(opened)}
          />
        </Suspense>
      )}
      <BulkDialogue bulk={bulk} />
      <BulkResults bulk={bulk} />
    </div>
  );
}
