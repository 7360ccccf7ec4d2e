import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { useSession } from '../../session/session';
import { readRegions, type RegionNode } from './api';
import { keep, readKept } from './kept';
import { figuresKey } from './useLiveFigures';

const storage = 'open-regions';
const areCodes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string');

function useRegions(parent: string | undefined, wanted = true) {
  return useQuery({
    queryKey: [...figuresKey, 'regions', parent ?? ''],
    queryFn: ({ signal }) => readRegions(parent, signal),
    enabled: wanted,
  });
}

interface Choice {
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** The regions of the area with how they stand, read as they are opened. Arrows move, Enter narrows the list. */
export function RegionTree({ chosen, onChoose }: Choice) {
  const { t } = useTranslation('watch');
  const { account } = useSession();
  const top = useRegions(undefined);
  const [kept, setKept] = useState(() => readKept<string[] | null>(storage, account, null, areCodesOrNone));
  // A single topmost region is open until somebody says otherwise.
  const open = new Set(kept ?? (top.data?.length === 1 ? top.data.map(({ code }) => code) : []));
  const toggle = (code: string, to: boolean) => {
    const next = new Set(open);
    if (to) next.add(code);
    else next.delete(code);
    setKept([...next]);
    keep(storage, account, [...next]);
  };
  const tree = useRef<HTMLDivElement>(null);
  // One place of the tree is reached by Tab: what is chosen, or the first.
  const [inHand, setInHand] = useState<string | undefined>(chosen);

  if (top.isError) return <ErrorState error={top.error} retry={top.refetch} />;
  const items = () => [...(tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === event.target);
    const item = all[at];
    if (item === undefined) return;
    const code = item.dataset.code;
    const expanded = item.getAttribute('aria-expanded');
    if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') all[at - 1]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'ArrowRight') {
      if (expanded === 'false' && code !== undefined) toggle(code, true);
      else if (expanded === 'true') all[at + 1]?.focus();
    } else if (event.key === 'ArrowLeft') {
      if (expanded === 'true' && code !== undefined) toggle(code, false);
      else item.parentElement?.closest<HTMLElement>('[role=treeitem]')?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(code === '' ? undefined : code);
    else return;
    event.preventDefault();
  };
  const branch = { chosen, onChoose, open, toggle, inHand: inHand ?? '' };
  return (
    // Keys are taken by the tree as a whole; the focus is on its items.
    <div
      ref={tree}
      className="tree"
      role="tree"
      aria-label={t('tree.title')}
      aria-busy={top.isPending}
      onKeyDown={onKeyDown}
      onFocus={(event) => setInHand((event.target as HTMLElement).dataset.code)}
      tabIndex={-1}
    >
      {(top.data?.length ?? 0) > 1 && (
        <div
          role="treeitem"
          aria-level={1}
          aria-selected={chosen === undefined}
          tabIndex={branch.inHand === '' ? 0 : -1}
          data-code=""
        >
          {/* Keys are taken by the tree. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <div className="tree-row" onClick={() => onChoose(undefined)}>
            <span className="tree-name">{t('tree.all')}</span>
          </div>
        </div>
      )}
      {top.data?.map((node, index) => (
        <Branch
          key={node.code}
          node={node}
          level={1}
          first={index === 0 && top.data.length === 1 && branch.inHand === ''}
          {...branch}
        />
      ))}
    </div>
  );
}

function areCodesOrNone(value: unknown): value is string[] | null {
  return value === null || areCodes(value);
}

function Branch(
  props: Choice & {
    node: RegionNode;
    level: number;
    first?: boolean;
    open: ReadonlySet<string>;
    toggle: (code: string, to: boolean) => void;
    inHand: string;
  },
) {
  const { node, level, open, toggle, chosen, onChoose } = props;
  const { t } = useTranslation('watch');
  const name = useName();
  const formats = useFormats();
  const expandable = node.children > 0;
  const expanded = expandable && open.has(node.code);
  const below = useRegions(node.code, expanded);
  const item = useRef<HTMLDivElement>(null);
  const isChosen = chosen === node.code;
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { open: isOpen, overdue, awaitingLookBack } = node.live;
  const total = isOpen.total + overdue.total + awaitingLookBack.total;
  const label = t('tree.region', {
    name: name(node.name, node.code),
    total: formats.number(total),
    overdue: formats.number(overdue.total),
  });
  return (
    <div
      ref={item}
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      aria-label={label}
      {...(expandable ? { 'aria-expanded': expanded } : {})}
      tabIndex={props.inHand === node.code || props.first === true ? 0 : -1}
      data-code={node.code}
    >
      {/* Keys are taken by the tree. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="tree-row"
        style={{ paddingInlineStart: (level - 1) * 14 }}
        onClick={() => onChoose(isChosen ? undefined : node.code)}
      >
        {}
        <span
          className="tree-toggle"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            if (expandable) toggle(node.code, !expanded);
          }}
        >
          {expandable ? (expanded ? '▾' : '▸') : ''}
        </span>
        <span className="tree-name">{name(node.name, node.code)}</span>
        {overdue.total > 0 && (
          <span className="tree-overdue" title={t('today.overdue')}>
            {formats.number(overdue.total)}
          </span>
        )}
        <span className="tree-total">{formats.number(total)}</span>
      </div>
      {expanded && (
        <div role="group">
          {below.isError ? (
            <div role="none">
              <ErrorState error={below.error} retry={below.refetch} />
            </div>
          ) : (
            below.data?.map((child) => (
              <Branch {...props} key={child.code} node={child} level={level + 1} first={false} />
            ))
          )}
        </div>
      )}
    </div>
  );
}
