import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../parts/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return <EmptyState title={t('error.notFound')} action={<Link to="/">{t('menu.watch')}</Link>} />;
}
