import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { problemText } from '../../parts/problemText';
import { Attempts, bulk as send, type BulkCommand } from '../issue/commands';
import { listKey } from './liveList';

export type BulkAction = 'take' | 'assign' | 'comment';

/** Doing one thing with many issues: asks what is missing, sends it, and tells what became of each. */
export function useBulk(numbers: readonly string[], done: () => void) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const attempts = useRef(new Attempts());
  const [asking, setAsking] = useState<{ action: Exclude<BulkAction, 'take'>; numbers: readonly string[] }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [results, setResults] = useState<Schemas['BulkResult'][]>();

  const run = async (these: readonly string[], command: BulkCommand) => {
    setBusy(true);
    setError(undefined);
    try {
      const key = attempts.current.keyFor(JSON.stringify([these, command]));
      const answer = await send(these, command, key);
      attempts.current.ended();
      setAsking(undefined);
      const refused = answer.filter(({ status }) => status >= 400).length;
      if (refused > 0) setResults(answer);
      else {
        void message.success(t(`bulk.${command.action}Done`, { count: answer.length }));
        done();
      }
      // The feed brings the rows too; whoever has none sees them by this.
      void cache.invalidateQueries({ queryKey: listKey });
      void cache.invalidateQueries({ queryKey: ['issue'] });
    } catch (reason) {
      attempts.current.ended(reason);
      setError(reason);
      if (command.action === 'take') void message.error(problemText(common, reason));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    asking,
    results,
    start: (action: BulkAction) => {
      if (numbers.length === 0 || busy) return;
      setError(undefined);
      if (action === 'take') void run(numbers, { action });
      else setAsking({ action, numbers });
    },
    say: (text: string) => {
      if (asking === undefined) return;
      void run(
        asking.numbers,
        asking.action === 'assign' ? { action: 'assign', to: text } : { action: 'comment', text },
      );
    },
    cancel: () => setAsking(undefined),
    forget: () => setResults(undefined),
  };
}

export type Bulk = ReturnType<typeof useBulk>;
