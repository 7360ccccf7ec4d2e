import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { FormErrors } from '../../parts/FormErrors';
import { roles } from './roles';
import { allowedScope, ScopePicker } from './ScopePicker';
import type { Scope } from './types';

/** What can be said of an account. */
export interface AccountFields {
  name: string;
  displayName: string;
  role: Schemas['Role'];
  scope: Scope;
}

/** Makes or changes an account: who, in what role, where. */
export function AccountForm(props: {
  initial: AccountFields;
  /** The name that one signs in with is chosen once. */
  isNew: boolean;
  busy: boolean;
  error: unknown;
  submit: string;
  onSubmit: (fields: AccountFields) => void;
}) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<AccountFields>();
  // Not there yet when it is drawn for the first time.
  const watched = Form.useWatch('role', form) as Schemas['Role'] | undefined;
  const role = watched ?? props.initial.role;
  const labels: Partial<Record<string, string>> = {
    name: t('accounts.name'),
    displayName: t('accounts.displayName'),
    role: t('accounts.role'),
    regions: t('scope.regions'),
    sites: t('scope.sites'),
  };
  return (
    <Form<AccountFields>
      form={form}
      layout="vertical"
      initialValues={props.initial}
      requiredMark={false}
      onFinish={(fields) =>
        props.onSubmit({
          ...fields,
          name: props.isNew ? fields.name.trim() : props.initial.name,
          displayName: fields.displayName.trim(),
          scope: allowedScope(fields.role, fields.scope),
        })
      }
    >
      <FormErrors error={props.error} label={(field) => labels[field] ?? field} />
      {props.isNew && (
        <Form.Item
          name="name"
          label={t('accounts.name')}
          extra={t('accounts.nameHint')}
          rules={[
            { required: true, message: t('accounts.nameMissing') },
            { pattern: /^[A-Za-z0-9._@-]{1,64}$/, message: t('accounts.nameHint') },
          ]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="displayName" label={t('accounts.displayName')} extra={t('accounts.displayNameHint')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="role" label={t('accounts.role')} extra={t(`roleHint.${role}`)}>
        <Select options={roles.map((value) => ({ value, label: common(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="scope"
        label={t('accounts.scope')}
        rules={[
          {
            validator: (_, scope: Scope) => {
              const { regions, sites } = allowedScope(form.getFieldValue('role') as Schemas['Role'], scope);
              return form.getFieldValue('role') === 'admin' || regions.length + sites.length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(t('scope.missing')));
            },
          },
        ]}
      >
        <ScopePicker role={role} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={props.busy}>
        {props.submit}
      </Button>
    </Form>
  );
}
