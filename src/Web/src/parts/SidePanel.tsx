import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from './useNarrow';
import './subnav.css';

/** What belongs to one row of a list, beside it. */
export function SidePanel(props: {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      extra={props.actions}
      size={narrow ? '100%' : 560}
      closable={{ 'aria-label': t('actions.close') }}
      destroyOnHidden
    >
      <div className="side">{props.children}</div>
    </Drawer>
  );
}
