import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useFeed } from '../../api/useFeed';

/** An issue as it was read, and the tag that says which one that was. */
export interface Whole {
  issue: Schemas['Issue'];
  etag: string | undefined;
}

export const wholeKey = (number: string) => ['issue', number, 'whole'] as const;

/** One issue with its ladder and its timeline, kept true by the live feed. */
export function useIssue(number: string) {
  const cache = useQueryClient();
  const path = { params: { path: { number } } };
  const again = () => void cache.invalidateQueries({ queryKey: ['issue', number] });
  useFeed({
    entries: (batch) => {
      if (
        batch.some(
          (entry) =>
            (entry.kind === 'issue' && entry.issue.number === number) ||
            (entry.kind === 'gone' && entry.issue === number),
        )
      )
        again();
    },
    reset: again,
  });
  const whole = useQuery({
    queryKey: wholeKey(number),
    queryFn: async ({ signal }): Promise<Whole> => {
      const answer = await api.GET('/api/issues/{number}', { ...path, signal });
      const issue = await ask(Promise.resolve(answer));
      return { issue, etag: answer.response.headers.get('ETag') ?? undefined };
    },
  });
  const ladder = useQuery({
    queryKey: ['issue', number, 'ladder'],
    queryFn: async ({ signal }) => {
      try {
        return await ask(api.GET('/api/issues/{number}/ladder', { ...path, signal }));
      } catch (error) {
        // Of an issue whose history is archived there is none.
        if (error instanceof ApiProblem && error.has('no-ladder')) return null;
        throw error;
      }
    },
    enabled: whole.isSuccess,
  });
  const timeline = useInfiniteQuery({
    queryKey: ['issue', number, 'timeline'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/issues/{number}/timeline', {
          params: {
            path: { number },
            query: { limit: 200, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: whole.isSuccess,
  });
  return { whole, ladder, timeline };
}
