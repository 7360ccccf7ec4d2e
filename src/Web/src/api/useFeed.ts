import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { Feed, type FeedListener, type FeedState } from './feed';

const feed = new Feed();

/** Listens to the live feed while the component is there. */
export function useFeed(listener: FeedListener): void {
  const entries = useEffectEvent(listener.entries);
  const reset = useEffectEvent(listener.reset);
  useEffect(() => feed.listen({ entries: (batch) => entries(batch), reset: () => reset() }), []);
}

/** How the feed stands now. */
export function useFeedState(): FeedState {
  return useSyncExternalStore(feed.watchState, () => feed.state);
}
