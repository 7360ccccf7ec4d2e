import {
  AlertOutlined,
  ApartmentOutlined,
  BankOutlined,
  BellOutlined,
  CarryOutOutlined,
  InboxOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type zh from '../i18n/zh';
import type { Permission } from '../session/session';

export interface MenuEntry {
  key: keyof typeof zh.menu;
  path: string;
  icon: ReactNode;
  /** The key after `g` that goes there. */
  go: string;
  /** It is there for those who may do one of these. */
  for: readonly Permission[];
}

/** The pages of the navigation, in its order. On a phone the first four stand at the bottom and the others behind the account. */
export const menu: readonly MenuEntry[] = [
  { key: 'watch', path: '/', icon: <AlertOutlined />, go: 'w', for: ['readIssues'] },
  { key: 'visit', path: '/visit', icon: <CarryOutOutlined />, go: 'v', for: ['lookBack'] },
  { key: 'sites', path: '/sites', icon: <BankOutlined />, go: 's', for: ['readSites'] },
  { key: 'regions', path: '/regions', icon: <ApartmentOutlined />, go: 'r', for: ['readRegions'] },
  { key: 'alerts', path: '/alerts', icon: <BellOutlined />, go: 'a', for: ['readAlerts'] },
  { key: 'rejected', path: '/rejected', icon: <InboxOutlined />, go: 'e', for: ['manageParked'] },
  {
    key: 'admin',
    path: '/admin',
    icon: <SettingOutlined />,
    go: 'm',
    for: ['manageTokens', 'import', 'manageRegions'],
  },
];
