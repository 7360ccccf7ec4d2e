import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { FormErrors } from '../../parts/FormErrors';
import { deliveryQuery, type DeliveryFilters } from './filters';

const atOnce = 50;

type Step = 'asking' | 'running' | 'stopping' | 'finished' | 'stopped' | 'broken';

/** Sends every failed delivery that the filters show again, some at a time, and says how far it is. It can be stopped between. */
export function ResendFailed({ filters }: { filters: DeliveryFilters }) {
  const { t } = useTranslation('alerts');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>('asking');
  const [count, setCount] = useState(0);
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(null);
  // Only what failed is sent again, whatever state the list shows.
  const query = { ...deliveryQuery({ ...filters, state: '' }), limit: atOnce };

  const run = async () => {
    setStep('running');
    setError(undefined);
    const { signal } = (stop.current = new AbortController());
    let sent = 0;
    try {
      for (let more = true; more && !signal.aborted;) {
        const answer = await ask(api.POST('/api/deliveries/resend', { params: { query } }));
        sent += answer.resent;
        setCount(sent);
        more = answer.hasMore && answer.resent > 0;
      }
      setStep(signal.aborted ? 'stopped' : 'finished');
    } catch (reason) {
      setError(reason);
      setStep('broken');
    }
    await cache.invalidateQueries({ queryKey: ['deliveries'] });
    await cache.invalidateQueries({ queryKey: ['delivery'] });
  };
  const begin = () => {
    setStep('asking');
    setCount(0);
    setError(undefined);
    setOpen(true);
  };
  const busy = step === 'running' || step === 'stopping';
  const narrowed = Object.keys(filters).some((key) => key !== 'state');
  return (
    <>
      <Button onClick={begin}>{t('resend.all')}</Button>
      <Modal
        open={open}
        title={t('resend.title')}
        onCancel={() => setOpen(false)}
        closable={!busy}
        mask={{ closable: false }}
        keyboard={!busy}
        footer={
          busy ? (
            <Button
              disabled={step === 'stopping'}
              onClick={() => {
                stop.current?.abort();
                setStep('stopping');
              }}
            >
              {t('resend.stop')}
            </Button>
          ) : (
            <>
              <Button onClick={() => setOpen(false)}>
                {common(step === 'asking' ? 'actions.cancel' : 'actions.close')}
              </Button>
              {(step === 'asking' || step === 'broken') && (
                <Button type="primary" onClick={run}>
                  {t('resend.start')}
                </Button>
              )}
            </>
          )
        }
      >
        <div className="stack">
          <p>{t(narrowed ? 'resend.scope' : 'resend.scopeAll')}</p>
          {busy && <Progress percent={100} status="active" showInfo={false} aria-label={t('resend.title')} />}
          <p role="status">
            {busy && t('resend.running', { count })}
            {step === 'finished' && (count === 0 ? t('resend.none') : t('resend.finished', { count }))}
            {step === 'stopped' && t('resend.stopped', { count })}
          </p>
          <FormErrors error={error} />
        </div>
      </Modal>
    </>
  );
}
