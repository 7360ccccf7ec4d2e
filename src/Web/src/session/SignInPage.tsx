import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../parts/FormErrors';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { OutsideLayout } from './OutsideLayout';
import { signIn, type NoSession } from './session';

interface Fields {
  name: string;
  password: string;
}

/** Name and password, and single sign-on where it is configured. What was asked for stands in the address and comes after. */
export function SignInPage({ session }: { session: NoSession }) {
  const { t } = useTranslation('session');
  const attempt = useMutation({ mutationFn: ({ name, password }: Fields) => signIn(name.trim(), password) });
  return (
    <OutsideLayout title={t('signIn.title')} footer={<LanguageSwitch />}>
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => attempt.mutate(fields)}>
        <FormErrors error={attempt.error} />
        <Form.Item
          name="name"
          label={t('signIn.name')}
          rules={[{ required: true, message: t('signIn.nameMissing') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
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
      {session.methods
        .filter((method) => method.kind === 'oidc' && method.url !== undefined)
        .map((method) => (
          <Button key={method.url} block href={method.url ?? ''}>
            {t('signIn.with', { name: method.name ?? 'SSO' })}
          </Button>
        ))}
    </OutsideLayout>
  );
}
