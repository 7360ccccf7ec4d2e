import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

/** One for the page. What the caller did wrong is not asked again; what failed on the way is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network a page says so at once, instead of waiting in silence.
      networkMode: 'always',
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      retry: (times, error) => times < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
