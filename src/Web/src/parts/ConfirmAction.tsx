import { Button, Modal, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from './FormErrors';

/** A button whose deed is asked about first. What goes wrong is said in the dialogue, which then stays open. */
export function ConfirmAction(props: {
  label: ReactNode;
  title: string;
  children?: ReactNode;
  danger?: boolean;
  button?: ButtonProps;
  act: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const act = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.act();
      setOpen(false);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...props.button} danger={props.danger === true} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Modal
        open={open}
        title={props.title}
        okText={t('actions.confirm')}
        cancelText={t('actions.cancel')}
        okButtonProps={{ danger: props.danger === true }}
        confirmLoading={busy}
        onOk={act}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {props.children}
        <FormErrors error={error} />
      </Modal>
    </>
  );
}
