import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { SeverityTag } from '../../parts/SeverityTag';
import { durationText } from './duration';
import type { Policy, PolicyStep, SeverityTerms } from './types';

/** The policies in use with their versions, to be read. */
export function PoliciesTab() {
  const { t } = useTranslation('admin');
  const policies = useQuery({
    queryKey: ['policies'],
    queryFn: () => ask(api.GET('/api/policies')),
    staleTime: 5 * 60_000,
  });
  if (policies.isPending) return <Loading />;
  if (policies.isError) return <ErrorState error={policies.error} retry={policies.refetch} />;
  return (
    <div className="stack">
      <p className="quiet">{t('policies.about')}</p>
      {policies.data.items.map((policy) => (
        <section key={`${policy.name} ${policy.version}`} className="panel stack">
          <h2>{t('policies.version', { name: policy.name, version: policy.version })}</h2>
          <Terms policy={policy} />
          <Rest policy={policy} />
        </section>
      ))}
    </div>
  );
}

function Terms({ policy }: { policy: Policy }) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const long = (text: string) => durationText(formats, text);
  const clock = (working: boolean) => t(working ? 'policies.working' : 'policies.clock');
  const rows: [string, (terms: SeverityTerms) => ReactNode][] = [
    [
      t('policies.deadline'),
      (terms) => (
        <>
          {(['low', 'medium', 'high'] as const).map((risk) => (
            <p key={risk}>
              {`${common(`risk.${risk}`)}: ${long(
                { low: terms.deadlineLow, medium: terms.deadlineMedium, high: terms.deadlineHigh }[risk],
              )}`}
            </p>
          ))}
          <p className="quiet">{clock(terms.deadlineInWorkingHours)}</p>
        </>
      ),
    ],
    [
      t('policies.reminder'),
      (terms) => t('policies.shareLeft', { share: formats.percent(terms.reminderAtShareLeft) }),
    ],
    [
      t('policies.raised'),
      (terms) => terms.toldWhenRaised.map((rung) => t('policies.rung', { rung })).join(', '),
    ],
    [
      t('policies.overdue'),
      (terms) => (
        <>
          <Steps steps={terms.overdue} />
          <p className="quiet">{clock(terms.stepsInWorkingHours)}</p>
        </>
      ),
    ],
    [t('policies.repeat'), (terms) => t('policies.every', { span: long(terms.repeatEvery) })],
    [
      t('policies.lookBack'),
      (terms) => (
        <>
          <p>
            {t('policies.window', { from: long(terms.lookBackEarliest), to: long(terms.lookBackLatest) })}
          </p>
          <p className="quiet">{t('policies.doneWithin', { span: long(terms.lookBackWithin) })}</p>
        </>
      ),
    ],
    [t('policies.lookBackMissed'), (terms) => <Steps steps={terms.lookBackMissed} />],
  ];
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <td />
          {policy.severities.map(({ severity }) => (
            <th key={severity} scope="col">
              <SeverityTag severity={severity} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([title, cell]) => (
          <tr key={title}>
            <th scope="row" className="quiet">
              {title}
            </th>
            {policy.severities.map((terms) => (
              <td key={terms.severity}>{cell(terms)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Steps({ steps }: { steps: readonly PolicyStep[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={index}>
          {t('policies.step', {
            after: durationText(formats, step.after),
            rungs: [
              ...step.rungs.map((rung) => t('policies.rung', { rung })),
              ...(step.top ? [t('policies.top')] : []),
            ].join(', '),
          })}
          {step.notice !== undefined && (
            <span className="quiet"> {t(`policies.notices.${step.notice}`)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Rest({ policy }: { policy: Policy }) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const long = (text: string) => durationText(formats, text);
  const { duty, notice } = policy;
  const facts = [
    [t('policies.grace'), long(duty.grace)],
    [
      t('policies.misses'),
      t('policies.missesFor', {
        misses: duty.missesForIssue,
        days: duty.missDays,
        severity: common(`severity.${duty.missSeverity}`),
      }),
    ],
    [t('policies.late'), long(policy.lateEvidence)],
    [t('policies.receipt'), long(notice.receiptWithin)],
    [t('policies.reply'), long(notice.replyWithin)],
    [t('policies.budget'), t('policies.budgetOf', { budget: policy.weeklyBudget, warn: policy.warnAt })],
    [t('policies.quiet'), formats.number(policy.quietPeriods)],
    [t('policies.extensions'), formats.number(policy.maxExtensions)],
    [t('policies.cross'), t(policy.crossUnitLookBack ? 'yes' : 'no')],
  ];
  return (
    <dl className="facts">
      {facts.map(([title, text]) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
