import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { FormErrors } from '../parts/FormErrors';
import { fieldText } from '../parts/problemText';
import { changePassword, type Session } from './session';

interface Fields {
  current: string;
  next: string;
  again: string;
}

/** Sets another password in the place of the present one, which ends all other sessions. */
export function PasswordForm(props: {
  session: Session;
  /** What the present password is called: it may be a one-time one. */
  currentLabel: string;
  submit: string;
  onDone?: () => void;
}) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => changePassword(current, next),
    onSuccess: () => {
      form.resetFields();
      props.onDone?.();
    },
  });
  const { minLength, maxLength } = props.session.passwordRules;
  // What the API says of a field is shown at that field.
  const said = change.error instanceof ApiProblem ? change.error.errors : [];
  const wrong = (field: string) => {
    const error = said.find((one) => one.field === field);
    if (error === undefined) return {};
    const text =
      error.code === 'wrong-credentials'
        ? t('change.wrong')
        : error.code === 'not-allowed'
          ? t('change.notAllowed')
          : fieldText(common, error);
    return { validateStatus: 'error' as const, help: text };
  };
  const elsewhere = said.every(({ field }) => field !== 'currentPassword' && field !== 'newPassword');
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      onValuesChange={() => change.isError && change.reset()}
      requiredMark={false}
      onFinish={(fields) => change.mutate(fields)}
    >
      {elsewhere && <FormErrors error={change.error} />}
      <input type="text" name="username" autoComplete="username" value={props.session.name} readOnly hidden />
      <Form.Item
        name="current"
        label={props.currentLabel}
        {...wrong('currentPassword')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('change.next')}
        extra={t('change.rule', { min: minLength })}
        {...wrong('newPassword')}
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
        {props.submit}
      </Button>
    </Form>
  );
}
