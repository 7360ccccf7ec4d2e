import { Button } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/shortcuts';
import { useLanguage, useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { Countdown } from '../../parts/Countdown';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { SeverityTag } from '../../parts/SeverityTag';
import { StateTag } from '../../parts/StateTag';
import { useSession } from '../../session/session';
import type { Action } from './commands';
import { deeds as forms, possible } from './deeds';
import { Facts } from './Facts';
import { Ladder } from './Ladder';
import { Notices } from './Notices';
import { Rounds } from './Rounds';
import { useDeeds } from './useDeeds';
import { useIssue } from './useIssue';
import '../../parts/table.css';
import './issue.css';

const DeedForm = lazy(async () => ({ default: (await import('./DeedForm')).DeedForm }));

const letters: Partial<Record<Action, string>> = { take: 't', assign: 'a', comment: 'c' };
const revoke = { action: 'withdraw', fields: forms.withdraw.fields, danger: true } as const;

/** One issue, whole: beside the list, or as a page. `heading` is what stands above it. */
export function IssueView(props: {
  number: string;
  /** Whether keys of the page belong to it. */
  keys: boolean;
  heading: (title: string, marks: ReactNode) => ReactNode;
}) {
  const { t } = useTranslation('issue');
  const name = useName();
  const language = useLanguage();
  const formats = useFormats();
  const { permissions, displayName } = useSession();
  const { whole, ladder, timeline } = useIssue(props.number);
  const deeds = useDeeds(whole.data);
  const issue = whole.data?.issue;
  const can = issue === undefined ? [] : possible(issue, (one) => permissions.includes(one));
  const start = (action: Action) => {
    if (action === 'take') void deeds.take();
    else deeds.open(action);
  };
  useKeys(
    props.keys
      ? Object.fromEntries(
          can.flatMap((action) => {
            const letter = letters[action];
            return letter === undefined ? [] : [[letter, () => start(action)]];
          }),
        )
      : {},
  );
  if (whole.isPending) return <Loading />;
  if (whole.isError) return <ErrorState error={whole.error} retry={whole.refetch} />;
  const it = whole.data.issue;

  const marks = (
    <>
      <StateTag state={it.state} />
      <SeverityTag severity={it.severity} />
      {(it.state === 'open' || it.state === 'overdue') && <Countdown dueAt={it.dueAt} />}
    </>
  );
  const entries = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <article className="issue">
      {props.heading(name(it.title, it.item), marks)}
      {can.length > 0 && (
        <div className="deeds" role="group" aria-label={t('actions')}>
          {can.map((action, index) => (
            <Button
              key={action}
              type={index === 0 ? 'primary' : 'default'}
              danger={action === 'withdraw'}
              loading={action === 'take' && deeds.taking}
              onClick={() => start(action)}
            >
              {action === 'take' && it.takenBy !== undefined
                ? t(it.takenBy === displayName ? 'takeAgain' : 'takeOver')
                : t(`deeds.${action}.do`)}
            </Button>
          ))}
        </div>
      )}
      <div className="issue-main">
        <Part title={t('facts')}>
          <Facts issue={it} />
        </Part>
        {it.rounds !== undefined && it.rounds.length > 0 && (
          <Part title={t('records')}>
            <Rounds rounds={it.rounds} />
          </Part>
        )}
        {it.notices !== undefined && it.notices.length > 0 && (
          <Part title={t('notices')}>
            <Notices notices={it.notices} onRevoke={deeds.openNotice} />
          </Part>
        )}
      </div>
      <Part title={t('ladder.title')} className="part-ladder">
        {ladder.isError ? (
          <ErrorState error={ladder.error} retry={ladder.refetch} />
        ) : ladder.data === null ? (
          <p className="quiet">{t('ladder.none')}</p>
        ) : ladder.data === undefined ? (
          <Loading />
        ) : (
          <Ladder
            ladder={ladder.data}
            regionName={(code) => name(it.regionNames?.[it.region.indexOf(code)], code)}
          />
        )}
      </Part>
      <Part title={t('timeline')} className="part-timeline">
        {timeline.isError && <ErrorState error={timeline.error} retry={timeline.refetch} />}
        {timeline.isPending && <Loading />}
        <ol className="timeline">
          {entries.map((entry, index) => (
            <li key={`${entry.decided} ${index}`}>
              <time dateTime={entry.decided} className="quiet">
                {formats.full(entry.decided)}
              </time>
              <p>{entry.text[language]}</p>
            </li>
          ))}
        </ol>
        {timeline.hasNextPage && (
          <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {t('moreTimeline')}
          </Button>
        )}
      </Part>
      <Suspense>
        {deeds.form !== undefined && (
          <DeedForm
            deed={forms[deeds.form]}
            site={it.site}
            send={deeds.send}
            onClose={() => deeds.open(undefined)}
          />
        )}
        {deeds.notice !== undefined && (
          <DeedForm
            deed={{ ...revoke, title: t('deeds.revoke.title', { notice: deeds.notice }) }}
            site={it.site}
            send={deeds.revoke}
            onClose={() => deeds.openNotice(undefined)}
          />
        )}
      </Suspense>
    </article>
  );
}

function Part(props: { title: string; className?: string; children: ReactNode }) {
  return (
    <section className={props.className === undefined ? 'part' : `part ${props.className}`}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
