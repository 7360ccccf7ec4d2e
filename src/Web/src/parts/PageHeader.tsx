import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './parts.css';

/** The one h1 of a page, which also names the tab, with what can be done on the right. */
export function PageHeader(props: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${props.title} · ${t('product')}`;
  }, [props.title, t]);
  return (
    <header className="page-header">
      <div>
        {props.above}
        <h1>{props.title}</h1>
        {props.below}
      </div>
      {props.actions !== undefined && <div className="page-actions">{props.actions}</div>}
    </header>
  );
}
