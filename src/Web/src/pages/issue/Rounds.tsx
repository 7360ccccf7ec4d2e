import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { EvidenceList } from './EvidenceList';

/** What was found, claimed, asked for and looked at again, with what was shown of it: the present round first. */
export function Rounds({ rounds }: { rounds: readonly Schemas['Round'][] }) {
  const { t } = useTranslation('issue');
  return [...rounds].reverse().map((round) => (
    <section key={round.round} className="round">
      {rounds.length > 1 && <h3>{t('round', { round: round.round })}</h3>}
      <ul className="records">
        {round.findings.map((it, index) => (
          <Record
            key={`finding ${index}`}
            at={it.at}
            title={t(it.byVisit ? 'record.foundByVisit' : 'record.found')}
            unit={it.unit}
            note={it.note}
            evidence={it.evidence}
          />
        ))}
        {round.extensions.map((it) => (
          <Extension key={`extension ${it.askedAt}`} extension={it} />
        ))}
        {round.claims.map((it, index) => (
          <Record
            key={`claim ${index}`}
            at={it.at}
            receivedAt={it.receivedAt}
            title={t('record.claim')}
            unit={it.by}
            note={it.note}
            evidence={it.evidence}
          />
        ))}
        {round.lookBacks.map((it) => (
          <Record
            key={`look-back ${it.at}`}
            at={it.at}
            title={t('record.lookBack', { outcome: t(`choices.${it.outcome}`) })}
            unit={it.unit}
            note={it.note}
            evidence={it.evidence}
          />
        ))}
      </ul>
    </section>
  ));
}

function Extension({ extension: it }: { extension: Schemas['Extension'] }) {
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const decided =
    it.granted === undefined
      ? t('record.undecided')
      : t(it.granted ? 'record.granted' : 'record.refused', {
          by: it.decidedBy ?? '–',
          at: it.decidedAt === undefined ? '' : formats.full(it.decidedAt),
        });
  return (
    <Record at={it.askedAt} title={t('record.extension', { until: formats.full(it.until) })} note={it.reason}>
      <p>{decided}</p>
      {it.why !== undefined && <p className="note">{it.why}</p>}
    </Record>
  );
}

// Two times of one record that are this far apart are both worth saying.
const lateMilliseconds = 10 * 60_000;

function Record(props: {
  at: string;
  receivedAt?: string;
  title: string;
  unit?: string | undefined;
  note?: string | undefined;
  evidence?: readonly Schemas['EvidenceReference'][];
  children?: ReactNode;
}) {
  const { t } = useTranslation('issue');
  const formats = useFormats();
  const late =
    props.receivedAt !== undefined && Date.parse(props.receivedAt) - Date.parse(props.at) > lateMilliseconds;
  return (
    <li>
      <p>
        <strong>{props.title}</strong>
        {props.unit !== undefined && <span className="quiet"> · {props.unit}</span>}
      </p>
      <p className="quiet">
        <time dateTime={props.at}>{formats.full(props.at)}</time>
        {late && ` · ${t('record.received', { at: formats.full(props.receivedAt ?? '') })}`}
      </p>
      {props.note !== undefined && <p className="note">{props.note}</p>}
      {props.children}
      <EvidenceList evidence={props.evidence ?? []} />
    </li>
  );
}
