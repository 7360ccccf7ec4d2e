import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { count, judged, noAnswer } from '../../offline/draft';
import type { Answer, Draft, KeptChecklist } from '../../offline/model';
import { visitStore } from '../../offline/store';
import { visitsChanged } from '../../offline/useOutbox';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { PageHeader } from '../../parts/PageHeader';
import type { ChecklistItem } from '../site/answers';
import { ItemCard } from './ItemCard';
import { QueueLink } from './QueueLink';
import { Review } from './Review';
import { Suggestions } from './Suggestions';
import { TeamFields } from './TeamFields';
import { useDraft } from './useDraft';

const categories = ['people', 'goods', 'places', 'management', 'other'] as const;

/** The checklist with what was found. The step stands in the address, so that going back leads from the review to the list. */
export function VisitForm({ list, stored }: { list: KeptChecklist & { offline: boolean }; stored: Draft }) {
  const { t } = useTranslation('visit');
  const name = useName();
  const { full } = useFormats();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { draft, change, addPhoto, failed, saved } = useDraft(stored);
  const groups = useMemo(() => group(list.items), [list.items]);
  const counts = count(draft);
  const reviewing = search.get('step') === 'review';
  const step = (next: 'review' | undefined) => {
    setSearch({ draft: draft.id, ...(next === undefined ? {} : { step: next }) });
    document.getElementById('content')?.scrollTo({ top: 0 });
  };
  const answer = (item: string, make: (answer: Answer) => Answer) => (before: Draft) => ({
    ...before,
    answers: { ...before.answers, [item]: make(before.answers[item] ?? noAnswer) },
  });
  const card = (item: ChecklistItem) => (
    <ItemCard
      key={item.template}
      item={item}
      answer={draft.answers[item.template] ?? noAnswer}
      onChange={(make) => change(answer(item.template, make))}
      onPhoto={(photo, make) => addPhoto(photo, answer(item.template, make))}
    />
  );
  return (
    <div className="visit">
      <PageHeader
        title={name(list.name, list.site)}
        above={<span className="quiet">{t(reviewing ? 'reviewTitle' : 'title')}</span>}
        below={<span className="quiet">{list.site}</span>}
        actions={<QueueLink />}
      />
      {list.offline && (
        <p className="visit-warning" role="status">
          {t('asOf', {
            when: full(new Date(list.readAt - new Date().getTimezoneOffset() * 60_000).toISOString()),
          })}
        </p>
      )}
      {list.status === 'suspended' && <p className="visit-warning">{t('suspended')}</p>}
      {draft.time !== undefined && <p className="visit-warning">{t('correcting')}</p>}
      {failed && (
        <p className="visit-warning" role="alert">
          {t('photoFull')}
        </p>
      )}
      {reviewing ? (
        <Review
          draft={draft}
          list={list}
          onBack={() => step(undefined)}
          saved={saved}
          onQueued={() => void navigate('/visit-queue', { replace: true })}
        />
      ) : (
        <>
          <TeamFields draft={draft} onChange={change} />
          {categories.map((category) => {
            const items = groups.judged.get(category) ?? [];
            return items.length === 0 ? null : (
              <section key={category} aria-label={t(`category.${category}`)}>
                <h2 className="visit-group">{t(`category.${category}`)}</h2>
                <ul className="visit-items">{items.map(card)}</ul>
              </section>
            );
          })}
          {groups.others.length > 0 && (
            <details className="visit-others" open={groups.judged.size === 0}>
              <summary>{t('duties', { count: groups.others.length })}</summary>
              <p className="quiet">{t('dutiesHint')}</p>
              <ul className="visit-items">{groups.others.map(card)}</ul>
            </details>
          )}
          <Suggestions draft={draft} items={list.items} onChange={change} />
          <ConfirmAction
            label={t('discardDraft')}
            title={t('discardDraftSure')}
            danger
            button={{ type: 'text' }}
            act={async () => {
              await saved();
              await (await visitStore()).discard('drafts', draft.id);
              visitsChanged();
              await navigate('/visit', { replace: true });
            }}
          />
          <div className="visit-bar">
            <span role="status">
              {t('progress', { done: judged(draft).length, all: list.items.length })}
              {counts.fail > 0 && <strong>{` · ${t('failed', { count: counts.fail })}`}</strong>}
            </span>
            <Button type="primary" size="large" onClick={() => step('review')}>
              {t('review')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** What a team comes for, by category; what the site does by itself stands behind. */
function group(items: readonly ChecklistItem[]) {
  const byCategory = new Map<string, ChecklistItem[]>();
  const others: ChecklistItem[] = [];
  for (const item of items) {
    if (item.state === 'inactive') continue;
    if (item.kind !== 'inspection') {
      others.push(item);
      continue;
    }
    const category = item.category ?? 'other';
    byCategory.set(category, [...(byCategory.get(category) ?? []), item]);
  }
  return { judged: byCategory, others };
}
