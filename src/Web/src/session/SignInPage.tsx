import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../parts/FormErrors';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { useName } from '../i18n';
import { OutsideLayout } from './OutsideLayout';
import { refusal } from './refusal';
import { signIn, type NoSession } from './session';

interface Fields {
  name: string;
  password: string;
}

/** Name and password, and single sign-on where it is configured. What was asked for stands in the address and comes after. */
export function SignInPage({ session }: { session: NoSession }) {
  const { t } = useTranslation('session');
  const name = useName();
  const refused = refusal();
  const attempt = useMutation({ mutationFn: ({ name, password }: Fields) => signIn(name.trim(), password) });
  const ways = session.methods.filter(({ kind, url }) => kind === 'oidc' && url !== undefined);
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <OutsideLayout title={t('signIn.title')} footer={<LanguageSwitch />}>
      {refused !== undefined && attempt.isIdle && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t(`signIn.refused.${refused}`, { defaultValue: t('signIn.refused.rejected') })}
        />
      )}
      {session.ended === true && (
        <p className="outside-note" role="status">
          {t('signIn.over')}
        </p>
      )}
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => attempt.mutate(fields)}>
        <FormErrors error={attempt.error} />
        <Form.Item
          name="name"
          label={t('signIn.name')}
          rules={[{ required: true, message: t('signIn.nameMissing') }]}
        >
          {/* The one thing on the page: whoever comes here begins to type. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
      {ways.length > 0 && <p className="outside-or">{t('signIn.or')}</p>}
      {ways.map((method) => (
        // A link and no form: the policy of the page lets forms go nowhere but here.
        <Button key={method.url} block href={`${method.url}?returnTo=${back}`}>
          {t('signIn.with', { name: name(method.name, 'SSO') })}
        </Button>
      ))}
    </OutsideLayout>
  );
}
