import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from './problemText';
import './parts.css';

/** In the place of what could not be loaded, with a way to try again. */
export function ErrorState(props: { error: unknown; retry?: () => unknown }) {
  const { t } = useTranslation();
  return (
    <div className="state-box" role="alert">
      <h2>{t('error.title')}</h2>
      <p>{problemText(t, props.error)}</p>
      {props.retry !== undefined && (
        <Button onClick={() => void props.retry?.()}>{t('actions.retry')}</Button>
      )}
    </div>
  );
}
