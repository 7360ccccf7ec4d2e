import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import './parts.css';

/** Where an issue stands. Only an overdue one is coloured. */
export function StateTag({ state }: { state: Schemas['IssueState'] }) {
  const { t } = useTranslation();
  return <span className={`tag tag-${state}`}>{t(`state.${state}`)}</span>;
}
