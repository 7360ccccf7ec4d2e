import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../parts/problemText';
import { useSession } from '../../session/session';
import { patchLists } from '../watch/liveList';
import { Attempts, command, revokeNotice, type Action } from './commands';
import { deeds, offsetOf, type Values } from './deeds';
import { wholeKey, type Whole } from './useIssue';

/** What can be done with one issue: sent once only, and only while it is as it was read. */
export function useDeeds(whole: Whole | undefined) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const { displayName } = useSession();
  const attempts = useRef(new Attempts());
  const [form, setForm] = useState<Exclude<Action, 'take'>>();
  const [notice, setNotice] = useState<string>();
  const [taking, setTaking] = useState(false);
  const number = whole?.issue.number ?? '';

  const again = () => cache.invalidateQueries({ queryKey: ['issue', number] });
  const once = async <T>(request: unknown, send: (key: string) => Promise<T>): Promise<T> => {
    try {
      const answer = await send(attempts.current.keyFor(JSON.stringify(request)));
      attempts.current.ended();
      return answer;
    } catch (error) {
      attempts.current.ended(error);
      // It is not as it was read: read it again, so that the next attempt is about what is shown.
      if (error instanceof ApiProblem && (error.status === 412 || error.status === 409)) void again();
      throw error;
    }
  };
  const done = (action: Action, { applied, issue }: Schemas['IssueAfterCommand']) => {
    patchLists(cache, issue);
    void again();
    void (applied ? message.success(t(`deeds.${action}.done`)) : message.info(t('notApplied')));
  };

  return {
    form,
    open: setForm,
    notice,
    openNotice: setNotice,
    taking,
    /** Shown at once, and taken back when it is refused: nothing else follows from it. */
    take: async () => {
      if (whole === undefined || taking) return;
      const before = whole.issue;
      const show = (issue: Schemas['Issue']) =>
        cache.setQueryData<Whole>(wholeKey(number), (now) => now && { ...now, issue });
      setTaking(true);
      show({ ...before, takenBy: displayName });
      try {
        done('take', await once(['take', number], (key) => command(number, 'take', {}, key, whole.etag)));
      } catch (error) {
        show(before);
        void message.error(
          error instanceof ApiProblem && error.status === 412
            ? t('changedMeanwhile')
            : problemText(common, error),
        );
      } finally {
        setTaking(false);
      }
    },
    send: async (values: Values, evidence: Schemas['EvidenceRef'][]) => {
      if (whole === undefined || form === undefined) return;
      const body = deeds[form].body(values, evidence, offsetOf(whole.issue));
      // What somebody says of it holds however it stands; everything else is decided about what was read.
      const etag = form === 'comment' ? undefined : whole.etag;
      done(form, await once([form, number, body], (key) => command(number, form, body, key, etag)));
    },
    revoke: async (values: Values) => {
      if (notice === undefined) return;
      const reason = (values.reason ?? '').trim();
      await once(['revoke', notice, reason], (key) => revokeNotice(notice, reason, key));
      void message.success(t('deeds.revoke.done'));
      void again();
    },
  };
}
