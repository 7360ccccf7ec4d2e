import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyState } from '../parts/EmptyState';

/** In the place of a page that failed; the navigation stays. */
export function PageError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div role="alert">
      <EmptyState
        title={t('error.page')}
        hint={t('error.pageHint')}
        action={
          <>
            <code>{error instanceof Error ? error.message : String(error)}</code>
            <Button onClick={() => window.location.reload()}>{t('actions.retry')}</Button>
          </>
        }
      />
    </div>
  );
}
