import { App, Segmented } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, useTheme } from '../app/theme';
import { chooseLanguage, useLanguage, type Language } from '../i18n';
import { ConfirmAction } from '../parts/ConfirmAction';
import { PageHeader } from '../parts/PageHeader';
import { RegionName, SiteName } from '../parts/PlaceName';
import { PasswordForm } from './PasswordForm';
import { SessionList } from './SessionList';
import { useSession, type Session } from './session';
import { useSignOut } from './useSignOut';
import '../parts/subnav.css';
import './account.css';

/** What somebody may set for oneself: password, where one is signed in, language, appearance. */
export function AccountPage() {
  const { t } = useTranslation('session');
  const session = useSession();
  const { message } = App.useApp();
  const { leave, dialogue } = useSignOut();
  return (
    <>
      <PageHeader title={t('mine.title')} />
      <div className="account-grid">
        <div className="stack">
          <WhoIAm session={session} />
          <Look />
          <section className="panel stack">
            <h2>{t('mine.password')}</h2>
            {session.method === 'oidc' ? (
              <p className="quiet">{t('mine.provider')}</p>
            ) : (
              <>
                <p className="quiet">{t('mine.passwordEnds')}</p>
                <PasswordForm
                  session={session}
                  currentLabel={t('mine.currentPassword')}
                  submit={t('mine.changePassword')}
                  onDone={() => void message.success(t('mine.passwordChanged'))}
                />
              </>
            )}
          </section>
        </div>
        <section className="panel stack">
          <div className="spread">
            <h2>{t('mine.sessions')}</h2>
            <ConfirmAction
              label={t('mine.everywhere')}
              title={t('mine.everywhereTitle')}
              danger
              act={() => leave(true)}
            >
              <p>{t('mine.everywhereWhat')}</p>
            </ConfirmAction>
          </div>
          <SessionList />
        </section>
      </div>
      {dialogue}
    </>
  );
}

function WhoIAm({ session }: { session: Session }) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  return (
    <section className="panel">
      <dl className="facts">
        <dt>{t('mine.displayName')}</dt>
        <dd>{session.displayName}</dd>
        <dt>{t('signIn.name')}</dt>
        <dd>{session.name}</dd>
        <dt>{t('mine.role')}</dt>
        <dd>{common(`role.${session.role}`)}</dd>
        <dt>{t('mine.scope')}</dt>
        <dd>
          {session.everywhere ? (
            t('mine.whole')
          ) : (
            <ul>
              {session.regions.map((code) => (
                <li key={code}>
                  <RegionName code={code} />
                </li>
              ))}
              {session.sites.map((code) => (
                <li key={code}>
                  <SiteName code={code} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </section>
  );
}

function Look() {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const theme = useTheme();
  const languageId = useId();
  const themeId = useId();
  return (
    <section className="panel">
      <dl className="facts">
        <dt id={languageId}>{common('user.language')}</dt>
        <dd>
          <Segmented<Language>
            aria-labelledby={languageId}
            value={language}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(next) => void chooseLanguage(next)}
          />
        </dd>
        <dt id={themeId}>{common('user.theme')}</dt>
        <dd>
          <Segmented
            aria-labelledby={themeId}
            value={theme.choice}
            options={(['system', 'light', 'dark'] as const).map((choice) => ({
              value: choice,
              label: common(`theme.${choice}`),
            }))}
            onChange={chooseTheme}
          />
        </dd>
      </dl>
      <p className="quiet">{t('mine.thisBrowser')}</p>
    </section>
  );
}
