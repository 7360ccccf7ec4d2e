import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../api/problem';
import { useName } from '../../i18n';
import type { Outgoing } from '../../offline/model';
import { fieldText } from '../../parts/problemText';

/** Why a visit was refused, field by field, in the words of the form it was written in. */
export function Refusal({ one }: { one: Outgoing }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const fieldName = useFieldName(one);
  if (one.errors.length === 0)
    return (
      <p className="visit-error">
        {one.lastStatus === 403 ? common('error.forbidden') : (one.detail ?? common('error.unknown'))}
      </p>
    );
  return (
    <ul className="visit-error">
      {one.errors.map((error) => (
        <li key={`${error.field} ${error.code}`}>
          {error.code === 'photo-lost'
            ? t('photoLost')
            : t('field', { field: fieldName(error), text: fieldText(common, error) })}
        </li>
      ))}
    </ul>
  );
}

/** `data.results[2].note` is the note of the third item that was judged. */
function useFieldName(one: Outgoing): (error: FieldError) => string {
  const { t } = useTranslation('visit');
  const name = useName();
  return ({ field }) => {
    const result = /^data\.results\[(\d+)\](?:\.(\w+))?/.exec(field);
    if (result !== null) {
      const item = one.event.data.results[Number(result[1])]?.item ?? '';
      const title = name(one.titles[item], item);
      const part = result[2];
      return isKnown(part) ? `${title} · ${t(`fields.${part}`)}` : title;
    }
    const suggestion = /^data\.suggestions\[(\d+)\]/.exec(field);
    if (suggestion !== null) return t('fields.suggestion', { index: Number(suggestion[1]) + 1 });
    const last = /(\w+)$/.exec(field)?.[1];
    return isKnown(last) ? t(`fields.${last}`) : field;
  };
}

const known = [
  'time',
  'subject',
  'type',
  'unit',
  'persons',
  'mode',
  'sortie',
  'campaign',
  'evidence',
  'note',
  'severity',
  'notice',
] as const;

function isKnown(part: string | undefined): part is (typeof known)[number] {
  return known.some((one) => one === part);
}
