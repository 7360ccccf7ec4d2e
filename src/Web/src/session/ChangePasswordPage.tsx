import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../parts/FormErrors';
import { OutsideLayout } from './OutsideLayout';
import { changePassword, type Session } from './session';

interface Fields {
  current: string;
  next: string;
  again: string;
}

/** Comes after signing in with a one-time password; nothing else is open before it. */
export function ChangePasswordPage({ session }: { session: Session }) {
  const { t } = useTranslation('session');
  const change = useMutation({ mutationFn: ({ current, next }: Fields) => changePassword(current, next) });
  const { minLength, maxLength } = session.passwordRules;
  return (
    <OutsideLayout title={t('change.title')}>
      <p className="quiet">{t('change.why', { name: session.displayName })}</p>
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => change.mutate(fields)}>
        <FormErrors error={change.error} />
        <input type="text" name="username" autoComplete="username" value={session.name} readOnly hidden />
        <Form.Item
          name="current"
          label={t('change.current')}
          rules={[{ required: true, message: t('signIn.passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('change.next')}
          extra={t('change.rule', { min: minLength })}
          rules={[
            {
              required: true,
              min: minLength,
              max: maxLength,
              message: t('change.length', { min: minLength, max: maxLength }),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('change.again')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('change.differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t('change.submit')}
        </Button>
      </Form>
    </OutsideLayout>
  );
}
