import { useTranslation } from 'react-i18next';
import { useNow } from '../app/clock';
import { useFormats } from '../i18n/time';
import './parts.css';

const soonMilliseconds = 4 * 3_600_000;

/** The time left until a deadline, or over it: always in words, and louder the later it is. */
export function Countdown({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const left = Date.parse(dueAt) - useNow(30);
  const span = Math.abs(left) < 60_000 ? t('time.under') : formats.span(left);
  const loudness = left < 0 ? 'over' : left < soonMilliseconds ? 'soon' : 'calm';
  return (
    <time dateTime={dueAt} title={formats.full(dueAt)} className={`countdown countdown-${loudness}`}>
      {t(left < 0 ? 'time.over' : 'time.left', { span })}
    </time>
  );
}
