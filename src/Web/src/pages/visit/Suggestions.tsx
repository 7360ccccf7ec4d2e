import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { limits } from '../../offline/draft';
import type { Draft } from '../../offline/model';
import type { ChecklistItem } from '../site/answers';

/** Advice that was given, each about an item or the whole site. Counted, and no issue. */
export function Suggestions(props: {
  draft: Draft;
  items: readonly ChecklistItem[];
  onChange: (make: (draft: Draft) => Draft) => void;
}) {
  const { t } = useTranslation('visit');
  const name = useName();
  const id = useId();
  const { suggestions } = props.draft;
  const change = (make: (before: Draft['suggestions']) => Draft['suggestions']) =>
    props.onChange((before) => ({ ...before, suggestions: make(before.suggestions) }));
  const replace = (index: number, suggestion: Draft['suggestions'][number]) =>
    change((before) => before.map((one, at) => (at === index ? suggestion : one)));
  return (
    <section className="panel visit-suggestions">
      <h2>{t('suggestions')}</h2>
      {suggestions.map((suggestion, index) => (
        // They have nothing but their place to tell them apart.
        <div key={index} className="visit-suggestion">
          <div className="visit-field">
            <label htmlFor={`${id}-text-${index}`}>{t('suggestion', { index: index + 1 })}</label>
            <Input.TextArea
              id={`${id}-text-${index}`}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={limits.note}
              value={suggestion.text}
              onChange={({ target }) => replace(index, { ...suggestion, text: target.value })}
            />
          </div>
          <div className="visit-suggestion-line">
            <label htmlFor={`${id}-item-${index}`}>{t('suggestionItem')}</label>
            <select
              id={`${id}-item-${index}`}
              className="visit-select"
              value={suggestion.item ?? ''}
              onChange={({ target }) =>
                replace(index, {
                  text: suggestion.text,
                  ...(target.value === '' ? {} : { item: target.value }),
                })
              }
            >
              <option value="">{t('suggestionAll')}</option>
              {props.items.map((item) => (
                <option key={item.template} value={item.template}>
                  {name(item.title, item.template)}
                </option>
              ))}
            </select>
            <Button
              aria-label={t('removeSuggestion', { index: index + 1 })}
              onClick={() => change((before) => before.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </div>
        </div>
      ))}
      {suggestions.length < limits.suggestions && (
        <Button onClick={() => change((before) => [...before, { text: '' }])}>{t('addSuggestion')}</Button>
      )}
    </section>
  );
}
