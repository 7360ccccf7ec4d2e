import { Button, Input, Modal, Radio } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { FormErrors } from '../../parts/FormErrors';
import { fieldText } from '../../parts/problemText';
import { useSession } from '../../session/session';
import type { Deed, Field, Values } from './deeds';
import { EvidenceField } from './EvidenceField';

/** Fills in what one deed needs, and shows what the API says against it where it belongs. Stays open, with what was written, until it is done. */
export function DeedForm(props: {
  deed: Pick<Deed, 'action' | 'fields' | 'evidence' | 'danger'> & { title?: string };
  site: string;
  send: (values: Values, evidence: Schemas['EvidenceRef'][]) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const { deed } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>({});
  const [evidence, setEvidence] = useState<Schemas['EvidenceRef'][]>([]);
  const [uploading, setUploading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>();

  const errors = error instanceof ApiProblem ? error.errors : [];
  const of = (field: Field) =>
    missing.has(field.name)
      ? [common('codes.required')]
      : errors.filter((one) => one.field === field.name).map((one) => fieldText(common, one));
  const elsewhere = errors.filter((one) => !deed.fields.some(({ name }) => name === one.field));
  // What belongs to a field stands at it; the rest, and what is no matter of fields, above.
  const above =
    error instanceof ApiProblem && errors.length > 0
      ? elsewhere.length === 0
        ? undefined
        : new ApiProblem(error.status, { ...error.problem, errors: elsewhere })
      : error;

  const submit = async () => {
    const blank = deed.fields.filter(
      (field) => field.required === true && (values[field.name] ?? '').trim() === '',
    );
    setMissing(new Set(blank.map(({ name }) => name)));
    const first = blank[0];
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await props.send(values, evidence);
      props.onClose();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={deed.title ?? t(`deeds.${deed.action}.title`)}
      footer={null}
      onCancel={props.onClose}
      destroyOnHidden
      afterOpenChange={(open) => {
        if (open) form.current?.querySelector<HTMLElement>('input,textarea')?.focus();
      }}
    >
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormErrors error={above} />
        {error instanceof ApiProblem && error.status === 412 && <p>{t('changedMeanwhile')}</p>}
        {deed.fields.map((field) => {
          const wrong = of(field);
          const input = {
            id: `${id}-${field.name}`,
            name: field.name,
            'aria-invalid': wrong.length > 0,
            'aria-describedby': `${id}-${field.name}-wrong`,
          };
          const set = (value: string) => setValues({ ...values, [field.name]: value });
          return (
            <div key={field.name} className="form-field">
              <FieldInput
                field={field}
                value={values[field.name] ?? ''}
                onChange={set}
                input={input}
                action={deed.action}
              />
              <p
                id={`${id}-${field.name}-wrong`}
                className="form-wrong"
                role={wrong.length > 0 ? 'alert' : undefined}
              >
                {wrong.join(' ')}
              </p>
            </div>
          );
        })}
        {deed.evidence === true && (
          <EvidenceField site={props.site} onChange={setEvidence} onBusy={setUploading} />
        )}
        <div className="form-actions">
          <Button onClick={props.onClose}>{common('actions.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            danger={deed.danger === true}
            loading={busy}
            disabled={uploading}
          >
            {t(`deeds.${deed.action}.do`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function FieldInput(props: {
  field: Field;
  value: string;
  onChange: (value: string) => void;
  input: { id: string; name: string; 'aria-invalid': boolean; 'aria-describedby': string };
  action: Deed['action'];
}) {
  const { t } = useTranslation('issue');
  const { displayName } = useSession();
  const { field, value, onChange, input } = props;
  const label = t(`fields.${field.name as 'note'}`);
  const status = input['aria-invalid'] ? ('error' as const) : ('' as const);
  if (field.kind === 'choice')
    return (
      <fieldset>
        <legend>{label}</legend>
        <Radio.Group
          name={input.name}
          value={value}
          onChange={(event) => onChange(event.target.value as string)}
          options={(field.choices ?? []).map((choice) => ({ value: choice, label: t(`choices.${choice}`) }))}
        />
      </fieldset>
    );
  return (
    <>
      <label htmlFor={input.id}>{label}</label>
      {field.kind === 'lines' ? (
        <Input.TextArea
          {...input}
          status={status}
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...input}
          status={status}
          type={{ line: 'text', count: 'number', instant: 'datetime-local' }[field.kind]}
          {...(field.kind === 'count' ? { min: 1 } : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {field.name === 'to' && (
        <Button type="link" className="form-hint" onClick={() => onChange(displayName)}>
          {t('toMe', { name: displayName })}
        </Button>
      )}
    </>
  );
}
