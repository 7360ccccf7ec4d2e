import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

/** What became of a delivery, in a word. */
export function DeliveryTag({ state }: { state: Schemas['DeliveryState'] | 'nowhere' }) {
  const { t } = useTranslation('alerts');
  return <span className={`tag delivery-${state}`}>{t(`state.${state}`)}</span>;
}
