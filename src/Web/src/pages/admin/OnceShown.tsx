import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shows a secret this once. It is not closed by accident, and copied by a button. */
export function OnceShown(props: {
  title: string;
  what: string;
  label: string;
  secret: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('admin');
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.secret ?? '');
    } catch {
      // Over plain http browsers give no clipboard; what is marked can be copied by hand.
      document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select();
      return;
    }
    setCopied(true);
  };
  return (
    <Modal
      open={props.secret !== undefined}
      title={props.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      afterClose={() => setCopied(false)}
      footer={
        <Button type="primary" onClick={props.onClose}>
          {t('once.kept')}
        </Button>
      }
    >
      <div className="stack">
        <p>{props.what}</p>
        <label htmlFor={id}>{props.label}</label>
        <div className="once">
          <Input id={id} readOnly value={props.secret ?? ''} className="mono" autoComplete="off" />
          <Button onClick={copy}>{t(copied ? 'once.copied' : 'once.copy')}</Button>
        </div>
      </div>
    </Modal>
  );
}
