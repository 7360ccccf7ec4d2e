import { useSyncExternalStore } from 'react';

// What the system's clock is ahead of the browser's, in milliseconds. Deadlines are the system's: a tablet whose clock is wrong
// must not show other times left, and with a manual clock the system is years away.
// Kept in the browser, for a page that starts without a network.
const key = 'clock-ahead';
let ahead = kept();
const listeners = new Set<() => void>();
let second = wholeSecond();
let timer: ReturnType<typeof setInterval> | undefined;

function kept(): number {
  try {
    const milliseconds = Number(localStorage.getItem(key));
    return Number.isFinite(milliseconds) ? milliseconds : 0;
  } catch {
    return 0;
  }
}

function wholeSecond(): number {
  return Math.floor((Date.now() + ahead) / 1000);
}

function tell(): void {
  second = wholeSecond();
  listeners.forEach((listener) => listener());
}

/** Takes over where the system's clock stands. Small differences are the network's and change nothing. */
export function setClock(systemNow: string): void {
  const difference = Date.parse(systemNow) - Date.now();
  if (!Number.isNaN(difference) && Math.abs(difference - ahead) > 2000) {
    ahead = difference;
    try {
      localStorage.setItem(key, String(ahead));
    } catch {
      // Then a page that starts without a network goes by the browser's clock.
    }
    tell();
  }
}

/** The present instant of the system, in milliseconds since 1970. */
export function now(): number {
  return Date.now() + ahead;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    // Nobody has moved it since the last one looked away.
    second = wholeSecond();
    timer = setInterval(tell, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present instant in steps of so many seconds: whoever shows minutes asks for 60 and is drawn anew once a minute. */
export function useNow(step = 1): number {
  return useSyncExternalStore(subscribe, () => Math.floor(second / step) * step * 1000);
}
