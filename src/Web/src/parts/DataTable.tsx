import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from './useNarrow';
import './table.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** A track of CSS grid, such as `120px` or `minmax(160px, 1fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  /** Where the list can be ordered by it: how it is now, and what a press on the header does. */
  sort?: { direction: 'ascending' | 'descending' | undefined; toggle: () => void };
}

export interface DataTableProps<Row> {
  /** What the list holds, for those who do not see it. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** The row on a phone, in two lines. */
  narrow: (row: Row) => ReactNode;
  /** The row under the cursor of the keyboard. Kept outside, for it belongs into the address. */
  current: string | undefined;
  onCurrent: (key: string | undefined) => void;
  onOpen: (row: Row) => void;
  /** Where rows can be ticked, by `x` or by the tick before each row: which are, and what one is called. */
  ticks?: { of: ReadonlySet<string>; toggle: (key: string) => void; label: (row: Row) => string };
  /** More is to be had: asked for as the end comes into sight. */
  more?: { has: boolean; busy: boolean; load: () => void };
  rowClass?: (row: Row) => string | undefined;
  /** Rows in two lines on wide screens too, where something else stands beside the list. */
  compact?: boolean;
}

const heights = { wide: 36, narrow: 64 };
const tickWidths = { wide: '40px', narrow: '48px' };

/** A list of any length, of which only what is in sight is drawn. Keys: j/k or arrows move, Enter opens, x ticks. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, current, onCurrent, more, ticks } = props;
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const phone = useNarrow();
  const narrow = phone || props.compact === true;
  const height = narrow ? heights.narrow : heights.wide;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => keyAt(index) ?? index,
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [height, virtual]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more?.has === true && !more.busy && last >= rows.length - 20) more.load();
  }, [last, rows.length, more]);

  function keyAt(index: number): string | undefined {
    const row = rows[index];
    return row === undefined ? undefined : rowKey(row);
  }

  const move = (to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    onCurrent(keyAt(index));
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const at = current === undefined ? -1 : rows.findIndex((row) => rowKey(row) === current);
    const row = rows[at];
    if (event.key === 'j' || event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') move(at < 0 ? 0 : at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'PageDown') move(at + 15);
    else if (event.key === 'PageUp') move(at - 15);
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row);
    else if ((event.key === 'x' || event.key === ' ') && row !== undefined && ticks !== undefined)
      ticks.toggle(rowKey(row));
    else return;
    event.preventDefault();
  };

  const template = [
    ...(ticks === undefined ? [] : [narrow ? tickWidths.narrow : tickWidths.wide]),
    ...(narrow ? ['minmax(0, 1fr)'] : columns.map((column) => column.width)),
  ].join(' ');
  const inSight = items.some((item) => item.key === current);
  return (
    <div className={narrow ? 'table table-narrow' : 'table'}>
      <div
        ref={scroller}
        className="table-scroll"
        role="grid"
        tabIndex={0}
        aria-label={t('list.rows', { label: props.label, count: rows.length })}
        aria-rowcount={more?.has === true ? -1 : rows.length + 1}
        aria-multiselectable={ticks !== undefined}
        {...(inSight && current !== undefined ? { 'aria-activedescendant': `${id}-${current}` } : {})}
        onKeyDown={onKeyDown}
        data-table
      >
        <div role="rowgroup" className={narrow ? 'visually-hidden' : 'table-head'}>
          <div role="row" aria-rowindex={1} className="table-row" style={{ gridTemplateColumns: template }}>
            {ticks !== undefined && (
              <div role="columnheader">
                <span className="visually-hidden">{t('list.tick')}</span>
              </div>
            )}
            {narrow ? (
              <div role="columnheader">{props.label}</div>
            ) : (
              columns.map((column) => (
                <div
                  key={column.key}
                  role="columnheader"
                  className={column.end === true ? 'cell-end' : 'cell'}
                  {...(column.sort === undefined ? {} : { 'aria-sort': column.sort.direction ?? 'none' })}
                >
                  {column.sort === undefined ? (
                    column.title
                  ) : (
                    <button type="button" className="sort" onClick={column.sort.toggle}>
                      {column.title}
                      <span aria-hidden="true">
                        {column.sort.direction === undefined
                          ? ''
                          : column.sort.direction === 'ascending'
                            ? ' ↑'
                            : ' ↓'}
                      </span>
                    </button>
                  )}
                </div>
              ))
            )}
          </div>
        </div>
        <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            const ticked = ticks?.of.has(key) === true;
            return (
              // Keys are taken by the grid as a whole, which has the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={key}
                id={`${id}-${key}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={ticks === undefined ? key === current : ticked}
                className={[
                  'table-row',
                  key === current && 'row-current',
                  ticked && 'row-ticked',
                  props.rowClass?.(row),
                ]
                  .filter(Boolean)
                  .join(' ')}
                style={{
                  height,
                  transform: `translateY(${item.start}px)`,
                  gridTemplateColumns: template,
                }}
                onClick={(event) => {
                  onCurrent(key);
                  // A link or button inside a row does its own.
                  if ((event.target as Element).closest('a,button,input,label') !== null) return;
                  // On a phone a finger that ticks rows goes on ticking wherever it touches them.
                  if (phone && ticks !== undefined && ticks.of.size > 0) ticks.toggle(key);
                  else props.onOpen(row);
                }}
              >
                {ticks !== undefined && (
                  <div role="gridcell" className="cell-tick">
                    <Checkbox
                      checked={ticked}
                      onChange={() => {
                        ticks.toggle(key);
                        // The keys belong to the list, not to the tick.
                        scroller.current?.focus({ preventScroll: true });
                      }}
                      aria-label={ticks.label(row)}
                      tabIndex={-1}
                    />
                  </div>
                )}
                {narrow ? (
                  <div role="gridcell" className="cell-narrow">
                    {props.narrow(row)}
                  </div>
                ) : (
                  columns.map((column) => (
                    <div
                      key={column.key}
                      role="gridcell"
                      className={column.end === true ? 'cell-end' : 'cell'}
                    >
                      {column.cell(row)}
                    </div>
                  ))
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
