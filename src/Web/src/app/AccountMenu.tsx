import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { chooseLanguage, useLanguage } from '../i18n';
import { problemText } from '../parts/problemText';
import { useSession } from '../session/session';
import { useSignOut } from '../session/useSignOut';
import type { MenuEntry } from './menu';
import { chooseTheme, useTheme, type ThemeChoice } from './theme';

/** Who is signed in, with appearance, language, shortcuts, the way out, and on a phone the pages that have no room below. */
export function AccountMenu({ more, onHelp }: { more: readonly MenuEntry[]; onHelp: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const theme = useTheme();
  const language = useLanguage();
  const { leave, dialogue } = useSignOut();
  const go = (everywhere: boolean) => {
    leave(everywhere).catch((error: unknown) => void message.error(problemText(t, error)));
  };
  const items: MenuProps['items'] = [
    { type: 'group', label: `${session.displayName} · ${t(`role.${session.role}`)}` },
    ...more.map((entry) => ({
      key: entry.key,
      icon: entry.icon,
      label: t(`menu.${entry.key}`),
      onClick: () => void navigate(entry.path),
    })),
    { key: 'account', label: t('user.account'), onClick: () => void navigate('/account') },
    {
      key: 'theme',
      label: t('user.theme'),
      children: (['system', 'light', 'dark'] as ThemeChoice[]).map((choice) => ({
        key: `theme-${choice}`,
        label: t(`theme.${choice}`),
        ...(theme.choice === choice ? { className: 'chosen' } : {}),
        onClick: () => chooseTheme(choice),
      })),
    },
    {
      key: 'language',
      // In the other language, so that whoever landed in the wrong one can read it.
      label: language === 'zh' ? 'English' : '中文',
      onClick: () => void chooseLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    { key: 'shortcuts', label: t('user.shortcuts'), extra: '?', onClick: onHelp },
    { type: 'divider' },
    { key: 'out', label: t('user.signOut'), onClick: () => go(false) },
    { key: 'everywhere', label: t('user.signOutEverywhere'), onClick: () => go(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button
          type="text"
          className="shell-account"
          aria-label={t('user.menu', { name: session.displayName })}
        >
          <UserOutlined />
          <span>{session.displayName}</span>
        </Button>
      </Dropdown>
      {dialogue}
    </>
  );
}
