import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFeed } from '../../api/useFeed';

/** Under this key stand all numbers that move with every issue: read again together, and not more often than below. */
export const figuresKey = ['figures'] as const;

const everyMilliseconds = 3000;

/** Keeps the numbers around the list true while issues come and go. */
export function useLiveFigures(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (milliseconds: number) => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void cache.invalidateQueries({ queryKey: figuresKey });
    }, milliseconds);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useFeed({
    entries: (batch) => {
      if (batch.some(({ kind }) => kind !== 'alert')) soon(everyMilliseconds);
    },
    reset: () => soon(0),
  });
}
