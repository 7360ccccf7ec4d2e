import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { OutsideLayout } from './OutsideLayout';
import { PasswordForm } from './PasswordForm';
import { signOut, type Session } from './session';

/** Comes after signing in with a one-time password; nothing else is open before it. */
export function ChangePasswordPage({ session }: { session: Session }) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  return (
    <OutsideLayout
      title={t('change.title')}
      footer={
        <span className="toolbar">
          <LanguageSwitch />
          <Button type="text" onClick={() => void signOut()}>
            {common('user.signOut')}
          </Button>
        </span>
      }
    >
      <p className="quiet">{t('change.why', { name: session.displayName })}</p>
      <PasswordForm session={session} currentLabel={t('change.current')} submit={t('change.submit')} />
    </OutsideLayout>
  );
}
