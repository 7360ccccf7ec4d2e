import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../app/clock';
import { useName } from '../../i18n';
import { count, judged, lacks, rememberTeam, toOutgoing } from '../../offline/draft';
import type { Draft, KeptChecklist } from '../../offline/model';
import { visitStore } from '../../offline/store';
import { sendNow, visitsChanged } from '../../offline/useOutbox';
import { problemText } from '../../parts/problemText';
import { SeverityTag } from '../../parts/SeverityTag';
import { Mark } from './ItemCard';

/** All that will be sent, once more, before it is. What is sent waits in the browser first, with or without a network. */
export function Review(props: {
  draft: Draft;
  list: KeptChecklist;
  onBack: () => void;
  onQueued: () => void;
  saved: () => Promise<Draft>;
}) {
  const { draft, list } = props;
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const name = useName();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const missing = lacks(draft);
  const counts = count(draft);
  const done = judged(draft);
  const open = list.items.filter(({ kind, template }) => kind === 'inspection' && !done.includes(template));
  const photos = done.flatMap((item) => draft.answers[item]?.photos ?? []).length;
  const advice = draft.suggestions.filter(({ text }) => text.trim() !== '');
  const submit = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const written = await props.saved();
      const time = written.time ?? new Date(now()).toISOString();
      await (await visitStore()).queue(toOutgoing(written, list.items, time, Date.now()));
      rememberTeam(written);
      // So that the browser does not clear it away when it runs out of room; where it says no, it is still kept as a rule.
      if ('storage' in navigator) void navigator.storage.persist();
      visitsChanged();
      void sendNow();
      props.onQueued();
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };
  return (
    <>
      <section className="panel visit-review">
        <dl className="facts">
          <dt>{t('unit')}</dt>
          <dd>{draft.unit}</dd>
          <dt>{t('persons')}</dt>
          <dd>{draft.persons}</dd>
          <dt>{t('mode')}</dt>
          <dd>{t(`modes.${draft.mode}`)}</dd>
        </dl>
        <p className="visit-counts">
          {(['pass', 'fail', 'na'] as const).map((outcome) => (
            <span key={outcome} className={`visit-outcome-${outcome}`}>
              <Mark outcome={outcome} /> {t(`outcome.${outcome}`)} {counts[outcome]}
            </span>
          ))}
          {photos > 0 && <span>{t('photoCount', { count: photos })}</span>}
        </p>
        {open.length > 0 && <p className="quiet">{t('unjudged', { count: open.length })}</p>}
        <ul className="plain-list">
          {list.items
            .filter(({ template }) => done.includes(template))
            .map((item) => {
              const answer = draft.answers[item.template];
              if (answer?.outcome === undefined) return null;
              const severity = answer.severity ?? item.severity;
              return (
                <li key={item.template} className={`visit-outcome-${answer.outcome}`}>
                  <Mark outcome={answer.outcome} /> <strong>{name(item.title, item.template)}</strong>{' '}
                  <span>{t(`outcome.${answer.outcome}`)}</span>
                  {answer.note !== '' && <p>{answer.note}</p>}
                  <p className="visit-item-facts">
                    {answer.outcome === 'fail' && (
                      <>
                        {severity !== undefined && <SeverityTag severity={severity} />}
                        {answer.fixedOnTheSpot && <span className="tag">{t('fixed')}</span>}
                        {answer.notice !== undefined && (
                          <span className="tag">{`${t('notice')}: ${t(`noticeTo.${answer.notice}`)}`}</span>
                        )}
                      </>
                    )}
                    {answer.photos.length > 0 && (
                      <span className="quiet">{t('photoCount', { count: answer.photos.length })}</span>
                    )}
                  </p>
                </li>
              );
            })}
        </ul>
        {advice.length > 0 && (
          <>
            <h2>{t('suggestions')}</h2>
            <ul className="plain-list">
              {advice.map(({ text }, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      {missing.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          title={
            <ul>
              {missing.map((lack) => (
                <li key={lack}>{t(`lacks.${lack}`)}</li>
              ))}
            </ul>
          }
        />
      )}
      {error !== undefined && <Alert type="error" role="alert" title={problemText(common, error)} />}
      <div className="visit-bar">
        <Button size="large" onClick={props.onBack}>
          {t('change')}
        </Button>
        <Button type="primary" size="large" disabled={missing.length > 0} loading={busy} onClick={submit}>
          {t('send')}
        </Button>
      </div>
    </>
  );
}
