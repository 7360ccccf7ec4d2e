import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './outside.css';

/** A narrow page of its own, for those who are not inside yet. */
export function OutsideLayout(props: { title: string; children: ReactNode; footer?: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${props.title} · ${t('product')}`;
  }, [props.title, t]);
  return (
    <main className="outside">
      <div className="outside-card">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <h1>{props.title}</h1>
        {props.children}
      </div>
      {props.footer}
    </main>
  );
}
