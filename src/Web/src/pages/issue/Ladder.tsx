import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useNow } from '../../app/clock';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';

type Told = Schemas['Told'];
type Recipient = Schemas['LadderRecipient'];

interface Line {
  key: string;
  state: 'told' | 'skipped' | 'next' | 'planned';
  title: string;
  at: string | undefined;
  late?: boolean;
  below?: ReactNode;
}

/** Who was told, who is told next and when, from the first to the last rung. */
export function Ladder(props: {
  ladder: Schemas['Ladder'];
  /** What a region above the site is called. */
  regionName: (code: string) => string;
}) {
  const { ladder, regionName } = props;
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const name = useName();
  const now = useNow(30);

  const rung = (at: number, region?: { zh: string; en: string }, code?: string) =>
    at === 0 ? t('ladder.site') : t('ladder.rung', { rung: at, region: name(region, code ?? '') });
  const person = (one: Recipient) =>
    one.rung === 0
      ? t('ladder.person', { post: t('ladder.site'), name: one.name })
      : t('ladder.person', {
          post: `${name(one.regionName, one.region ?? '')} ${name(one.postName, one.post ?? '')}`.trim(),
          name: one.name,
        });
  const people = (
    recipients: readonly Recipient[],
    vacant: readonly Schemas['LadderVacancy'][],
    would = false,
  ) => (
    <>
      {recipients.length > 0 && (
        <p>
          {would && `${t('ladder.wouldTell')} `}
          {recipients.map(person).join(t('ladder.and'))}
        </p>
      )}
      {vacant.map((one) => (
        <p key={`${one.region} ${one.post ?? ''}`} className="quiet">
          {one.post === undefined
            ? t('ladder.noPost', { region: regionName(one.region), rung: one.rung })
            : t('ladder.vacant', { region: regionName(one.region), post: one.post, rung: one.rung })}
        </p>
      ))}
    </>
  );
  const told = (key: string, title: string, it: Told): Line => ({
    key,
    state: 'told',
    title,
    at: it.at,
    late: it.late,
    below: people(it.recipients, it.vacant),
  });

  const lines: Line[] = [];
  if (ladder.raised !== undefined)
    lines.push(told('raised', t(ladder.round > 1 ? 'ladder.reopened' : 'ladder.raised'), ladder.raised));
  if (ladder.reminded !== undefined) lines.push(told('reminded', t('ladder.reminded'), ladder.reminded));
  else if (ladder.remindAt !== undefined)
    lines.push({
      key: 'remind',
      state: ladder.next?.what === 'reminder' ? 'next' : 'planned',
      title: t('ladder.remind'),
      at: ladder.remindAt,
    });
  for (const step of ladder.steps) {
    const rungs = step.rungs.map((one) => rung(one.rung, one.regionName, one.region)).join(t('ladder.and'));
    const title = t(step.notice === undefined ? 'ladder.step' : 'ladder.stepNotice', {
      step: step.step,
      rungs,
      to: step.notice === undefined ? '' : t(`addressee.${step.notice}`),
    });
    if (step.told !== undefined) lines.push(told(`step ${step.step}`, title, step.told));
    else
      lines.push({
        key: `step ${step.step}`,
        state: step.state,
        title,
        at: step.dueAt,
        below:
          step.state === 'skipped' ? (
            <p className="quiet">{t('ladder.skipped')}</p>
          ) : (
            people(step.wouldTell ?? [], step.vacant ?? [], true)
          ),
      });
  }
  const repeat = ladder.repeat;
  repeat?.told.forEach((one) => lines.push(told(`repeat ${one.at}`, t('ladder.repeated'), one)));
  if (repeat?.nextAt !== undefined)
    lines.push({
      key: 'repeat',
      state: ladder.next?.what === 'repeat' ? 'next' : 'planned',
      title: t('ladder.repeat'),
      at: repeat.nextAt,
    });
  ladder.lookBack?.forEach((one) =>
    lines.push(told(`look-back ${one.at}`, t('ladder.lookBack', { reason: t(`reason.${one.reason}`) }), one)),
  );

  return (
    <>
      <p className="quiet">
        {t('ladder.policy', { policy: ladder.policy, rung: ladder.rung, top: ladder.top })}
        {ladder.round > 1 && ` ${t('round', { round: ladder.round })}.`}
        {ladder.workingHours && ` ${t('ladder.workingHours')}`}
        {ladder.quietUntil !== undefined &&
          Date.parse(ladder.quietUntil) > now &&
          ` ${t('ladder.quiet', { until: formats.full(ladder.quietUntil) })}`}
      </p>
      <ol className="ladder">
        {lines.map((line) => (
          <li key={line.key} className={`step step-${line.state}`}>
            <div className="line">
              <strong>{line.title}</strong>
              <span className="step-state">
                {t(`stepState.${line.state}`)}
                {line.late === true && ` · ${t('ladder.late')}`}
              </span>
            </div>
            {line.at !== undefined && (
              <p className={line.state === 'next' ? 'step-next-at' : 'quiet'}>
                <time dateTime={line.at}>{formats.full(line.at)}</time>
                {line.state === 'next' && ` · ${formats.ago(line.at, now)}`}
              </p>
            )}
            {line.below}
          </li>
        ))}
      </ol>
      {ladder.next === undefined && (
        <p className="quiet">{t(ladder.state === 'awaitingLookBack' ? 'ladder.waits' : 'ladder.ended')}</p>
      )}
    </>
  );
}
