import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useName } from '../../i18n';
import { limits } from '../../offline/draft';
import type { Answer, Photo } from '../../offline/model';
import { SeverityTag } from '../../parts/SeverityTag';
import type { ChecklistItem } from '../site/answers';
import { Photos } from './Photos';

const outcomes: Schemas['VisitOutcome'][] = ['pass', 'fail', 'na'];
const severities: Schemas['Severity'][] = ['general', 'serious', 'critical'];
const addressees: Schemas['Addressee'][] = ['unit', 'authority'];

type Change = (answer: Answer) => Answer;

/** One item with what the team says of it. What belongs to a finding shows once it failed. */
export function ItemCard(props: {
  item: ChecklistItem;
  answer: Answer;
  onChange: (make: Change) => void;
  onPhoto: (photo: Photo, make: Change) => Promise<void>;
}) {
  const { item, answer, onChange } = props;
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const name = useName();
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const failed = answer.outcome === 'fail';
  const detailed = failed || wanted || answer.note !== '' || answer.photos.length > 0;
  const title = name(item.title, item.template);
  return (
    <li className={`panel visit-item visit-item-${answer.outcome ?? 'open'}`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className="visit-item-facts">
        {item.severity !== undefined && <SeverityTag severity={item.severity} />}
        {item.issue !== undefined && <span className="tag">{t('live')}</span>}
        {item.basis !== undefined && <span className="quiet">{`${t('basis')}: ${name(item.basis)}`}</span>}
      </p>
      <div className="visit-outcomes" role="radiogroup" aria-labelledby={`${id}-title`}>
        {outcomes.map((outcome) => (
          <label key={outcome} className={`visit-outcome visit-outcome-${outcome}`}>
            <input
              type="radio"
              name={`${id}-outcome`}
              checked={answer.outcome === outcome}
              onChange={() => onChange((before) => ({ ...before, outcome }))}
            />
            <Mark outcome={outcome} />
            <span>{t(`outcome.${outcome}`)}</span>
          </label>
        ))}
      </div>
      <p className="visit-item-more">
        {!detailed && (
          <button type="button" className="visit-link" onClick={() => setWanted(true)}>
            {t('details')}
          </button>
        )}
        {answer.outcome !== undefined && (
          <button
            type="button"
            className="visit-link"
            onClick={() => onChange(({ outcome: _, ...before }) => before)}
          >
            {t('clear')}
          </button>
        )}
      </p>
      {detailed && (
        <div className="visit-details">
          <div className="visit-field">
            <label htmlFor={`${id}-note`}>{t('note')}</label>
            <Input.TextArea
              id={`${id}-note`}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={limits.note}
              value={answer.note}
              onChange={({ target }) => onChange((before) => ({ ...before, note: target.value }))}
            />
          </div>
          <Photos
            title={title}
            hashes={answer.photos}
            onAdd={(photo) =>
              props.onPhoto(photo, (before) => ({
                ...before,
                photos: before.photos.includes(photo.sha256)
                  ? before.photos
                  : [...before.photos, photo.sha256],
              }))
            }
            onRemove={(hash) =>
              onChange((before) => ({ ...before, photos: before.photos.filter((other) => other !== hash) }))
            }
          />
        </div>
      )}
      {failed && (
        <div className="visit-finding">
          <div className="visit-field">
            <label htmlFor={`${id}-severity`}>{t('severity')}</label>
            <select
              id={`${id}-severity`}
              className="visit-select"
              value={answer.severity ?? item.severity ?? 'general'}
              onChange={({ target }) =>
                onChange((before) => ({ ...before, severity: target.value as Schemas['Severity'] }))
              }
            >
              {severities.map((severity) => (
                <option key={severity} value={severity}>
                  {severity === item.severity
                    ? t('severityTemplate', { severity: common(`severity.${severity}`) })
                    : common(`severity.${severity}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="visit-field">
            <label htmlFor={`${id}-notice`}>{t('notice')}</label>
            <select
              id={`${id}-notice`}
              className="visit-select"
              value={answer.notice ?? ''}
              onChange={({ target }) =>
                onChange(({ notice: _, ...before }) =>
                  target.value === '' ? before : { ...before, notice: target.value as Schemas['Addressee'] },
                )
              }
            >
              <option value="">{t('noticeNone')}</option>
              {addressees.map((to) => (
                <option key={to} value={to}>
                  {t(`noticeTo.${to}`)}
                </option>
              ))}
            </select>
          </div>
          <label className="visit-check">
            <input
              type="checkbox"
              checked={answer.fixedOnTheSpot}
              onChange={({ target }) => onChange((before) => ({ ...before, fixedOnTheSpot: target.checked }))}
            />
            {t('fixed')}
          </label>
        </div>
      )}
    </li>
  );
}

/** A tick, a cross, a dash: the outcome without its colour. */
export function Mark({ outcome }: { outcome: Schemas['VisitOutcome'] }) {
  const paths = { pass: 'M3 8.5 6.5 12 13 4', fail: 'M4 4 12 12 M12 4 4 12', na: 'M3 8 H13' };
  return (
    <svg width="16" height="16" aria-hidden="true" className="visit-mark">
      <path d={paths[outcome]} />
    </svg>
  );
}
