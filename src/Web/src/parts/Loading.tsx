import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import './parts.css';

/** While something is loaded. What takes less than a third of a second shows nothing. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="state-box" role="status" aria-label={t('list.loading')}>
      <Spin delay={300} />
    </div>
  );
}
