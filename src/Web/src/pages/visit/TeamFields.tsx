import { Input, InputNumber } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { limits } from '../../offline/draft';
import type { Draft } from '../../offline/model';

const modes: Schemas['VisitMode'][] = ['unannounced', 'announced', 'remote', 'cross', 'entrusted', 'joint'];

/** Who came and how. */
export function TeamFields(props: { draft: Draft; onChange: (make: (draft: Draft) => Draft) => void }) {
  const { t } = useTranslation('visit');
  const { draft } = props;
  const id = useId();
  const set = (fields: Partial<Draft>) => props.onChange((before) => ({ ...before, ...fields }));
  return (
    <section className="panel visit-team" aria-label={t('team')}>
      <div className="visit-field visit-wide">
        <label htmlFor={`${id}-unit`}>{t('unit')}</label>
        <Input
          id={`${id}-unit`}
          size="large"
          maxLength={limits.unit}
          value={draft.unit}
          onChange={({ target }) => set({ unit: target.value })}
        />
      </div>
      <div className="visit-field">
        <label htmlFor={`${id}-persons`}>{t('persons')}</label>
        <InputNumber
          id={`${id}-persons`}
          size="large"
          min={1}
          max={limits.persons}
          precision={0}
          inputMode="numeric"
          value={draft.persons ?? null}
          onChange={(persons) =>
            props.onChange(({ persons: _, ...before }) =>
              persons === null ? before : { ...before, persons },
            )
          }
        />
      </div>
      <div className="visit-field">
        <label htmlFor={`${id}-mode`}>{t('mode')}</label>
        <select
          id={`${id}-mode`}
          className="visit-select"
          value={draft.mode}
          onChange={({ target }) => set({ mode: target.value as Schemas['VisitMode'] })}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </select>
      </div>
      <details className="visit-wide" open={draft.sortie !== '' || draft.campaign !== ''}>
        <summary>{t('more')}</summary>
        <div className="visit-team">
          <div className="visit-field">
            <label htmlFor={`${id}-sortie`}>{t('sortie')}</label>
            <Input
              id={`${id}-sortie`}
              size="large"
              maxLength={limits.reference}
              value={draft.sortie}
              aria-describedby={`${id}-sortie-hint`}
              onChange={({ target }) => set({ sortie: target.value })}
            />
            <small id={`${id}-sortie-hint`} className="quiet">
              {t('sortieHint')}
            </small>
          </div>
          <div className="visit-field">
            <label htmlFor={`${id}-campaign`}>{t('campaign')}</label>
            <Input
              id={`${id}-campaign`}
              size="large"
              maxLength={limits.reference}
              value={draft.campaign}
              onChange={({ target }) => set({ campaign: target.value })}
            />
          </div>
        </div>
      </details>
    </section>
  );
}
