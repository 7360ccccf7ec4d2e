import { useFeed } from '../../api/useFeed';
import { useRenewal } from '../../parts/useRenewal';

/** Under this key stand all numbers that move with every issue: read again together, and not more often than below. */
export const figuresKey = ['figures'] as const;

const everyMilliseconds = 3000;

/** Keeps the numbers around the list true while issues come and go. */
export function useLiveFigures(): void {
  const soon = useRenewal(figuresKey);
  useFeed({
    entries: (batch) => {
      if (batch.some(({ kind }) => kind !== 'alert')) soon(everyMilliseconds);
    },
    reset: () => soon(0),
  });
}
