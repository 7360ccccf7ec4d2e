import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../i18n';
import { readUnsent, type Unsent } from '../offline/unsent';
import { sendNow } from '../offline/useOutbox';
import { FormErrors } from '../parts/FormErrors';
import { signOut, useSession } from './session';
import '../parts/parts.css';
import '../parts/subnav.css';

const mostNamed = 5;

/** Asks whoever signs out what is to become of visits that have not arrived: to send them first, to stay, or to leave them here. */
export function SignOutDialogue(props: { unsent: Unsent; everywhere: boolean; onStay: () => void }) {
  const { t } = useTranslation('session');
  const name = useName();
  const { account, displayName } = useSession();
  const [unsent, setUnsent] = useState(props.unsent);
  const [tried, setTried] = useState(false);
  const leave = useMutation({ mutationFn: () => signOut(props.everywhere) });
  const send = useMutation({
    mutationFn: async () => {
      await sendNow();
      const left = await readUnsent(account);
      setUnsent(left);
      setTried(true);
      if (left.waiting.length + left.refused.length === 0) await signOut(props.everywhere);
    },
  });
  const { waiting, refused } = unsent;
  const all = [...waiting, ...refused];
  const busy = send.isPending || leave.isPending;
  return (
    <Modal
      open
      title={t('leaving.title', { count: all.length })}
      onCancel={props.onStay}
      mask={{ closable: false }}
      footer={
        <div className="dialogue-choices">
          <Button onClick={props.onStay}>{t('leaving.stay')}</Button>
          <Button danger disabled={send.isPending} loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('leaving.anyway')}
          </Button>
          {waiting.length > 0 && (
            <Button type="primary" disabled={busy} loading={send.isPending} onClick={() => send.mutate()}>
              {t('leaving.send')}
            </Button>
          )}
        </div>
      }
    >
      <div className="stack">
        <ul>
          {all.slice(0, mostNamed).map((one) => (
            <li key={one.id}>{name(one.draft.siteName, one.draft.site)}</li>
          ))}
          {all.length > mostNamed && <li>{t('leaving.more', { count: all.length - mostNamed })}</li>}
        </ul>
        {waiting.length > 0 && <p>{t('leaving.waiting', { count: waiting.length })}</p>}
        {refused.length > 0 && (
          <p>
            {t('leaving.refused', { count: refused.length })}{' '}
            <Link to="/visit-queue" onClick={props.onStay}>
              {t('leaving.look')}
            </Link>
          </p>
        )}
        <p>{t('leaving.kept', { name: displayName })}</p>
        <p role="status">{tried && waiting.length > 0 && !send.isPending && t('leaving.notSent')}</p>
        <FormErrors error={leave.error ?? send.error} />
      </div>
    </Modal>
  );
}
