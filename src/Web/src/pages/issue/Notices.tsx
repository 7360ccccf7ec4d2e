import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { useMay } from '../../session/session';

type Notice = Schemas['Notice'];

/** The formal reminders that the issue led to, and what became of them. */
export function Notices(props: { notices: readonly Notice[]; onRevoke: (notice: string) => void }) {
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const revokes = useMay('revokeNotices');
  const state = (notice: Notice) => {
    if (notice.revokedAt !== undefined) return t('notice.revoked', { at: formats.full(notice.revokedAt) });
    if (notice.answeredAt !== undefined) return t('notice.answered', { at: formats.full(notice.answeredAt) });
    const [text, dueAt] =
      notice.acknowledgedAt === undefined
        ? [t('notice.receiptDue', { at: formats.full(notice.receiptDueAt) }), notice.receiptDueAt]
        : [t('notice.replyDue', { at: formats.full(notice.replyDueAt) }), notice.replyDueAt];
    return (
      <>
        {text} · <Countdown dueAt={dueAt} />
      </>
    );
  };
  return (
    <ul className="records">
      {props.notices.map((notice) => (
        <li key={notice.number}>
          <div className="line">
            <strong>{notice.number}</strong>
            {revokes && notice.revokedAt === undefined && (
              <Button size="small" danger onClick={() => props.onRevoke(notice.number)}>
                {t('notice.revoke')}
              </Button>
            )}
          </div>
          <p className="quiet">
            {t('notice.issued', {
              at: formats.full(notice.issuedAt),
              to: t(`addressee.${notice.addressee}`),
              rung: notice.rung,
            })}
          </p>
          <p>{state(notice)}</p>
        </li>
      ))}
    </ul>
  );
}
