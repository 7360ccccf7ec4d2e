import { useQuery } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ErrorState } from '../parts/ErrorState';
import { Loading } from '../parts/Loading';
import { useLanguage } from '../i18n';
import { sessionQuery } from '../session/session';
import { nonce } from './nonce';
import { router } from './router';
import { antdTheme, useTheme } from './theme';

const SignInPage = lazy(async () => ({ default: (await import('../session/SignInPage')).SignInPage }));
const ChangePasswordPage = lazy(async () => ({
  default: (await import('../session/ChangePasswordPage')).ChangePasswordPage,
}));

/** Theme, language and sign-in around the pages. */
export function App() {
  const { dark } = useTheme();
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={antdTheme(dark)}
      locale={language === 'zh' ? zhCN : enGB}
      // Two characters are written as everywhere else, without a space between.
      button={{ autoInsertSpace: false }}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <AntdApp component={false}>
        <Suspense fallback={<Loading />}>
          <Entrance />
        </Suspense>
      </AntdApp>
    </ConfigProvider>
  );
}

function Entrance() {
  const session = useQuery(sessionQuery);
  if (session.data === undefined)
    return session.isError ? <ErrorState error={session.error} retry={session.refetch} /> : <Loading />;
  if (!session.data.signedIn) return <SignInPage session={session.data} />;
  if (session.data.mustChangePassword) return <ChangePasswordPage session={session.data} />;
  return <RouterProvider router={router} />;
}
