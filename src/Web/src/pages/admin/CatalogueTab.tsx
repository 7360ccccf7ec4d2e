import { useTranslation } from 'react-i18next';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FilterText } from '../../parts/FilterText';
import { Loading } from '../../parts/Loading';
import { useCatalogue } from '../../parts/names';
import { SeverityTag } from '../../parts/SeverityTag';
import { useFilters } from '../../parts/useFilters';
import { durationText } from './duration';
import type zh from './texts.zh';
import type { Cadence, Template } from './types';

/** What is checked at each type of site, to be read. */
export function CatalogueTab() {
  const { t } = useTranslation('admin');
  const name = useName();
  const { filters, set } = useFilters(['q'], 'row');
  const catalogue = useCatalogue();
  if (catalogue.isPending) return <Loading />;
  if (catalogue.isError) return <ErrorState error={catalogue.error} retry={catalogue.refetch} />;
  const words = (filters.q ?? '').toLowerCase();
  const found = catalogue.data.siteTypes
    .map((type) => ({
      ...type,
      templates: type.templates.filter((template) =>
        `${type.code} ${type.name.zh} ${type.name.en} ${template.code} ${template.title.zh} ${template.title.en}`
          .toLowerCase()
          .includes(words),
      ),
    }))
    .filter((type) => type.templates.length > 0);
  return (
    <div className="stack">
      <p className="quiet">{t('catalogue.about')}</p>
      <FilterText label={t('catalogue.search')} value={filters.q} onChange={(q) => set({ q })} width={280} />
      {found.length === 0 && <EmptyState title={t('scope.nothingFound')} />}
      {found.map((type) => (
        <section key={type.code} className="panel catalogue">
          {/* A search opens what it has found. */}
          <details key={words} open={words !== '' || found.length === 1}>
            <summary>
              <strong>{name(type.name, type.code)}</strong>{' '}
              <span className="quiet">
                {`${type.code} · ${t('catalogue.templates', { count: type.templates.length })}`}
              </span>
            </summary>
            <Templates templates={type.templates} />
          </details>
        </section>
      ))}
    </div>
  );
}

function Templates({ templates }: { templates: readonly Template[] }) {
  const { t } = useTranslation('admin');
  const name = useName();
  const formats = useFormats();
  return (
    <table className="plain-table plain-stack">
      <thead>
        <tr>
          <th scope="col">{t('catalogue.item')}</th>
          <th scope="col">{t('catalogue.kind')}</th>
          <th scope="col">{t('catalogue.severity')}</th>
          <th scope="col">{t('catalogue.rhythm')}</th>
          <th scope="col">{t('catalogue.record')}</th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.code}>
            <th scope="row">
              {name(template.title)}
              <p className="mono quiet">{template.code}</p>
              {template.basis !== undefined && <p className="quiet">{name(template.basis)}</p>}
            </th>
            <td>
              {t(`catalogue.kinds.${template.kind}`)}
              <p className="quiet">{t(`catalogue.categories.${template.category}`)}</p>
              {template.sweep && <p className="quiet">{t('catalogue.sweep')}</p>}
            </td>
            <td>
              <SeverityTag severity={template.severity} />
            </td>
            <td>
              {template.cadence !== undefined && <Rhythm cadence={template.cadence} />}
              {template.coverageDays !== undefined &&
                t('catalogue.coverage', { days: formats.number(template.coverageDays) })}
              {template.bounds !== undefined && (
                <p>{`${template.bounds.min ?? ''} – ${template.bounds.max ?? ''} ${template.bounds.unit}`}</p>
              )}
            </td>
            <td>
              <ul>
                {template.record.map((field) => (
                  <li key={field.name}>
                    {name(field.title, field.name)}
                    {!field.required && <span className="quiet"> {t('catalogue.optional')}</span>}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rhythm({ cadence }: { cadence: Cadence }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { kind, times = 0, hours = 0, by = '', dayOfWeek = 1 } = cadence;
  const spacing =
    cadence.minSpacing === undefined || cadence.minSpacing === 'PT0S'
      ? undefined
      : durationText(formats, cadence.minSpacing);
  const at = [...(cadence.windows ?? []), ...(cadence.starts ?? [])];
  const days = ['1', '2', '3', '4', '5', '6', '7'] as const;
  const day = days[dayOfWeek - 1] ?? '1';
  return (
    <>
      <p>
        {t(`catalogue.cadence.${kind as keyof typeof zh.catalogue.cadence}`, {
          times,
          hours,
          by,
          day: t(`catalogue.day.${day}`),
        })}
      </p>
      {at.length > 0 && <p className="quiet">{at.join(', ')}</p>}
      {spacing !== undefined && <p className="quiet">{t('catalogue.spacing', { spacing })}</p>}
      {cadence.workdaysOnly === true && <p className="quiet">{t('catalogue.workdays')}</p>}
    </>
  );
}
