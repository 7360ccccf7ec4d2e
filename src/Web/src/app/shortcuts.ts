import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import type { MenuEntry } from './menu';

const goMilliseconds = 1500;

/** Whether keys belong to what is written in just now, or to a dialogue that lies above the page. */
function busy(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target?.closest(
      'input,textarea,select,[contenteditable=true],[role=combobox],[role=dialog],[role=menu]',
    ) != null
  );
}

/** Calls what belongs to a key (as in `KeyboardEvent.key`) that is pressed anywhere on the page, outside fields and dialogues. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = busy(event) ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** The keys of every page: `?` for the list of shortcuts, `g` and a letter to go somewhere, `j` and `k` into the list. */
export function useShellShortcuts(entries: readonly MenuEntry[], onHelp: () => void): void {
  const navigate = useNavigate();
  const press = useEffectEvent((event: KeyboardEvent, went: { at: number }) => {
    if (busy(event)) return;
    const entry =
      event.timeStamp - went.at < goMilliseconds ? entries.find(({ go }) => go === event.key) : undefined;
    went.at = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (entry !== undefined) void navigate(entry.path);
    else if (event.key === '?') onHelp();
    else if (event.key === 'j' || event.key === 'k') intoList(event);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const went = { at: Number.NEGATIVE_INFINITY };
    const listener = (event: KeyboardEvent) => press(event, went);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function intoList(event: KeyboardEvent): void {
  const list = document.querySelector<HTMLElement>('[data-table]');
  if (list === null || list === document.activeElement) return;
  list.focus();
  list.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }));
}
